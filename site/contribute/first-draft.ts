import type { Published } from "./checking/published.ts";
import { loadEntry, loadPublished } from "./loading.ts";
import { type Draft, draftOf, newDraft } from "./state/draft.ts";
import { kept, keyOfDraft } from "./state/keep.ts";
import type { Setting } from "./state/setting.ts";

/** What a form begins with. */
export interface First {
  first: Draft;
  /** What it begins with again when it is cleared. */
  blank: Draft;
  /** When the answers were kept that are back now. */
  restored?: string | undefined;
  /** Why an entry that was to be changed could not be loaded. */
  failure?: string | undefined;
}

/** A new entry or, with `?edit=<kind>/<slug>` in the address, one that is published; in either case what was kept of it. */
export async function firstDraft(setting: Setting, query: URLSearchParams): Promise<First> {
  const slug = query.get("edit")?.split("/").at(-1) ?? "";
  if (slug === "") return withKept(newDraft(setting.kind, setting.today));
  try {
    const [text, published] = await Promise.all([
      loadEntry(setting.base, setting.kind, slug),
      loadPublished(setting.base),
    ]);
    return withKept(draftOf(setting.kind, slug, ownerOf(published, setting, slug), text));
  } catch (error) {
    const failure = `${error instanceof Error ? error.message : String(error)} You can add a new entry here.`;
    return { ...withKept(newDraft(setting.kind, setting.today)), failure };
  }
}

function ownerOf(published: Published, { kind }: Setting, slug: string): string {
  const entry = published.get(kind, slug);
  if (!entry) throw new Error(`There is no “${slug}” in the catalogue.`);
  return entry.authority;
}

/** What was typed before comes back, unless the published file has changed since. */
function withKept(blank: Draft): First {
  const found = kept(keyOfDraft(blank));
  return found?.draft.kind === blank.kind && found.draft.published === blank.published
    ? { first: found.draft, blank, restored: found.saved }
    : { first: blank, blank };
}
