import type { outcomes } from "../../../schemas/vocabularies/case-study.ts";
import type { KindParts } from "../kind.ts";
import { storySubjects } from "../traits.ts";

/** Synonyms of outcomes. */
const outcomeSynonyms: Partial<Record<keyof typeof outcomes.words, readonly string[]>> = {
  succeeded: ["successful", "success"],
  stopped: ["failed", "failure", "unsuccessful"],
};

/** Search fields and usage of case studies, beyond those of every entry. */
export const caseStudySearch: KindParts<"case-study">["search"] = {
  particulars: (entry) => {
    const { data } = entry;
    const { standards = [], products = [], authorities = [] } = storySubjects(entry);
    return {
      text: [
        ...(data.lessons ?? []),
        ...(data.measures?.map(({ measure }) => measure) ?? []),
        ...(data.costs?.map(({ item }) => item) ?? []),
      ],
      standards,
      products,
      authorities,
      ...(data.outcome && { called: outcomeSynonyms[data.outcome] ?? [] }),
    };
  },
  used: () => 0,
};
