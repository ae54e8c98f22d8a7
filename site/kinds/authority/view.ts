import { capitalised } from "../../../schemas/capitals.ts";
import { type Entry, kinds } from "../../../schemas/index.ts";
import { endOf } from "../../../schemas/statements/succession.ts";
import { authorityTypes } from "../../../schemas/vocabularies/authority-types.ts";
import { authorityWithSlug, councilOf } from "../../../schemas/vocabularies/local-authorities.ts";
import { type AdoptionTables, adoptionTables, useTables } from "../../adoption/rows.ts";
import type { Context } from "../../catalogue/context.ts";
import { type Reference, referenceTo } from "../../catalogue/reference.ts";
import { insteadOfSupplierAddress, replaceablesIn } from "../../contracts/replaceable.ts";
import { isCouncil } from "../../councils/council.ts";
import { type ContactView, contactsOf } from "../../entry/contacts.ts";
import { type HeadView, headOf } from "../../entry/head.ts";
import { type MoreView, sectionAddress } from "../../entry/limit.ts";
import { type LinkView, linksOf } from "../../entry/links.ts";
import { type RecordView, recordOf } from "../../entry/record.ts";
import { contentsOf, type SectionLink } from "../../entry/sections.ts";
import { type ConnectionRow, connectionsOf } from "../../estates/connections.ts";
import { membersOf } from "../../estates/estate-of.ts";
import { dateInWords } from "../../format.ts";
import { type LikeSummary, likeSummary } from "../../like/words.ts";
import type { EntryItem } from "../../lists/entry-item.ts";
import { type ItemsView, itemsView } from "../../lists/items-view.ts";
import { type ElsewhereView, elsewhereOf } from "../../peers/elsewhere.ts";
import { reorganisationsIn, reorganisationsOf } from "../../reorganisations/reorganisations.ts";
import { servicesOf, type ServiceView } from "../../services/service.ts";
import { factAboutMembers, type MembersFact } from "../../together/side-by-side-pages.ts";
import { startsOf } from "../../together/starts.ts";
import { activityFacts } from "./activity.ts";
import { type LeadershipFact, leadershipOf } from "./leadership.ts";
import { type PeersView, peersOf } from "./peers.ts";
import { authoritySections } from "./sections.ts";
import { ownKinds, sharedBy, storiesOf } from "./shared.ts";
import { type SystemRow, systemsOf } from "./systems.ts";

/** The view of an authority’s page. */
export interface AuthorityView {
  head: HeadView;
  contents: SectionLink[];
  /** Whether the record is unclaimed: made from public sources, without anybody from the authority. */
  unclaimed: boolean;
  council: boolean;
  facts: {
    type: string | undefined;
    region: string | undefined;
    /** Its services, if the record names any. */
    services: ServiceView[];
    gss: string | undefined;
    website: string | undefined;
    end: EndView | undefined;
    tookOverFrom: Reference[];
    /** The authorities that it will take over from. */
    takesOverFrom: Reference[];
    /** Its first day, in words, if in the future. */
    begins: string | undefined;
    /** The reorganisations in which it ends or takes over. */
    reorganisations: MoreView[];
    /** Its districts or members, and the page that compares them. */
    members: MembersFact | undefined;
    /** Links to forms by which a council starts something with others. */
    starts: MoreView[];
    numbers: { text: string; id: string }[];
    links: LinkView[];
  };
  sections: AuthoritySections;
  /** Alternatives to its products, if councils pay for them. */
  instead: MoreView | undefined;
  record: RecordView;
  /** Peers’ entries about the same subject. */
  elsewhere: ElsewhereView[] | undefined;
}

interface AuthoritySections {
  about: string | undefined;
  shares: (ItemsView & { title: string })[] | undefined;
  uses: AdoptionTables | undefined;
  systems: SystemRow[] | undefined;
  connections: ConnectionRow[] | undefined;
  /** Present for every council that has not ended, even if empty. */
  adopts: AdoptionTables | undefined;
  leadership: LeadershipFact[] | undefined;
  stories: ItemsView | undefined;
  like: LikeSummary | undefined;
  peers: PeersView | undefined;
  contacts: ContactView[] | undefined;
}

/** The end of an authority, past or future. */
interface EndView {
  isOver: boolean;
  /** Its last day in words, if known. */
  lastDay: string | undefined;
  successors: Reference[];
  /** Those for which its statements count now; none before its end, or where the catalogue has no record of a successor. */
  countsFor: Reference[];
}

