import type { Entry } from "../../schemas/index.ts";
import type { AdoptionTables } from "../adoption/rows.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import type { ConformanceRow } from "../conformance/conformance.ts";
import type { EntryItem } from "../lists/entry-item.ts";
import { itemOf } from "../lists/item.ts";
import { partsOfKind } from "./index.ts";

/** A section that is too long for the page of its entry, on a page of its own. */
export interface LongSectionView {
  of: Reference;
  /** The id of the section on the page of the entry, and the last part of this page’s address. */
  section: string;
  title: string;
  adoption: AdoptionTables | undefined;
  conformance: ConformanceRow[] | undefined;
  groups: { title: string; items: EntryItem[] }[];
}

/** The sections of an entry that are too long for its page. */
export function longSectionViews(entry: Entry, context: Context): LongSectionView[] {
  const of = referenceTo(entry.kind, entry.slug, context);
  return partsOfKind(entry.kind)
    .longSections(entry, context)
    .map(({ section, title, adoption, conformance, groups = [] }) => ({
      of,
      adoption,
      conformance,
      groups: groups.map(({ title: of, entries }) => ({
        title: of,
        items: entries.map((one) => itemOf(one, context)),
      })),
      section,
      title,
    }));
}
