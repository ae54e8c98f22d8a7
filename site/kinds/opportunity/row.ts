import { opportunityStages, opportunityTypes } from "../../../schemas/vocabularies/opportunity.ts";
import { participantsNow } from "../../catalogue/relations.ts";
import { dateInWords } from "../../format.ts";
import type { KindParts } from "../kind.ts";
import { datesOf, stageOf } from "./stage.ts";

/** The facts of an opportunity in rows of lists. */
export const opportunityRow: KindParts<"opportunity">["row"] = (entry, { catalogue, relations, today }) => {
  const { data } = entry;
  const stage = stageOf(data, today);
  const taking =
    stage === "closed" ? new Set(data.participants).size : participantsNow(entry, catalogue, relations).length;
  return {
    facts: [
      stage && opportunityStages.title(stage),
      data.type && opportunityTypes.title(data.type),
      ...datesOf(data, today).map(({ says, date }) => `${says} ${dateInWords(date)}`),
      taking > 0 ? `${taking} ${stage === "closed" ? "took" : "taking"} part` : undefined,
    ],
    stage,
    type: data.type,
  };
};
