// What Python sends to whoever leads a class.

export interface TeachData {
  code: string;
  secret: string;
  /** The code as it is shown. */
  shown: string;
  /** The address under which students join. */
  link: string;
  qr: { size: number; path: string };
  /** What to do before students can reach the app; empty where they can. */
  unreached: string;
  language: string;
  /** Of what the class saw when this page was last shown to it; 0 before. */
  version: number;
  texts: Record<string, string>;
}

/** Tells Python something: the class is over, or a lesson was turned to another step, or the class is to see this page again. */
export type Tell = (name: "ended" | "turned", value: unknown) => void;
