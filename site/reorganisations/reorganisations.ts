import { compareTexts } from "../../schemas/compare.ts";
import { dayAfter } from "../../schemas/fields/calendar.ts";
import { slugOf } from "../../schemas/fields/slug-text.ts";
import type { Entry } from "../../schemas/index.ts";
import { endOf } from "../../schemas/statements/succession.ts";
import { authorityWithSlug } from "../../schemas/vocabularies/local-authorities.ts";
import { endedCouncil, endedCouncils, sourceOfReorganisations } from "../../schemas/vocabularies/reorganisations.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import type { Reference } from "../catalogue/reference.ts";
import { isCouncil } from "../councils/council.ts";
import { placeName } from "../councils/place-name.ts";
import { recordOfCouncil, referenceToCouncil } from "../councils/registered.ts";
import { coveredEnds } from "../councils/uk-register.ts";
import type { MoreView } from "../entry/limit.ts";
import { dateInWords, listInWords } from "../format.ts";
import { memoisePerObject } from "../memoise-per-object.ts";

/** The address of the page of all reorganisations. */
export const reorganisationsAddress = "/reorganisations/";

/** A reorganisation: councils that end on one day, and their successors. */
export interface Reorganisation {
  /** Unique and stable as long as the register does not change: `surrey-2027`. */
  id: string;
  /** “Surrey” */
  name: string;
  /** The last day of the predecessors, `YYYY-MM-DD`, if known, and the first of the successors. */
  lastDay: string | undefined;
  firstDay: string | undefined;
  /** Whether the last day has passed or is not known. */
  isOver: boolean;
  predecessors: readonly Body[];
  successors: readonly Successor[];
  /** The addresses of the decision. */
  evidence: readonly string[];
}

/** A predecessor or successor. */
export interface Body {
  slug: string;
  name: string;
  /** Its page; undefined for most councils that ended before the catalogue began. */
  page: Reference | undefined;
  record: Entry<"authority"> | undefined;
  /** A value of `authorityTypes`, if known. */
  type: string | undefined;
}

/** A successor with its predecessors. */
interface Successor extends Body {
  predecessors: readonly Body[];
}

interface Ended extends Body {
  lastDay: string | undefined;
  successors: readonly string[];
  evidence: string | undefined;
}

/** All reorganisations, from the register and the catalogue: future ones first, then latest first. */
export const reorganisationsIn = memoisePerObject<Context, readonly Reorganisation[]>(findReorganisations);

/** The address of the page of a reorganisation, from the site’s root. */
export function reorganisationAddress({ id }: Pick<Reorganisation, "id">): string {
  return `${reorganisationsAddress}${id}/`;
}

/** The address of a reorganisation’s Markdown document, from the site’s root. */
export function reorganisationDocumentAddress(id: string): string {
  return `${reorganisationsAddress}${id}.md`;
}

/** The address of the CSV table of what its councils run, from the site’s root. */
export function reorganisationTableAddress(id: string): string {
  return `${reorganisationsAddress}${id}.csv`;
}

/** Links to the reorganisations of which a council is predecessor or successor. */
export function reorganisationsOf(slug: string, context: Context): MoreView[] {
  return reorganisationsIn(context)
    .filter(({ predecessors, successors }) =>
      [...predecessors, ...successors].some((body) => body.page?.slug === slug || body.slug === slug),
    )
    .map((one) => ({
      text: one.firstDay === undefined ? one.name : `${one.name}, ${dateInWords(one.firstDay)}`,
      address: reorganisationAddress(one),
    }));
}

function findReorganisations(context: Context): Reorganisation[] {
  const taken = new Map<string, number>();
  return groupsOf(endsIn(context))
    .map((ended) => reorganisationOf(ended, context))
    .sort(
      (a, b) =>
        Number(a.isOver) - Number(b.isOver) ||
        (a.isOver ? -1 : 1) * compareTexts(a.lastDay ?? "", b.lastDay ?? "") ||
        byName(a.name, b.name),
    )
    .map((one) => {
      const times = (taken.get(one.id) ?? 0) + 1;
      taken.set(one.id, times);
      return times === 1 ? one : { ...one, id: `${one.id}-${times}` };
    });
}

