import { comparableRepository } from "../../../schemas/fields/repository-address.ts";
import { suggest } from "../../../schemas/likeness/suggest.ts";
import type { PartialEntry } from "../../../schemas/partial-entry.ts";
import { pathOf } from "../../../schemas/reading/entry-path.ts";
import { referencesIn } from "../../../schemas/rules/shared/references.ts";
import type { Kind } from "../../../schemas/vocabularies/kind-names.ts";
import { toYaml } from "../../../schemas/yaml/dump.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";
import type { Published, PublishedEntry } from "./published.ts";

/** The entry under validation: its path and its fields. */
export type Subject = Pick<PartialEntry, "kind" | "slug" | "authority" | "data">;

/**
 * Returns the files that the rules need besides an entry, path → YAML: its authority, its references (transitively), the
 * suggestions for those that do not exist, and entries with its slug or alias, a similar name, its repository or its GSS
 * code. No rule on the entry reads the rest of the catalogue, and validating all of it at each key press would be too slow.
 */
export function relatedFiles(subject: Subject, published: Published, today: string): Record<string, string> {
  const own = pathOf(subject);
  const files: Record<string, string> = {};
  for (const entry of entriesAround(subject, published)) {
    const path = pathOf(entry);
    if (path !== own) files[path] ??= fileOf(entry, today);
  }
  return files;
}

function* entriesAround(subject: Subject, published: Published): Generator<PublishedEntry> {
  const { kind, slug, authority } = subject;
  yield* found(published, "authority", [authority, ...suggest(authority, published.slugs("authority"))]);
  yield* referred(subject, published);
  yield* published.named(kind, subject.data.name ?? "");
  const wanted = traitsOf(subject);
  for (const entry of published.of(kind)) {
    if (entry.slug === slug || isAlike(entry, wanted)) yield entry;
  }
}

function* referred(subject: Subject, published: Published): Generator<PublishedEntry> {
  const seen = new Set<string>();
  const open = referencesIn({ ...subject, file: "" }).map(({ kind, slug }) => ({ kind, slug }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { kind, slug } = next;
    if (seen.has(`${kind}/${slug}`)) continue;
    seen.add(`${kind}/${slug}`);
    const entry = published.get(kind, slug);
    if (entry) {
      yield entry;
      // Transitive references, so that the rules find cycles.
      for (const needed of Object.values(entry.more.references ?? {}).flat()) open.push({ kind, slug: needed });
    } else {
      yield* found(published, kind, suggest(slug, published.slugs(kind)).slice(0, 5));
      for (const renamed of published.of(kind)) if (renamed.more.aliases?.includes(slug)) yield renamed;
    }
  }
}

function* found(published: Published, kind: Kind, slugs: readonly string[]): Generator<PublishedEntry> {
  for (const slug of slugs) {
    const entry = published.get(kind, slug);
    if (entry) yield entry;
  }
}

interface Traits {
  slugs: ReadonlySet<string>;
  code: ReadonlySet<string>;
  gss: unknown;
}

function traitsOf({ slug, data }: Subject): Traits {
  const code = (data.links ?? []).flatMap((link) => (link?.url === undefined ? [] : comparableRepository(link.url)));
  return {
    slugs: new Set([slug, ...(data.aliases ?? []).filter((alias) => alias !== undefined)]),
    code: new Set(code),
    gss: "gss" in data ? data.gss : undefined,
  };
}

/** Whether an entry shares a slug or alias, a repository or the GSS code with the entry under validation. */
function isAlike({ slug, more }: PublishedEntry, traits: Traits): boolean {
  if (traits.slugs.has(slug) || more.aliases?.some((alias) => traits.slugs.has(alias))) return true;
  if (more.gss !== undefined && more.gss === traits.gss) return true;
  return more.code?.some((address) => traits.code.has(comparableRepository(`https://${address}`))) ?? false;
}

/**
 * Rebuilds a YAML file of an entry from the index, with placeholders for the fields that no rule on another entry
 * reads.
 */
function fileOf({ name, more }: PublishedEntry, today: string): string {
  const links = more.code?.map((address) => ({ type: "repository", url: `https://${address}` }));
  const requirements = more.asks?.map((id) => ({ id, title: id }));
  const retired = more.retired && { reason: "It has ended.", ...more.retired };
  const fields = {
    name,
    summary: "An entry of the catalogue.",
    services: [],
    reviewed: today,
    links,
    requirements,
    retired,
    aliases: more.aliases,
    gss: more.gss,
    status: more.superseded && "superseded",
    claimed: more.unclaimed && false,
    ...more.references,
  };
  return toYaml(
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && !isEmpty(value))),
  );
}

function isEmpty(value: unknown): boolean {
  return isMapping(value) && Object.keys(value).length === 0;
}
