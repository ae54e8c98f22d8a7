import { opportunityStages, opportunityTypes } from "../../../schemas/vocabularies/opportunity.ts";
import { dateInWords } from "../../format.ts";
import type { KindParts } from "../kind.ts";
import { stageOf } from "./stage.ts";

/** The facts of an opportunity in rows of lists. */
export const opportunityRow: KindParts<"opportunity">["row"] = ({ data }, { today }) => {
  const taking = new Set(data.participants).size;
  const stage = stageOf(data, today);
  return {
    facts: [
      stage && opportunityStages.title(stage),
      data.type && opportunityTypes.title(data.type),
      data.closes && `${data.closes < today ? "Closed" : "Closes"} ${dateInWords(data.closes)}`,
      taking > 0 ? `${taking} ${stage === "closed" ? "took" : "taking"} part` : undefined,
    ],
    stage,
    type: data.type,
  };
};