/** Yields every council with a successor that has ended or is about to. */
function* endsIn(context: Context): Generator<Ended> {
  const records = new Map<string, Entry<"authority">>();
  for (const entry of context.catalogue.authority.values()) {
    if (entry.data.gss !== undefined) records.set(entry.data.gss, entry);
  }
  const seen = new Set<Entry<"authority">>();
  for (const { gss, slug, name, type, lastDay, successors, evidence } of coveredEnds) {
    const record = records.get(gss);
    if (record) seen.add(record);
    const end = record && endOf(record);
    yield {
      ...(record ? bodyOfEntry(record) : { slug, name, type, record: undefined, page: pageOf(slug, gss, context) }),
      lastDay: end?.lastDay ?? lastDay,
      successors: end?.successors ?? successors,
      evidence: evidence ?? sourceOfReorganisations,
    };
  }
  for (const entry of context.catalogue.authority.values()) {
    const end = seen.has(entry) || !isCouncil(entry.data) ? undefined : endOf(entry);
    if (end === undefined || end.successors.length === 0) continue;
    yield { ...bodyOfEntry(entry), lastDay: end.lastDay, successors: end.successors, evidence: undefined };
  }
}

function bodyOfEntry(record: Entry<"authority">): Body {
  const { slug, data } = record;
  const type = endedCouncil(data.gss)?.type ?? data.type;
  return { slug, name: data.name, type, record, page: { kind: "authority", slug, name: data.name } };
}

/** The page of a council without a record, which exists until its last day. */
function pageOf(slug: string, gss: string, context: Context): Reference | undefined {
  const council = authorityWithSlug(slug);
  return council?.gss === gss ? referenceToCouncil(council, context) : undefined;
}

/** Groups councils that end on the same day into connected components by common successors. */
function groupsOf(all: Iterable<Ended>): Ended[][] {
  const groups: { keys: Set<string>; members: Ended[] }[] = [];
  for (const ended of all) {
    const keys = new Set(ended.successors.map((slug) => `${ended.lastDay ?? ""} ${slug}`));
    const meeting = groups.filter((group) => !keys.isDisjointFrom(group.keys));
    for (const group of meeting) groups.splice(groups.indexOf(group), 1);
    groups.push({
      keys: meeting.reduce((union, group) => union.union(group.keys), keys),
      members: [...meeting.flatMap(({ members }) => members), ended],
    });
  }
  return groups.map(({ members }) => members);
}

function reorganisationOf(ended: readonly Ended[], context: Context): Reorganisation {
  const lastDay = ended[0]?.lastDay;
  const predecessors = ended.toSorted((a, b) => Number(isCounty(b)) - Number(isCounty(a)) || byName(a.name, b.name));
  const successors = [...new Set(ended.flatMap((one) => one.successors))]
    .map((slug): Successor => {
      const own = predecessors.filter((one) => one.successors.includes(slug));
      return { ...bodyWithSlug(slug, context), predecessors: own };
    })
    .sort((a, b) => byName(a.name, b.name));
  const county = predecessors.find(isCounty);
  const name = county ? placeName(county.name) : listInWords(successors.map((one) => placeName(one.name)));
  return {
    id: [slugOf(name), ...(lastDay === undefined ? [] : [lastDay.slice(0, 4)])].join("-"),
    name,
    lastDay,
    firstDay: lastDay === undefined ? undefined : dayAfter(lastDay),
    isOver: lastDay === undefined || lastDay < context.today,
    predecessors,
    successors,
    evidence: [...new Set(ended.flatMap(({ evidence }) => evidence ?? []))],
  };
}

function isCounty({ type }: Body): boolean {
  return type === "county";
}

/** A successor: from the catalogue, the register or the list of ended councils. */
function bodyWithSlug(slug: string, context: Context): Body {
  const council = authorityWithSlug(slug);
  const entry = context.catalogue.authority.get(slug) ?? (council && recordOfCouncil(council, context));
  if (entry) return bodyOfEntry(entry);
  const ended = endedCouncils.find((one) => one.slug === slug);
  return {
    slug,
    name: council?.name ?? ended?.name ?? slug,
    type: council?.type ?? ended?.type,
    record: undefined,
    page: council && referenceToCouncil(council, context),
  };
}
