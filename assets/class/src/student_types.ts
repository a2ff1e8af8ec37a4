// What Python sends to the student's page, and what its parts are handed.
import type { Text } from "../../viewer/src/text";
import type { View } from "./protocol";

export interface Data {
  texts: Record<string, string>;
  /** The page's language. */
  lang: string;
  /** What the menu calls the pages. */
  pages: Record<string, string>;
}

/** Words in the page's language, and that language. */
export interface Voice {
  text: Text;
  lang: string;
  pages: Record<string, string>;
}

/** The teacher's words for a lesson, our own for a page. */
export const titleOf = ({ lesson, page, title }: View, { pages }: Voice): string => (lesson ? "" : pages[page]) || title;