/** Makes the page of an authority. */
export function authorityView(entry: Entry<"authority">, context: Context): AuthorityView {
  const { slug, data } = entry;
  const { usesOf, adoptionsOf } = context.relations;
  const uses = usesOf.get(slug);
  const adoptions = adoptionsOf.get(slug);
  const sections: AuthoritySections = {
    about: data.description,
    shares: sharesOf(slug, context),
    uses: uses && useTables(uses, ({ product }) => referenceTo("product", product, context), context),
    systems: systemsOf(entry, context),
    connections: connectionsOf(entry, context),
    adopts:
      adoptions || (isCouncil(data) && !context.relations.succession.hasEnded(entry))
        ? adoptionTables(adoptions ?? [], ({ standard }) => referenceTo("standard", standard, context), context)
        : undefined,
    leadership: leadershipOf(data, context),
    stories: itemsView(storiesOf(slug, context), sectionAddress("authority", slug, "stories"), context),
    like: likeOfEntry(entry, context),
    peers: peersOf(entry, context),
    contacts: contactsOf(data, context),
  };
  return {
    head: headOf(entry, [data.type && { text: authorityTypes.title(data.type), tone: "plain" }], context),
    contents: contentsOf(authoritySections, sections),
    unclaimed: data.claimed === false,
    council: isCouncil(data),
    facts: factsOf(entry, context),
    sections,
    instead: insteadOfSupplier(entry, context),
    record: recordOf(entry, context),
    elsewhere: elsewhereOf(entry, context),
  };
}

function insteadOfSupplier({ slug, data }: Entry<"authority">, context: Context): MoreView | undefined {
  if (!replaceablesIn(context).bySupplier.has(slug)) return undefined;
  return { text: `What to use instead of products of ${data.name}`, address: insteadOfSupplierAddress(slug) };
}

function factsOf(entry: Entry<"authority">, context: Context): AuthorityView["facts"] {
  const { data } = entry;
  return {
    type: data.type && authorityTypes.title(data.type),
    region: councilOf(entry)?.region,
    services: servicesOf(data),
    gss: data.gss,
    website: data.website,
    end: endView(entry, context),
    members: membersFact(entry, context),
    tookOverFrom: context.relations.succession
      .predecessorsOf(entry)
      .map((old) => referenceTo("authority", old.slug, context)),
    takesOverFrom: takesOverFrom(entry, context),
    begins: beginsOn(entry, context),
    reorganisations: reorganisationsOf(entry.slug, context),
    starts: isCouncil(data) && !context.relations.succession.hasEnded(entry) ? startsOf(entry.slug, context) : [],
    numbers: activityFacts(entry, context).map(({ text, section }) => ({ text, id: section })),
    links: linksOf(data),
  };
}

function takesOverFrom({ slug }: Entry<"authority">, context: Context): Reference[] {
  return reorganisationsIn(context)
    .filter(({ isOver, lastDay }) => !isOver && lastDay !== undefined)
    .flatMap(({ successors }) => successors.filter(({ record }) => record?.slug === slug))
    .flatMap(({ predecessors }) => predecessors.flatMap(({ page }) => page ?? []));
}

function beginsOn(entry: Entry<"authority">, context: Context): string | undefined {
  const firstDay = councilOf(entry)?.firstDay;
  return firstDay !== undefined && firstDay > context.today ? dateInWords(firstDay) : undefined;
}

function membersFact(entry: Entry<"authority">, context: Context): MembersFact | undefined {
  const council = councilOf(entry);
  const members = context.relations.succession.hasEnded(entry) ? [] : membersOf(entry, council, context);
  return factAboutMembers({ kind: "authority", slug: entry.slug, name: entry.data.name }, members, council);
}

function sharesOf(slug: string, context: Context): AuthoritySections["shares"] {
  const allAddress = sectionAddress("authority", slug, "shares");
  const groups = ownKinds.flatMap((kind) => {
    const view = itemsView(sharedBy(slug, kind, context), allAddress, context);
    return view
      ? [
          {
            title: capitalised(kinds[kind].label.many),
            ...view,
            items: view.items.map((item) => ownItem(item, slug, context)),
          },
        ]
      : [];
  });
  return groups.length > 0 ? groups : undefined;
}

/** An entry’s row on its publisher’s page, without the publisher’s name. */
function ownItem(item: EntryItem, publisher: string, { catalogue }: Context): EntryItem {
  const name = catalogue.authority.get(publisher)?.data.name;
  return { ...item, facts: item.facts.filter(({ text }) => text !== name) };
}

function likeOfEntry(entry: Entry<"authority">, context: Context): LikeSummary | undefined {
  const council = context.relations.succession.hasEnded(entry) ? undefined : councilOf(entry);
  return council && likeSummary(council, context);
}

function endView(entry: Entry<"authority">, context: Context): EndView | undefined {
  const end = endOf(entry);
  if (!end) return undefined;
  return {
    isOver: context.relations.succession.hasEnded(entry),
    lastDay: end.lastDay && dateInWords(end.lastDay),
    countsFor: context.relations.succession
      .currentSuccessorsOf(entry)
      .filter((successor) => successor !== entry)
      .map(({ slug }) => referenceTo("authority", slug, context)),
    successors: end.successors.map((slug) => {
      const reference = referenceTo("authority", slug, context);
      return reference.missing ? { ...reference, name: authorityWithSlug(slug)?.name ?? slug } : reference;
    }),
  };
}
