import { endOf } from "../../../schemas/statements/succession.ts";
import { authorityTypes } from "../../../schemas/vocabularies/authority-types.ts";
import { countUses } from "../../adoption/adoption.ts";
import { registeredPlaceOf } from "../../councils/registered.ts";
import { count, day, flag, text, texts, uri, word } from "../../outputs/tables/table.ts";
import type { KindParts } from "../kind.ts";

/** The columns of authorities in published tables, beside those of every kind. Append-only: new columns come last. */
export const authorityTable: KindParts<"authority">["columns"] = [
  word("type", "What sort of body it is.", authorityTypes.words, ({ data }) => data.type),
  text("gss", "Its code of the Office for National Statistics.", ({ data }) => data.gss),
  text("nation", "The nation of the register.", (entry, context) => registeredPlaceOf(entry, context)?.nation),
  text("region", "The region of the register.", (entry, context) => registeredPlaceOf(entry, context)?.region),
  flag("claimed", "Whether somebody from it takes part here.", ({ data }) => data.claimed !== false),
  uri("website", "Its website.", ({ data }) => data.website),
  count(
    "uses",
    "How many products it has in use, as its record says.",
    ({ slug }, { relations, today }) => countUses(relations.usesOf.get(slug) ?? [], today).inUse,
  ),
  count(
    "adopts",
    "How many standards it has adopted.",
    ({ slug }, { relations }) =>
      relations.adoptionsOf.get(slug)?.filter(({ status }) => status === "adopted").length ?? 0,
  ),
  count(
    "shares",
    "How many entries it has published.",
    ({ slug }, { relations }) => relations.published.get(slug)?.length ?? 0,
  ),
  texts("succeeded_by", "The slugs of those that take over from it.", (entry) => endOf(entry)?.successors),
  day("last_day", "The last day on which it exists.", (entry) => endOf(entry)?.lastDay),
  count(
    "reported",
    "How many more products it is reported to use.",
    ({ slug }, { relations, today }) => countUses(relations.usesOf.get(slug) ?? [], today).reported,
  ),
];
