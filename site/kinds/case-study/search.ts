import type { outcomes } from "../../../schemas/vocabularies/case-study.ts";
import type { OfKind } from "../kind.ts";
import { toldBy } from "../traits.ts";

/** What people call something that went so. */
const calledBy: Partial<Record<keyof typeof outcomes.words, readonly string[]>> = {
  succeeded: ["successful", "success"],
  stopped: ["failed", "failure", "unsuccessful"],
};

/** What a case study is found by, beside what every entry is, and how much it is used. */
export const caseStudySearch: OfKind<"case-study">["search"] = {
  particulars: (entry) => {
    const { data } = entry;
    const { standards = [], products = [], authorities = [] } = toldBy(entry);
    return {
      text: [
        ...(data.lessons ?? []),
        ...(data.measures?.map(({ measure }) => measure) ?? []),
        ...(data.costs?.map(({ item }) => item) ?? []),
      ],
      standards,
      products,
      authorities,
      ...(data.outcome && { called: calledBy[data.outcome] ?? [] }),
    };
  },
  used: () => 0,
};
