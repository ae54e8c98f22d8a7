import type { FieldsOf } from "../../schemas/index.ts";
import { paperTypes } from "../../schemas/vocabularies/adoption.ts";
import { dateInWords } from "../format.ts";

/** A reusable assurance paper. */
export interface PaperView {
  /** “Data protection impact assessment, 1 February 2026” */
  title: string;
  url: string;
}

type Papers = NonNullable<FieldsOf["authority"]["uses"]>[number]["papers"];

/** The assurance papers that an authority shares about something it uses. */
export function papersOf(papers: Papers = []): PaperView[] {
  return papers.map(({ type, url, date }) => ({
    title: [paperTypes.title(type), date && dateInWords(date)].filter(Boolean).join(", "),
    url,
  }));
}
