import { type Entry, type Kind, kinds } from "../../schemas/index.ts";
import type { AdoptionTables } from "../adoption/rows.ts";
import type { Context } from "../catalogue/context.ts";
import type { ConformanceRow } from "../conformance/conformance.ts";
import { capitalised } from "../format.ts";
import { sharedKinds, sharedBy, storiesWith } from "../kinds/authority/shared.ts";
import { usersOf } from "../kinds/product/users.ts";
import { adoptersOf } from "../kinds/standard/adopters.ts";
import { conformingOf } from "../kinds/standard/conforming.ts";
import { type EntryItem, itemOf } from "../lists/item.ts";
import { areTooLong, most } from "./cap.ts";
import { type Reference, referenceTo } from "./reference.ts";
import { haveMore, type RelatedGroup, relatedProducts, relatedStandards } from "./related.ts";

/** A section that is too long for the page of its entry, on a page of its own. */
export interface WholeView {
  of: Reference;
  /** The id of the section on the page of the entry, and the last part of this page’s address. */
  section: string;
  title: string;
  adoption: AdoptionTables | undefined;
  conformance: ConformanceRow[] | undefined;
  groups: { title: string; items: EntryItem[] }[];
}

/** The sections of an entry that are too long for its page. */
export function wholeViews(entry: Entry, context: Context): WholeView[] {
  const sections = tooLong[entry.kind] as (entry: Entry, context: Context) => Part[];
  const of = referenceTo(entry.kind, entry.slug, context);
  return sections(entry, context).map((part) => ({
    of,
    adoption: undefined,
    conformance: undefined,
    groups: [],
    ...part,
  }));
}

type Part = Pick<WholeView, "section" | "title"> & Partial<WholeView>;

const tooLong: { [K in Kind]: (entry: Entry<K>, context: Context) => Part[] } = {
  product: (entry, context) => [
    ...adoption("users", "Who uses it", context.relations.uses.get(entry.slug), () => usersOf(entry.slug, context)),
    ...related("If this changes", relatedProducts(entry, context), context),
    ...stories(context.relations.naming.product.get(entry.slug), context),
  ],
  standard: (entry, context) => {
    const { slug } = entry;
    const { adoptions, conformance, naming } = context.relations;
    const claims = conformance.get(slug) ?? [];
    return [
      ...adoption("adopters", "Who has adopted it", adoptions.get(slug), () => adoptersOf(slug, context)),
      ...(claims.length > most.rows
        ? [
            {
              section: "products",
              title: "Which products meet it",
              conformance: conformingOf(entry, context).rows,
            },
          ]
        : []),
      ...related("Related standards", relatedStandards(entry, context), context),
      ...stories(naming.standard.get(slug), context),
    ];
  },
  authority: ({ slug }, context) => {
    const groups = sharedKinds.map((kind) => sharedBy(slug, kind, context));
    return [
      ...(groups.some((entries) => entries.length > most.items)
        ? [{ section: "shares", title: "What it shares", groups: groupsOf(groups, context) }]
        : []),
      ...stories(storiesWith(slug, context), context),
    ];
  },
  "case-study": () => [],
  opportunity: () => [],
};

function adoption(
  section: string,
  title: string,
  records: readonly unknown[] = [],
  tables: () => AdoptionTables,
): Part[] {
  // Only the records are counted as long as they are few, so that most entries cost nothing here.
  if (records.length <= most.rows) return [];
  const { current, stopped } = tables();
  return areTooLong({ current, stopped }) ? [{ section, title, adoption: { current, stopped } }] : [];
}

function related(title: string, groups: readonly RelatedGroup[], context: Context): Part[] {
  if (!haveMore(groups)) return [];
  const rows = (references: readonly Reference[]): EntryItem[] =>
    references.flatMap(({ kind, slug }) => {
      const entry = context.catalogue[kind].get(slug);
      return entry ? itemOf(entry, context) : [];
    });
  return [
    {
      section: "related",
      title,
      groups: groups.map((group) => ({ title: group.title, items: rows(group.references) })),
    },
  ];
}

function stories(entries: readonly Entry[] = [], context: Context): Part[] {
  if (entries.length <= most.items) return [];
  const ofKind = (kind: Kind): Entry[] => entries.filter((entry) => entry.kind === kind);
  const groups = groupsOf([ofKind("case-study"), ofKind("opportunity")], context);
  return [{ section: "stories", title: "Case studies and opportunities", groups }];
}

function groupsOf(groups: readonly (readonly Entry[])[], context: Context): WholeView["groups"] {
  return groups.flatMap((entries) => {
    const [first] = entries;
    if (!first) return [];
    const items = entries.map((entry) => itemOf(entry, context));
    return [{ title: capitalised(kinds[first.kind].label.many), items }];
  });
}
