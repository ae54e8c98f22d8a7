import { membersAddress } from "../../schemas/address.ts";
import type { Entry } from "../../schemas/index.ts";
import { councilOf, localAuthorities, type RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import { moneyBands } from "../../schemas/vocabularies/money.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import type { Reference } from "../catalogue/reference.ts";
import { placeName } from "../councils/place-name.ts";
import { livingCouncils, recordOfCouncil, referenceToCouncil } from "../councils/registered.ts";
import { coveredCouncils } from "../councils/uk-register.ts";
import type { MoreView } from "../entry/limit.ts";
import { estateOf, estateOfCouncil, membersOf, registeredMembers } from "../estates/estate-of.ts";
import type { Estate, Named } from "../estates/estate.ts";
import { counted } from "../format.ts";
import { allServices } from "../services/service.ts";
import { services } from "../services/services.ts";
import { addressTogether } from "./chosen.ts";
import type { Purpose } from "./purpose.ts";
import { sideBySide, type SideBySideView } from "./side-by-side.ts";

/** The page that compares the districts or members of an authority. */
export interface MembersView {
  of: Reference;
  /** “Surrey and its 11 districts” */
  title: string;
  lead: string;
  view: SideBySideView;
  /** Address of the page with the same councils, on which others can be added. */
  change: string;
}

/** Returns the options for static comparison pages, on the day of the build. */
export function purposeOf({ today }: Context): Purpose {
  return {
    today,
    bands: Object.keys(moneyBands.words),
    services: allServices.map((service) => services.title(service)),
  };
}

/** The key fact about the districts or members of an authority. */
export interface MembersFact {
  term: "Districts" | "Members";
  members: Reference[];
  more: MoreView;
}

/** Returns the key fact about the districts or members of an authority; undefined if it has none. */
export function factAboutMembers(
  of: Reference,
  members: readonly Named[],
  council: RegisteredAuthority | undefined,
): MembersFact | undefined {
  if (members.length === 0) return undefined;
  return {
    term: council?.type === "county" ? "Districts" : "Members",
    members: members.map(({ slug, name }) => ({ kind: "authority", slug, name })),
    more: { text: "See what they run, side by side", address: membersAddress(of.slug) },
  };
}

/** Returns the pages of all counties, combined authorities, shared services and partnerships with known members. */
export function membersViews(context: Context): MembersView[] {
  return [...entriesWithMembers(context), ...councilsWithMembers(context)].sort((a, b) => byName(a.of.name, b.of.name));
}

function* entriesWithMembers(context: Context): Generator<MembersView> {
  for (const entry of context.catalogue.authority.values()) {
    if (context.relations.succession.hasEnded(entry)) continue;
    const council = councilOf(entry);
    const members = membersOf(entry, council, context);
    if (members.length > 0) yield membersView(referenceOf(entry), estateOf(entry, context), members, council, context);
  }
}

/** Yields the pages of councils in the register that have no record. */
function* councilsWithMembers(context: Context): Generator<MembersView> {
  for (const council of coveredCouncils) {
    if (recordOfCouncil(council, context) || context.catalogue.authority.has(council.slug)) continue;
    const members = livingCouncils([council], context).includes(council) ? registeredMembers(council, context) : [];
    if (members.length === 0) continue;
    yield membersView(
      referenceToCouncil(council, context),
      estateOfCouncil(council, context),
      members,
      council,
      context,
    );
  }
}

function membersView(
  of: Reference,
  own: Estate,
  members: readonly Named[],
  council: RegisteredAuthority | undefined,
  context: Context,
): MembersView {
  const isCounty = council?.type === "county";
  const others = members.map(({ slug }) => estateWithSlug(slug, context)).filter((estate) => estate !== undefined);
  // A county runs services of its own, so it has a column. Other bodies have one only if something is known of them.
  const withOwn = isCounty || own.runs.length + own.adopts.length > 0 ? [own, ...others] : others;
  return {
    of,
    title: `${placeName(of.name)} and its ${bodies(members.length, isCounty)}`,
    lead: isCounty
      ? "What the county council and each district run, where they agree, and what they could do together."
      : "What each member runs, where they agree, and what they could do together.",
    view: sideBySide(withOwn, purposeOf(context)),
    change: addressTogether(withOwn.map(({ slug }) => slug)),
  };
}

function estateWithSlug(slug: string, context: Context): Estate | undefined {
  const entry = context.catalogue.authority.get(slug);
  if (entry) return estateOf(entry, context);
  const council = localAuthorities.find((one) => one.slug === slug);
  return council && estateOfCouncil(council, context);
}

function bodies(number: number, isCounty: boolean): string {
  return isCounty ? counted(number, "district", "districts") : counted(number, "member", "members");
}

function referenceOf({ kind, slug, data }: Entry): Reference {
  return { kind, slug, name: data.name };
}
