import { manifestPath, type Peer } from "../fields/peer.ts";
import type { DeepPartial } from "../partial-entry.ts";
import { quoted } from "../problems/quoted.ts";
import type { Settings } from "../settings.ts";
import type { Finding, Rule } from "./rule.ts";

/** Every peer is another catalogue, with its own name and address. */
export const peerIdentity: Rule = {
  id: "peer-identity",
  severity: "error",
  title: "A peer that cannot be told from another catalogue",
  why: "Its entries would be shown twice, or under a name that belongs to somebody else.",
  howToFix:
    "Delete the peer if it is this catalogue or listed already. Otherwise correct its name or its manifest address.",
  example: {
    wrong: `homepage: https://catalogue.example.wales/\npeers:\n  - id: wales\n    name: Wales Standards Catalogue\n    manifest: https://catalogue.example.wales/${manifestPath}`,
    right: "homepage: https://catalogue.example.wales/",
  },
  *check({ settings }) {
    if (!settings) return;
    const { file, data } = settings;
    const finding = (path: Finding["path"], message: string): Finding => ({ entry: { file }, path, message });
    const peers = data.peers ?? [];
    for (const [index, peer] of peers.entries()) {
      if (!peer) continue;
      const before = peers.slice(0, index);
      for (const field of ["manifest", "name"] as const) {
        const value = peer[field];
        if (value === undefined) continue;
        const path = ["peers", index, field];
        if (sameValue(value, ownValue(data, field)))
          yield finding(path, `${quoted(value)} is this catalogue itself. Name another catalogue, or delete the peer.`);
        const first = before.findIndex((other) => sameValue(value, other?.[field]));
        if (first >= 0)
          yield finding(path, `${quoted(value)} is already the ${field} of peer ${first + 1}. Keep one of the two.`);
      }
    }
  },
};

/** Returns the value that a peer field would have for this catalogue itself. */
function ownValue({ name, homepage }: DeepPartial<Settings>, field: keyof Peer): string | undefined {
  if (field === "name") return name;
  return homepage === undefined ? undefined : `${homepage}${manifestPath}`;
}

/** Whether two names or addresses are equal after normalisation. */
function sameValue(one: string, other: string | undefined): boolean {
  return other !== undefined && comparable(one) === comparable(other);
}

function comparable(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^https:\/\/www\./, "https://")
    .replace(/\s+/g, " ");
}
