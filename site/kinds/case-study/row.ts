import { outcomes, reporters } from "../../../schemas/vocabularies/case-study.ts";
import { counted, periodInWords } from "../../format.ts";
import { toneOf } from "../../text/tone.ts";
import type { OfKind } from "../kind.ts";

/** The facts of a case study in any list. */
export const caseStudyRow: OfKind<"case-study">["row"] = ({ data }, { catalogue }) => {
  const names = (data.authorities ?? []).map((slug) => catalogue.authority.get(slug)?.data.name ?? slug);
  return {
    facts: [
      data.outcome && { text: outcomes.title(data.outcome), tone: toneOf(data.outcome) },
      names.length > 2 ? `${names[0] ?? ""} and ${counted(names.length - 1, "other", "others")}` : names.join(" and "),
      data.period && periodInWords(data.period),
      data.reportedBy === "supplier" ? reporters.title("supplier") : undefined,
    ],
    stage: data.outcome,
  };
};
