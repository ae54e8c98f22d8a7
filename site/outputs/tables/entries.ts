import { capitalised } from "../../../schemas/capitals.ts";
import { identifierNames } from "../../../schemas/fields/identifiers.ts";
import { entriesOfKind, type Entry, type Kind, kindNames, kinds } from "../../../schemas/index.ts";
import { identifierTitle } from "../../entry/identifiers.ts";
import { partsOfKind } from "../../kinds/index.ts";
import { services } from "../../services/services.ts";
import { nameOf, pageOf } from "./columns.ts";
import { type ColumnOf, day, key, reference, type Table, tableOf, text, texts, uri, words } from "./table.ts";

/** The leading columns of every kind of entry. */
const opening: readonly ColumnOf<Entry>[] = [
  key("slug", "Unique in its kind; the last part of its address.", ({ slug }) => slug),
  text("name", "What it is called.", ({ data }) => data.name),
  text("summary", "What it is, in one sentence.", ({ data }) => data.summary),
  reference("authority", "The slug of the authority in whose folder it is.", "authority", ({ authority }) => authority),
  text("authority_name", "The name of that authority.", ({ authority }, context) =>
    nameOf("authority", authority, context),
  ),
  words("services", "The service areas it is for; empty for any service.", services.words, ({ data }) => data.services),
  texts("tags", "Other words that people look for.", ({ data }) => data.tags),
  uri("url", "Its page.", (entry, context) => pageOf(entry, context)),
];

/** The columns that closed the first version’s tables of every kind. */
const closing = (kind: Kind): readonly ColumnOf<Entry>[] => [
  day("reviewed", "When a person last confirmed the entry.", ({ data }) => data.reviewed),
  day("retired", "From when it should no longer be taken up, if it has ended.", ({ data }) => data.retired?.date),
  reference("replaced_by", "The slug of what takes its place.", kind, ({ data }) => data.retired?.replacedBy),
];

/** The columns of identifiers, for the kinds that have them. */
const identifying: readonly ColumnOf<Entry>[] = identifierNames.map((name) =>
  text(name, `Its identifier: ${identifierTitle(name)}.`, ({ data }) =>
    "identifiers" in data ? data.identifiers?.[name] : undefined,
  ),
);

/** A table for each kind of entry: one row an entry, sorted by slug. */
export const entryTables: Readonly<Record<Kind, Table>> = Object.fromEntries(
  kindNames.map((kind) => [kind, entryTable(kind)]),
) as Record<Kind, Table>;

function entryTable(kind: Kind): Table {
  return tableOf<Entry>({
    name: kind,
    title: capitalised(kinds[kind].label.many),
    description: `One row is one ${kinds[kind].label.one}.`,
    columns: [
      ...opening,
      ...partsOfKind(kind).columns,
      ...closing(kind),
      ...("identifiers" in kinds[kind].schema.shape ? identifying : []),
    ],
    sources: ({ catalogue }) => entriesOfKind(catalogue, kind),
  });
}
