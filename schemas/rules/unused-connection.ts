import type { PartialEntry } from "../partial-entry.ts";
import { quoted } from "../problems/quoted.ts";
import type { Rule } from "./rule.ts";

type Authority = PartialEntry<"authority">;

/** A product that a used product connects to is in use as well. */
export const unusedConnection: Rule = {
  id: "unused-connection",
  severity: "hint",
  title: "A connection to something that is not used",
  why: "Something can only be connected with what runs, so one of the two is missing or has been stopped.",
  howToFix: "Add the other product to what you use, or delete the connection.",
  example: {
    wrong: "uses:\n  - product: open-play\n    status: in-use\n    connects: [{ product: booking-kit }]",
    right:
      "uses:\n  - product: open-play\n    status: in-use\n    connects: [{ product: booking-kit }]\n  - product: booking-kit\n    status: in-use",
  },
  *check(context) {
    const authorities = context.each("authority");
    const others = othersFor(authorities);
    for (const entry of authorities) {
      const sources = [entry, ...(others.get(entry.slug) ?? [])];
      for (const [index, use] of (entry.data.uses ?? []).entries()) {
        if (!use?.connects || use.status === "stopped") continue;
        for (const [at, connection] of use.connects.entries()) {
          // A system without an entry cannot be checked.
          const slug = connection?.product;
          if (slug === undefined || sources.some((source) => isUsedBy(source, slug))) continue;
          const message = `${quoted(slug)} is not among what ${quoted(entry.data.name ?? entry.slug)} uses. Add it to “uses”, or delete the connection.`;
          yield { entry, path: ["uses", index, "connects", at], message };
        }
      }
    }
  },
};

/** Slug → the authorities whose uses count as well: bodies that it is a member of, and councils that it succeeded. */
function othersFor(authorities: readonly Authority[]): Map<string, Authority[]> {
  const others = new Map<string, Authority[]>();
  for (const other of authorities) {
    for (const slug of [...(other.data.members ?? []), ...(other.data.succeededBy ?? [])])
      if (slug !== undefined) others.set(slug, [...(others.get(slug) ?? []), other]);
  }
  return others;
}

function isUsedBy({ data }: Authority, slug: string): boolean {
  return (data.uses ?? []).some((use) => use?.product === slug && use.status !== "stopped");
}
