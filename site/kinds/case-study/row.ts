import { outcomes, reporters } from "../../../schemas/vocabularies/case-study.ts";
import { fewNames, periodInWords } from "../../format.ts";
import { toneOf } from "../../text/tone.ts";
import type { KindParts } from "../kind.ts";

/** The facts of a case study in rows of lists. */
export const caseStudyRow: KindParts<"case-study">["row"] = ({ data }, { catalogue }) => {
  const names = (data.authorities ?? []).map((slug) => catalogue.authority.get(slug)?.data.name ?? slug);
  return {
    facts: [
      data.outcome && { text: outcomes.title(data.outcome), tone: toneOf(data.outcome) },
      fewNames(names, 1),
      data.period && periodInWords(data.period),
      data.reportedBy === "supplier" ? reporters.title("supplier") : undefined,
    ],
    stage: data.outcome,
  };
};
