import { shortlistCsv } from "./csv.ts";
import { shortlistMarkdown } from "./markdown.ts";

/** The export formats of a shortlist. */
export const shortlistFiles = {
  csv: { mediaType: "text/csv", name: "shortlist.csv", write: shortlistCsv },
  markdown: { mediaType: "text/markdown", name: "shortlist.md", write: shortlistMarkdown },
} as const;
