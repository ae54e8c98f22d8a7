import type { Entry } from "../../../schemas/index.ts";
import {
  authorityWithSlug,
  type RegisteredAuthority,
  registeredAuthority,
} from "../../../schemas/vocabularies/local-authorities.ts";
import { type EndedCouncil, endedCouncils } from "../../../schemas/vocabularies/reorganisations.ts";
import { wordsOf } from "../text/tokens.ts";

/**
 * Returns what people also call an entry: its initials where its slug has them, its earlier slugs and, for a council, what
 * the registers know of it.
 */
export function otherNamesOf({ kind, slug, data }: Entry): string[] {
  const { name, aliases = [] } = data;
  const joined = slug.replaceAll("-", "");
  const registered = kind === "authority" && "gss" in data ? registeredAuthority(data.gss) : undefined;
  return [
    ...(isShort(joined, name) ? [joined.toUpperCase()] : []),
    ...aliases.map((alias) => alias.replaceAll("-", " ")),
    ...(registered ? namesInRegisters(registered) : []),
  ];
}

/** The codes of a council, its other names, its county, and those that it took over from with their codes. */
function namesInRegisters(authority: RegisteredAuthority): string[] {
  const { gss, formerGss = [], otherNames = [], county, slug } = authority;
  const countyName = county === undefined ? undefined : authorityWithSlug(county)?.name;
  return [
    ...otherNames,
    ...(gss === undefined ? [] : [gss]),
    ...formerGss,
    ...(countyName === undefined ? [] : [countyName]),
    ...predecessorsOf(slug).flatMap((council) => [council.name, council.gss]),
  ];
}

/** Those that a council took over from, through several reorganisations if need be. */
function predecessorsOf(slug: string): EndedCouncil[] {
  const direct = endedCouncils.filter((council) => council.slug !== slug && council.successors.includes(slug));
  return direct.flatMap((council) => [council, ...predecessorsOf(council.slug)]);
}

/** Whether a slug is the initials of a name, and not a word of it already. */
function isShort(slug: string, name: string): boolean {
  const words = wordsOf(name);
  const initials = words.map((word) => word.charAt(0)).join("");
  return slug.length >= 3 && initials.startsWith(slug) && !words.includes(slug);
}
