import { placesIn } from "../../../schemas/finding/candidates.ts";
import { otherNamesOfProducts } from "../../../schemas/finding/in-catalogue.ts";
import type { Entry } from "../../../schemas/index.ts";
import { countiesOf } from "../../../schemas/vocabularies/counties.ts";
import {
  authorityWithSlug,
  councilOf,
  type RegisteredAuthority,
} from "../../../schemas/vocabularies/local-authorities.ts";
import { type EndedCouncil, endedCouncils } from "../../../schemas/vocabularies/reorganisations.ts";
import type { Context } from "../../catalogue/context.ts";
import { memoisePerObject } from "../../memoise-per-object.ts";
import { wordsOf } from "../text/tokens.ts";

const ofProducts = memoisePerObject(({ catalogue }: Context) => otherNamesOfProducts(catalogue));

/**
 * Returns other names of an entry: its initials if its slug has them, earlier slugs, for a council names and codes in
 * the registers, and for a product its names on the market.
 */
export function otherNamesOf(entry: Entry, context: Context): string[] {
  const { kind, slug, data } = entry;
  const { name, aliases = [] } = data;
  const joined = slug.replaceAll("-", "");
  return [
    ...(isShort(joined, name) ? [joined.toUpperCase()] : []),
    ...aliases.map((alias) => alias.replaceAll("-", " ")),
    ...namesInRegisters(registeredCouncil(entry)),
    ...(kind === "product" ? newNames([name, slug, ...aliases], ofProducts(context).get(slug) ?? []) : []),
  ];
}

/** Returns the names that differ from the known ones by more than spaces and hyphens. */
function newNames(known: readonly string[], others: readonly string[]): string[] {
  const joined = (text: string): string => wordsOf(text).join("");
  const all = new Set(known.map(joined));
  return others.filter((other) => !all.has(joined(other)));
}

/** Returns the names of the county and of the county council and combined authority that a council is in. */
export function namesOfCounty(entry: Entry): string[] {
  const { slug, county, combinedAuthority } = registeredCouncil(entry) ?? {};
  const above = [county, combinedAuthority].flatMap((some) =>
    some === undefined ? [] : (authorityWithSlug(some) ?? []),
  );
  return [
    ...above.flatMap(({ name, otherNames = [] }) => [name, ...otherNames]),
    ...(slug === undefined ? [] : countiesOf(slug)),
  ];
}

function registeredCouncil({ kind, slug, data }: Entry): RegisteredAuthority | undefined {
  return kind === "authority" ? councilOf({ slug, data: { gss: "gss" in data ? data.gss : undefined } }) : undefined;
}

/** Returns other names and codes of a council, and those of its predecessors. */
function namesInRegisters(authority: RegisteredAuthority | undefined): string[] {
  if (!authority) return [];
  const { name, gss, formerGss = [], otherNames = [], slug } = authority;
  return [
    ...otherNames,
    ...partsOfJoint(name),
    ...(gss === undefined ? [] : [gss]),
    ...formerGss,
    ...predecessorsOf(slug).flatMap((council) => [council.name, council.gss]),
  ];
}

/** The minimum length of a place’s name. “Down” and “Mid” are everyday words. */
const shortestPlace = 5;

/** Returns the places in the joint name of a council: “Reigate” and “Banstead”, but not of a combined authority. */
function partsOfJoint(name: string): string[] {
  const places = name.includes("Combined") ? [] : placesIn(name);
  return places.length < 2
    ? []
    : places.map((words) => words.join(" ")).filter(({ length }) => length >= shortestPlace);
}

/** Returns the predecessors of a council, transitively. */
function predecessorsOf(slug: string): EndedCouncil[] {
  const direct = endedCouncils.filter((council) => council.slug !== slug && council.successors.includes(slug));
  return direct.flatMap((council) => [council, ...predecessorsOf(council.slug)]);
}

/** Whether a slug is the initials of a name and not one of its words. */
function isShort(slug: string, name: string): boolean {
  const words = wordsOf(name);
  const initials = words.map((word) => word.charAt(0)).join("");
  return slug.length >= 3 && initials.startsWith(slug) && !words.includes(slug);
}
