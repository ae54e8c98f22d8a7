import { type Entry, isRetired, type Kind } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import type { AuthorityCounts } from "../kinds/authority/counts.ts";
import { ofKind } from "../kinds/index.ts";
import type { Tone } from "../text/tone.ts";

/** An entry as a row of any list: plain data, ready to be shown, sorted and filtered. */
export interface EntryItem {
  kind: Kind;
  slug: string;
  name: string;
  summary: string;
  /** The deciding facts. */
  facts: ItemFact[];
  /** Why the row is where it is, if that needs saying: “Replaces it”. */
  why?: string;
  /** Who publishes the entry. */
  authority: { slug: string; name: string };
  /** A word of the vocabulary of the kind: stage of a product or opportunity, status of a standard, outcome of a case study. */
  stage?: string;
  /** A word of the vocabulary of the kind. */
  type?: string;
  /** SPDX expression, or `proprietary`. */
  licence?: string;
  services: string[];
  /** Of an authority in the register of UK local authorities. */
  region?: string;
  /** What the list of authorities shows in its columns. */
  authorityCells?: { type: string | undefined; counts: AuthorityCounts };
  reviewed: string;
  retired: boolean;
}

/** A fact of a row: a few words that stand alone. */
export interface ItemFact {
  /** Nothing where it is not stated, which only a fact with a heading can be. */
  text: string | undefined;
  /** The heading under which it stands in line with the same fact of other rows. */
  of?: string;
  /** Shows the fact as a word that decides. */
  tone?: Tone;
}

/** The facts of a row that are stated, in words. */
export function factsInWords(facts: readonly ItemFact[]): string[] {
  return facts.flatMap(({ text }) => text ?? []);
}

/** Makes the row of an entry. */
export function itemOf(entry: Entry, context: Context): EntryItem {
  const { kind, slug, data } = entry;
  const owner = context.catalogue.authority.get(entry.authority);
  return {
    kind,
    slug,
    name: data.name,
    summary: data.summary,
    authority: { slug: entry.authority, name: owner?.data.name ?? entry.authority },
    services: data.services,
    reviewed: data.reviewed,
    retired: isRetired(data, context.today),
    ...particulars(entry, context),
  };
}

type Particulars = Pick<EntryItem, "facts" | "stage" | "type" | "licence" | "region" | "authorityCells">;

function particulars(entry: Entry, context: Context): Particulars {
  const { facts: some, ...rest } = ofKind(entry.kind).row(entry, context);
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const stated = some
    .map((fact) => (typeof fact === "object" ? fact : { text: fact === "" ? undefined : fact }))
    .filter(({ text, of }) => text !== undefined || of !== undefined);
  return { facts: stated, ...known };
}
