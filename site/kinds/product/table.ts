import { costModels } from "../../../schemas/vocabularies/money.ts";
import { hostingTypes, maintenanceTypes, productTypes, stages } from "../../../schemas/vocabularies/product.ts";
import { countUses } from "../../adoption/adoption.ts";
import { linkOf, nationsColumn } from "../../outputs/tables/columns.ts";
import { count, text, texts, uri, word, words } from "../../outputs/tables/table.ts";
import type { KindParts } from "../kind.ts";
import { productStageOf } from "./stage.ts";

/** The columns of products in published tables, beside those of every kind. Append-only: new columns come last. */
export const productTable: KindParts<"product">["columns"] = [
  word("type", "What sort of thing it is.", productTypes.words, ({ data }) => data.type),
  word("stage", "The GOV.UK phase it is in.", stages.words, ({ data }, { today }) => productStageOf(data, today)),
  text(
    "code_licence",
    "The licence of its code: an SPDX expression or “proprietary”.",
    ({ data }) => data.licences?.code,
  ),
  texts("suppliers", "Who offers it or support for it.", ({ data }) => data.suppliers),
  words("hosting", "The ways in which it can be run.", hostingTypes.words, ({ data }) => data.hosting),
  word("maintenance", "Who keeps it going.", maintenanceTypes.words, ({ data }) => data.maintenance?.type),
  words("cost_models", "How it is paid for.", costModels.words, ({ data }) => data.costs?.map(({ model }) => model)),
  uri("website", "Its website.", linkOf("website")),
  uri("repository", "Where its source code is.", linkOf("repository")),
  count(
    "used_by",
    "How many authorities use it, as their records say.",
    ({ slug }, { relations, today }) => countUses(relations.uses.get(slug) ?? [], today).inUse,
  ),
  count(
    "reported_in",
    "In how many more its use is reported.",
    ({ slug }, { relations, today }) => countUses(relations.uses.get(slug) ?? [], today).reported,
  ),
  nationsColumn,
];
