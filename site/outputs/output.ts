import { manifestPath } from "../../schemas/fields/peer.ts";
import type { Entry } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { relate } from "../catalogue/relations.ts";
import type { Change } from "../history/changes.ts";

/** What an output is written from: the catalogue and where it is published. */
export interface OutputContext extends Context {
  /** What is published is ours alone, so that no entry of another catalogue is ever exported again. */
  peers?: undefined;
  /** The address of the site with its base path, with `/` at the end. */
  site: string;
  /** What happened to entries, from the first; empty where the past is not known. */
  changes: readonly Change[];
  /** Whether the past is not known, because the clone is shallow or damaged. */
  shallow: boolean;
}

/** The same before it is worked out what entries say about each other, as a thread is told it. */
export type OutputEntries = Omit<OutputContext, "relations">;

/** Works out what entries say about each other. */
export function outputContext(entries: OutputEntries): OutputContext {
  return { ...entries, relations: relate(entries.catalogue, entries.today) };
}

/**
 * The slugs at which others fetch something of an entry: its own, and those that it had before. Programs and other sites do
 * not follow pages that lead elsewhere.
 */
export function fetchedSlugs({ slug, data }: Pick<Entry, "slug" | "data">): string[] {
  return [slug, ...(data.aliases ?? [])];
}

/** One file of an output. */
export interface OutputFile {
  /** Its address from the site’s root, such as `/api/v1/product.json`. */
  address: string;
  content: string | Uint8Array;
  /** How many entries, statements or events are in it, where it is a list. */
  rows?: number;
}

/** An entry that an output cannot express, and the facts that it lacks for that, in plain words. */
export interface LeftOut {
  entry: Entry;
  missing: readonly string[];
}

/** The parts of the page about the data. */
export const outputGroups = {
  tables: "Tables",
  entries: "Entries",
  follow: "Follow changes",
  harvest: "For other catalogues",
  show: "To show elsewhere",
  documents: "Documents",
} as const;

/** Something that the site publishes for programs. Each is one object in the table of outputs. */
export interface Output {
  /** Stable and unique. */
  id: string;
  group: keyof typeof outputGroups;
  /** Sentence case. */
  title: string;
  /** What is in it and what it is good for, in one sentence. */
  description: string;
  /** Its address from the site’s root; `{kind}`, `{slug}` and the like stand for one part of a path each. */
  address: string;
  /** Whether a file that is long leads by `next` to further pages of it. */
  paged?: true;
  mediaType: string;
  /** What pages about the same call it in their links; pages have no link to an output without it. */
  link?: string;
  /** How a page is related to it, in its head: another form of the page, unless said otherwise. */
  rel?: "service-desc";
  /** The values that the first variable of its address takes, where they are few and known: each is described by itself. */
  each?: readonly string[];
  /** The JSON Schema of a file, for a value of `each`; what `$ref` names is in the description of the API. */
  schema?: (each: string) => object;
  /** Makes its files. Asked for lazily, so that a file which nobody wants costs nothing. */
  files: (context: OutputContext) => Iterable<OutputFile>;
  /** The entries that would be in it if they said more. Without it, every entry that belongs there can be expressed. */
  leftOut?: (context: OutputContext) => Iterable<LeftOut>;
}

/** Where the manifest is. */
export const manifestAddress = `/${manifestPath}`;

/** Whether an address is one of an output’s. */
export function isAddressOf(output: Pick<Output, "address" | "paged">, path: string): boolean {
  return addressesOf(output).some((address) => {
    const pattern = address.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, "[^/]+");
    return new RegExp(`^${pattern}$`).test(path);
  });
}

/** Where the files of an output are, with variables in braces: its address and, where it has them, that of further pages. */
export function addressesOf({ address, paged }: Pick<Output, "address" | "paged">): string[] {
  return paged ? [address, address.replace(/\.json$/, "/page/{page}.json")] : [address];
}
