// What Python sends: which part of a page stands here, and what it shows.

export interface Entry {
  slug: string;
  title: string;
  steps: number;
}

export interface LearnData {
  kind: "learn";
  lessons: Entry[];
  texts: Record<string, string>;
  lang: string;
}

export type Data = LearnData;

/** Asks Python for something. */
export type Send = (name: string, value: unknown) => void;

/** A part of a page, in a shadow root of its own. */
export interface Part {
  root: HTMLElement;
  show(data: Data, send: Send): void;
  destroy(): void;
}
