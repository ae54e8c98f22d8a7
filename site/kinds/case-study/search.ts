import type { OfKind } from "../kind.ts";
import { toldBy } from "../traits.ts";

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
    };
  },
  used: () => 0,
};
