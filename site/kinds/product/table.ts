import { useCounts } from "../../adoption/adoption.ts";
import { joined, linkOf } from "../../outputs/tables/columns.ts";
import { count, text, uri } from "../../outputs/tables/table.ts";
import type { OfKind } from "../kind.ts";

/** The columns of products in tables for programs, beside those of every kind. Columns are promises: new ones come last. */
export const productTable: OfKind<"product">["columns"] = [
  text("type", "What sort of thing it is.", ({ data }) => data.type),
  text("stage", "The GOV.UK phase it is in.", ({ data }) => data.stage),
  text(
    "code_licence",
    "The licence of its code: an SPDX expression or “proprietary”.",
    ({ data }) => data.licences?.code,
  ),
  text("suppliers", "Who offers it or support for it.", ({ data }) => joined(data.suppliers)),
  text("hosting", "The ways in which it can be run.", ({ data }) => joined(data.hosting)),
  text("maintenance", "Who keeps it going.", ({ data }) => data.maintenance?.type),
  text("cost_models", "How it is paid for.", ({ data }) => joined(data.costs?.map(({ model }) => model))),
  uri("website", "Its website.", linkOf("website")),
  uri("repository", "Where its source code is.", linkOf("repository")),
  count(
    "used_by",
    "How many authorities use it, by their own word or as shown.",
    ({ slug }, { relations, today }) => useCounts(relations.uses.get(slug) ?? [], today).inUse,
  ),
  count(
    "reported_in",
    "In how many more its use is reported.",
    ({ slug }, { relations, today }) => useCounts(relations.uses.get(slug) ?? [], today).reported,
  ),
];
