import { entriesOfKind, type Entry, type Kind, kindNames, kinds } from "../../../schemas/index.ts";
import { registeredAuthority } from "../../../schemas/vocabularies/local-authorities.ts";
import { adoptionCounts, useCounts } from "../../adoption/adoption.ts";
import { capitalised } from "../../format.ts";
import { joined, nameOf, pageOf } from "./columns.ts";
import { type ColumnOf, count, day, flag, type Table, tableOf, text, uri } from "./table.ts";

/** The columns that every kind of entry has, first. */
const opening: readonly ColumnOf<Entry>[] = [
  text("slug", "Unique in its kind; the last part of its address.", ({ slug }) => slug),
  text("name", "What it is called.", ({ data }) => data.name),
  text("summary", "What it is, in one sentence.", ({ data }) => data.summary),
  text("authority", "The slug of the authority in whose folder it is.", ({ authority }) => authority),
  text("authority_name", "The name of that authority.", ({ authority }, context) =>
    nameOf("authority", authority, context),
  ),
  text("services", "The service areas it is for; empty for any service.", ({ data }) => joined(data.services)),
  text("tags", "Other words that people look for.", ({ data }) => joined(data.tags)),
  uri("url", "Its page.", (entry, context) => pageOf(entry, context)),
];

/** The columns that every kind of entry has, last of those of the first version. */
const closing: readonly ColumnOf<Entry>[] = [
  day("reviewed", "When a person last confirmed the entry.", ({ data }) => data.reviewed),
  day("retired", "From when it should no longer be taken up, if it has ended.", ({ data }) => data.retired?.date),
  text("replaced_by", "The slug of what takes its place.", ({ data }) => data.retired?.replacedBy),
];

function linkOf(type: string): (entry: Entry) => string | undefined {
  return ({ data }) => data.links?.find((link) => link.type === type)?.url;
}

const ownColumns: { readonly [K in Kind]: readonly ColumnOf<Entry<K>>[] } = {
  product: [
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
  ],
  standard: [
    text("type", "What it is about.", ({ data }) => data.type),
    text("status", "Where it stands.", ({ data }) => data.status),
    text("publisher", "The slug of who publishes it.", ({ data }) => data.publisher),
    text("versions", "Its versions, as the entry lists them.", ({ data }) =>
      joined(data.versions?.map(({ version }) => version)),
    ),
    uri("specification", "Its text.", ({ data }) => data.specification),
    uri("validator", "What tests conformance.", ({ data }) => data.validator),
    count(
      "adopted_by",
      "How many authorities have adopted it.",
      ({ slug }, { relations, today }) => adoptionCounts(relations.adoptions.get(slug) ?? [], today).adopted,
    ),
    count(
      "met_by",
      "How many products meet it, fully or in part.",
      ({ slug }, { relations }) =>
        relations.conformance.get(slug)?.filter(({ level }) => level !== "planned").length ?? 0,
    ),
  ],
  "case-study": [
    text("outcome", "How it went.", ({ data }) => data.outcome),
    text("from", "When it began, as far as known.", ({ data }) => data.period?.from),
    text("until", "When it ended, as far as known.", ({ data }) => data.period?.until),
    text("authorities", "The slugs of those who took part.", ({ data }) => joined(data.authorities)),
    text("products", "The slugs of the products it is about.", ({ data }) => joined(data.products)),
    text("standards", "The slugs of the standards it is about.", ({ data }) => joined(data.standards)),
  ],
  opportunity: [
    text("type", "What is to be done together.", ({ data }) => data.type),
    text("stage", "How far it has come.", ({ data }) => data.stage),
    day("opens", "The first day on which others can join.", ({ data }) => data.opens),
    day("closes", "The last day on which others can join.", ({ data }) => data.closes),
    text("budget", "The band of its budget.", ({ data }) => data.budget),
    text("participants", "The slugs of those who take part.", ({ data }) => joined(data.participants)),
    text("products", "The slugs of the products it is about.", ({ data }) => joined(data.products)),
    text("standards", "The slugs of the standards it is about.", ({ data }) => joined(data.standards)),
  ],
  authority: [
    text("type", "What sort of body it is.", ({ data }) => data.type),
    text("gss", "Its code of the Office for National Statistics.", ({ data }) => data.gss),
    text("nation", "The nation of the register.", ({ data }) => registeredAuthority(data.gss)?.nation),
    text("region", "The region of the register.", ({ data }) => registeredAuthority(data.gss)?.region),
    flag("claimed", "Whether somebody from it takes part here.", ({ data }) => data.claimed !== false),
    uri("website", "Its website.", ({ data }) => data.website),
    count(
      "uses",
      "How many products it uses.",
      ({ slug }, { relations }) => relations.usesOf.get(slug)?.filter(({ status }) => status === "in-use").length ?? 0,
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
    text("succeeded_by", "The slugs of those that take over from it.", ({ data }) => joined(data.succeededBy)),
    day("last_day", "The last day on which it exists.", ({ data }) => data.lastDay),
  ],
};

/** A table of each kind of entry: one row an entry, in the order of slugs. */
export const entryTables: Readonly<Record<Kind, Table>> = Object.fromEntries(
  kindNames.map((kind) => [kind, entryTable(kind)]),
) as Record<Kind, Table>;

function entryTable(kind: Kind): Table {
  return tableOf<Entry>({
    name: kind,
    title: capitalised(kinds[kind].label.many),
    description: `One row is one ${kinds[kind].label.one}.`,
    columns: [...opening, ...(ownColumns[kind] as readonly ColumnOf<Entry>[]), ...closing],
    sources: ({ catalogue }) => entriesOfKind(catalogue, kind),
  });
}
