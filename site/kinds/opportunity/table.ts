import { moneyBands } from "../../../schemas/vocabularies/money.ts";
import { opportunityStages, opportunityTypes } from "../../../schemas/vocabularies/opportunity.ts";
import { day, texts, word } from "../../outputs/tables/table.ts";
import type { KindParts } from "../kind.ts";
import { stageOf } from "./stage.ts";

/** The columns of opportunities in published tables, beside those of every kind. Append-only: new columns come last. */
export const opportunityTable: KindParts<"opportunity">["columns"] = [
  word("type", "What is to be done together.", opportunityTypes.words, ({ data }) => data.type),
  word("stage", "How far it has come.", opportunityStages.words, ({ data }, { today }) => stageOf(data, today)),
  day("opens", "The first day on which others can join.", ({ data }) => data.opens),
  day("closes", "The last day on which others can join.", ({ data }) => data.closes),
  word("budget", "The band of its budget.", moneyBands.words, ({ data }) => data.budget),
  texts("participants", "The slugs of those who take part.", ({ data }) => data.participants),
  texts("products", "The slugs of the products it is about.", ({ data }) => data.products),
  texts("standards", "The slugs of the standards it is about.", ({ data }) => data.standards),
];
