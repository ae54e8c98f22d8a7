import { addressOf, type Entry } from "../../schemas/index.ts";
import { endOf } from "../../schemas/statements/succession.ts";
import { authorityTypes } from "../../schemas/vocabularies/authority-types.ts";
import {
  authorityWithSlug,
  councilOf,
  type RegisteredAuthority,
} from "../../schemas/vocabularies/local-authorities.ts";
import type { Context } from "../catalogue/context.ts";
import type { Reference } from "../catalogue/reference.ts";
import { memoisePerObject } from "../memoise-per-object.ts";
import { coveredCouncils } from "./uk-register.ts";

type Records = ReadonlyMap<string, Entry<"authority">>;

/** The record of a council of the register, matched by its GSS code or else its slug; undefined if it has none. */
export function recordOfCouncil({ slug }: RegisteredAuthority, context: Context): Entry<"authority"> | undefined {
  return recordsIn(context).get(slug);
}

/**
 * Finds the registered authority of an entry or, if it has ended, of a successor, which has the same nation and region;
 * undefined for other bodies.
 */
export function registeredPlaceOf(
  entry: Entry<"authority">,
  { relations }: Pick<Context, "relations">,
): RegisteredAuthority | undefined {
  const successors = (endOf(entry)?.successors ?? []).map((slug) => ({ slug, data: {} }));
  return [entry, ...relations.succession.currentSuccessorsOf(entry), ...successors].map(councilOf).find(Boolean);
}

/** By the slug of the register. */
const recordsIn = memoisePerObject(({ catalogue, relations: { succession } }: Context): Records => {
  const bySlug = new Map<string, Entry<"authority">>();
  for (const entry of catalogue.authority.values()) {
    const slug = councilOf(entry)?.slug;
    if (slug === undefined) continue;
    const known = bySlug.get(slug);
    // A GSS code takes precedence over a slug, which another body may have; the last name over former ones.
    const isRenamed = known?.data.gss !== undefined && succession.hasEnded(entry);
    if (!known || (entry.data.gss !== undefined && !isRenamed)) bySlug.set(slug, entry);
  }
  return bySlug;
});

/** The councils of the register that have no record, have not ended, and whose slug no entry has. */
export function councilsWithoutRecord(context: Context): RegisteredAuthority[] {
  return coveredCouncils.filter(
    (council) =>
      recordOfCouncil(council, context) === undefined &&
      !context.catalogue.authority.has(council.slug) &&
      !hasEnded(council, context),
  );
}

/** A link to the page of a council: of its record, or generated from the register. */
export function referenceToCouncil(council: RegisteredAuthority, context: Context): Reference {
  const record = recordOfCouncil(council, context);
  return { kind: "authority", slug: record?.slug ?? council.slug, name: record?.data.name ?? council.name };
}

/** Replaces councils that have ended by their successors, without duplicates. */
export function livingCouncils(councils: readonly RegisteredAuthority[], context: Context): RegisteredAuthority[] {
  return [...new Set(councils.flatMap((council) => successorsOf(council, context)))];
}

function successorsOf(council: RegisteredAuthority, context: Context): readonly RegisteredAuthority[] {
  const record = recordOfCouncil(council, context);
  if (record) return context.relations.succession.currentSuccessorsOf(record).flatMap((heir) => councilOf(heir) ?? []);
  if (!hasEnded(council, context)) return [council];
  return (endOf({ slug: council.slug, data: council })?.successors ?? []).flatMap(
    (slug) => authorityWithSlug(slug) ?? [],
  );
}

/** Whether the last day of a council in the register of reorganisations has passed. */
function hasEnded({ slug, gss }: RegisteredAuthority, { today }: Context): boolean {
  const { lastDay } = endOf({ slug, data: { gss } }) ?? {};
  return lastDay !== undefined && lastDay < today;
}

/** The title of a type of the register: “London borough council”. */
export function typeInWords(type: string): string {
  return authorityTypes.title(type as keyof typeof authorityTypes.words);
}

/** The address of the page about similar councils, from the site’s root. */
export function likeAddress(slug: string): string {
  return `${addressOf("authority", slug)}like/`;
}
