import { kindNames } from "../../../schemas/index.ts";
import { skeletonOf } from "../../../schemas/likeness/plain-name.ts";
import { quoted } from "../../../schemas/problems/quoted.ts";
import type { Held, NamedPeer } from "../held.ts";
import { Refusal } from "../refusal.ts";
import { keyOf, named, type PeerLine } from "./documents.ts";

/** Refuses slugs that are confusable with one of ours, such as “0pen-play” with “open-play”. */
export function checkSlugs(read: readonly PeerLine[], { catalogue }: Held): void {
  const own = new Map(
    kindNames.flatMap((kind) =>
      [...catalogue[kind].keys()].map((slug) => [keyOf({ kind, slug: skeletonOf(slug) }), slug]),
    ),
  );
  for (const document of read) {
    const alike = own.get(keyOf({ kind: document.kind, slug: skeletonOf(document.slug) }));
    if (alike !== undefined && alike !== document.slug)
      throw new Refusal(`${named(document)} looks like our own ${quoted(alike)} and is another.`);
  }
}

/** Refuses a GSS code that another peer already has: the first catalogue keeps it. */
export function checkGssCodes(read: readonly PeerLine[], peer: NamedPeer, { peers }: Held): void {
  const holders = new Map(
    [...peers.values()]
      .filter(({ id }) => id !== peer.id)
      .flatMap(({ name, entries }) =>
        entries.flatMap(({ data }) => ("gss" in data && data.gss ? [[data.gss, name]] : [])),
      ),
  );
  for (const document of read) {
    const { gss } = document.data;
    const holder = typeof gss === "string" ? holders.get(gss) : undefined;
    if (holder !== undefined)
      throw new Refusal(`${named(document)} has the GSS code ${quoted(String(gss))}, which ${quoted(holder)} has too.`);
  }
}
