import type { Change } from "../../site/history/changes.ts";

/** A change in the history of a catalogue: by default, of the authority Camden. */
export function changeOf(parts: Partial<Change>): Change {
  return {
    ...{ type: "changed", commit: "a".repeat(40), time: "2026-11-20T09:00:00Z" },
    ...{ kind: "authority", slug: "camden", authority: "camden" },
    ...{ before: undefined, after: undefined, fields: [] },
    ...parts,
  };
}

/** The addition of an entry of Camden, with its slug as name. */
export function addition(slug: string, time: string, kind: Change["kind"] = "product"): Change {
  return changeOf({ type: "added", time, kind, slug, after: { name: slug }, fields: ["name"] });
}
