import { standardStatuses, standardTypes } from "../../../schemas/vocabularies/standard.ts";
import { countAdoptions } from "../../adoption/adoption.ts";
import { nationsColumn } from "../../outputs/tables/columns.ts";
import { count, reference, texts, uri, word } from "../../outputs/tables/table.ts";
import type { KindParts } from "../kind.ts";
import { statusOf } from "./status.ts";

/** The columns of standards in published tables, beside those of every kind. Append-only: new columns come last. */
export const standardTable: KindParts<"standard">["columns"] = [
  word("type", "What it is about.", standardTypes.words, ({ data }) => data.type),
  word("status", "Where it stands.", standardStatuses.words, ({ data }, { today }) => statusOf(data, today)),
  reference("publisher", "The slug of who publishes it.", "authority", ({ data }) => data.publisher),
  texts("versions", "Its versions, as the entry lists them.", ({ data }) =>
    data.versions?.map(({ version }) => version),
  ),
  uri("specification", "Its text.", ({ data }) => data.specification),
  uri("validator", "What tests conformance.", ({ data }) => data.validator),
  count(
    "adopted_by",
    "How many authorities have adopted it.",
    ({ slug }, { relations, today }) => countAdoptions(relations.adoptions.get(slug) ?? [], today).adopted,
  ),
  count(
    "met_by",
    "How many products meet it, fully or in part.",
    ({ slug }, { relations }) =>
      relations.conformance.get(slug)?.filter(({ level }) => level !== "planned").length ?? 0,
  ),
  nationsColumn,
];
