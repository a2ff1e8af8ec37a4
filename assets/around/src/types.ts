// What Python sends: which part of a page stands here, and what it shows.

export interface Entry {
  slug: string;
  title: string;
  steps: number;
}

interface Shared {
  texts: Record<string, string>;
}

export interface LearnData extends Shared {
  kind: "learn";
  lessons: Entry[];
  lang: string;
}

/** A term or a question, and what there is to say of it; `html` is trusted, and sanitised all the same. */
export interface Item {
  name: string;
  html: string;
  symbol?: string;
  /** The row of the viewer that shows it; empty where none does. */
  row?: string;
  /** On a light and on a dark page. */
  ink?: [string, string] | null;
}

export interface HelpData extends Shared {
  kind: "help";
  mode: "panel" | "page";
  /** The page that all this stands on. */
  page: string;
  names: Record<string, string>;
  /** What the link of a page says after its question mark. */
  query: string;
  /** Empty until somebody has asked. */
  books: Record<string, Item[]>;
}

export interface LinkData extends Shared {
  kind: "link";
  query: string;
  /** Parts of the address that the viewer looks after itself. */
  keys: string[];
}

/** A stop of the tour: what it points at, in the viewer or on the page, and what it says. */
export interface Stop {
  key: string;
  title: string;
  says: string;
}

export interface TourData extends Shared {
  kind: "tour";
  stops: Stop[];
}

export interface DoorData extends Shared {
  kind: "class";
  /** The class that this session leads, as it is shown; empty where it leads none. */
  code: string;
  /** Whether the class that was asked for is over, or the secret is not its own. */
  gone: boolean;
  /** A sentence on why no class could be opened; empty where none was asked for. */
  refused: string;
}

export type Data = LearnData | HelpData | LinkData | TourData | DoorData;

/** Asks Python for something. */
export type Send = (name: string, value: unknown) => void;

/** A part of a page, in a shadow root of its own. */
export interface Part {
  root: HTMLElement;
  show(data: Data, send: Send): void;
  destroy(): void;
}
