import { capitalised } from "../../schemas/capitals.ts";
import { type Entry, kinds, type Kind } from "../../schemas/index.ts";
import type { AdoptionTables } from "../adoption/rows.ts";
import type { Context } from "../catalogue/context.ts";
import type { ConformanceRow } from "../conformance/conformance.ts";
import { areTooLong, maxLengths } from "../entry/limit.ts";
import { exceedLimit, type RelatedGroup } from "../entry/related.ts";
import { storyKinds } from "./traits.ts";

/** A section that is too long for the page of its entry: one of tables, or of groups of entries. */
export interface LongSection {
  /** The id of the section on the page of the entry. */
  section: string;
  title: string;
  adoption?: AdoptionTables;
  conformance?: ConformanceRow[];
  groups?: readonly { title: string; entries: readonly Entry[] }[];
}

/** The adoption tables as a section of their own, if too long. */
export function longTables(
  section: string,
  title: string,
  records: readonly unknown[] = [],
  tables: () => AdoptionTables,
): LongSection[] {
  // Counts records first, so that most entries do not build tables here.
  if (records.length <= maxLengths.rows) return [];
  const { current, stopped } = tables();
  return areTooLong({ current, stopped }) ? [{ section, title, adoption: { current, stopped } }] : [];
}

/** The related entries as a section of their own, if any group is too long. */
export function longRelated(title: string, groups: readonly RelatedGroup[], { catalogue }: Context): LongSection[] {
  if (!exceedLimit(groups)) return [];
  return [
    {
      section: "related",
      title,
      groups: groups.map((group) => ({
        title: group.title,
        entries: group.references.flatMap(({ kind, slug }): readonly Entry[] => {
          const entry = catalogue[kind].get(slug);
          return entry ? [entry] : [];
        }),
      })),
    },
  ];
}

/** The stories about an entry as a section of their own, if too many. */
export function longStories(entries: readonly Entry[] = []): LongSection[] {
  if (entries.length <= maxLengths.items) return [];
  return [{ section: "stories", title: "Case studies and opportunities", groups: byKind(entries, storyKinds) }];
}

/** Groups entries by kind, in the given order of kinds. */
export function byKind(entries: readonly Entry[], kindsInOrder: readonly Kind[]): NonNullable<LongSection["groups"]> {
  return kindsInOrder.flatMap((kind) => {
    const some = entries.filter((entry) => entry.kind === kind);
    return some.length === 0 ? [] : [{ title: capitalised(kinds[kind].label.many), entries: some }];
  });
}
