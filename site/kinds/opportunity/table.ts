import { joined } from "../../outputs/tables/columns.ts";
import { day, text } from "../../outputs/tables/table.ts";
import type { OfKind } from "../kind.ts";

/** The columns of opportunities in tables for programs, beside those of every kind. Columns are promises: new ones come last. */
export const opportunityTable: OfKind<"opportunity">["columns"] = [
  text("type", "What is to be done together.", ({ data }) => data.type),
  text("stage", "How far it has come.", ({ data }) => data.stage),
  day("opens", "The first day on which others can join.", ({ data }) => data.opens),
  day("closes", "The last day on which others can join.", ({ data }) => data.closes),
  text("budget", "The band of its budget.", ({ data }) => data.budget),
  text("participants", "The slugs of those who take part.", ({ data }) => joined(data.participants)),
  text("products", "The slugs of the products it is about.", ({ data }) => joined(data.products)),
  text("standards", "The slugs of the standards it is about.", ({ data }) => joined(data.standards)),
];
