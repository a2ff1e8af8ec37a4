// What Python sends to the student's page, and what its parts are handed.
import type { Text } from "../../viewer/src/text";

export interface Data {
  texts: Record<string, string>;
  /** The page's language. */
  lang: string;
}

/** Words in the page's language, and that language. */
export interface Voice {
  text: Text;
  lang: string;
}
