import { manifestPath } from "../../schemas/fields/peer.ts";
import type { Entry } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { relate } from "../catalogue/relations.ts";
import type { Change } from "../history/changes.ts";

/** The input of an output: the catalogue and where it is published. */
export interface OutputContext extends Context {
  /** Never set: outputs hold our own entries only, so that entries of peers are not re-exported. */
  peers?: undefined;
  /** The address of the site with its base path, with `/` at the end. */
  site: string;
  /** The changes of entries, oldest first; empty if the history is unknown. */
  changes: readonly Change[];
  /** Whether the history is unknown, because the clone is shallow or damaged. */
  shallow: boolean;
}

/** The serialisable part of the context, which is posted to the worker thread. */
export type OutputEntries = Omit<OutputContext, "relations">;

/** Adds the relations between entries. */
export function outputContext(entries: OutputEntries): OutputContext {
  return { ...entries, relations: relate(entries.catalogue, entries.today) };
}

/**
 * The slugs under which files of an entry are published: its own and its aliases. Many programs and sites do not follow
 * redirects of pages.
 */
export function publishedSlugs({ slug, data }: Pick<Entry, "slug" | "data">): string[] {
  return [slug, ...(data.aliases ?? [])];
}

/** One file of an output. */
export interface OutputFile {
  /** Its address from the site’s root, such as `/api/v1/product.json`. */
  address: string;
  content: string | Uint8Array;
  /** The number of entries, statements or events in it, if it is a list. */
  rows?: number;
}

/** An entry that an output cannot express, and the missing facts, in plain words. */
export interface LeftOut {
  entry: Entry;
  missing: readonly string[];
}

/** The sections of the page about the data. */
export const outputGroups = {
  tables: "Tables",
  entries: "Entries",
  follow: "Follow changes",
  harvest: "For other catalogues",
  show: "To show elsewhere",
  documents: "Documents",
} as const;

/** A machine-readable output. Each is one object in the registry of outputs. */
export interface Output {
  /** Stable and unique. */
  id: string;
  group: keyof typeof outputGroups;
  /** Sentence case. */
  title: string;
  /** Its content and purpose, in one sentence. */
  description: string;
  /** Its address from the site’s root, with path variables such as `{kind}` and `{slug}`. */
  address: string;
  /** Whether long files are paginated by `next`. */
  paged?: true;
  mediaType: string;
  /** The label of links from pages about the same subject; without it, pages do not link to the output. */
  link?: string;
  /** The link relation in the head of a page; `alternate` by default. */
  rel?: "service-desc";
  /**
   * The values of the first address variable if they are a short known list; the API description lists each separately.
   */
  each?: readonly string[];
  /** The JSON Schema of a file, for a value of `each`; `$ref`s resolve in the API description. */
  schema?: (each: string) => object;
  /** Generates its files lazily, so that a file which nobody requests costs nothing. */
  files: (context: OutputContext) => Iterable<OutputFile>;
  /** The entries left out for missing facts; undefined if the output can express every entry. */
  leftOut?: (context: OutputContext) => Iterable<LeftOut>;
}

/** The address of the manifest. */
export const manifestAddress = `/${manifestPath}`;

/** Whether a path matches the address of an output. */
export function isAddressOf(output: Pick<Output, "address" | "paged">, path: string): boolean {
  return addressesOf(output).some((address) => {
    const pattern = address.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, "[^/]+");
    return new RegExp(`^${pattern}$`).test(path);
  });
}

/** The address templates of an output’s files: its own and, if paginated, that of further pages. */
export function addressesOf({ address, paged }: Pick<Output, "address" | "paged">): string[] {
  return paged ? [address, address.replace(/\.json$/, "/page/{page}.json")] : [address];
}
