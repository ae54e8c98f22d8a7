import { services } from "../../schemas/vocabularies/services.ts";
import type { Published } from "./checking/published.ts";
import { loadEntry } from "./loading.ts";
import { type Draft, draftOf, newDraft, subjectOf, typed } from "./state/draft.ts";
import { claim, type Slot } from "./state/keep.ts";
import type { Setting } from "./state/setting.ts";

/** What a form begins with. */
export interface First {
  first: Draft;
  /** What it begins with again when it is cleared. */
  blank: Draft;
  slot: Slot<Draft>;
  /** The draft that was kept of an entry whose published file has changed since, for the contributor to decide about. */
  outdated?: Draft;
  /** Why an entry that was to be changed could not be loaded. */
  failure?: string;
}

/**
 * A new entry or, with `?edit=<kind>/<slug>` in the address, one that is published; in either case with what was kept of
 * it. A new entry is for the service of `?service=<word>`.
 */
export async function firstDraft(
  setting: Setting,
  query: URLSearchParams,
  published: Promise<Published>,
): Promise<First> {
  const slug = query.get("edit")?.split("/").at(-1) ?? "";
  const fresh = (): Promise<First> => withKept(newDraft(setting.kind, setting.today), query.get("service"));
  if (slug === "") return fresh();
  try {
    const [text, { authority }] = await Promise.all([
      loadEntry(setting.base, setting.kind, slug),
      published.then((known) => entryIn(known, setting, slug)),
    ]);
    return await withKept(draftOf(setting.kind, slug, authority, text));
  } catch (error) {
    const failure = `${error instanceof Error ? error.message : String(error)} You can add a new entry here.`;
    return { ...(await fresh()), failure };
  }
}

function entryIn(published: Published, { kind }: Setting, slug: string): { authority: string } {
  const entry = published.get(kind, slug);
  if (!entry) throw new Error(`There is no “${slug}” in the catalogue.`);
  return entry;
}

/** What was typed before comes back. */
async function withKept(blank: Draft, service: string | null = null): Promise<First> {
  const slot = await claim<Draft>(subjectOf(blank));
  const kept = slot.found?.draft;
  if (kept?.kind !== blank.kind) return { first: forService(blank, service), blank, slot };
  if (kept.published !== blank.published) return { first: blank, blank, slot, outdated: kept };
  return { first: forService(kept, service), blank, slot };
}

/** The service that the page was opened for is chosen, unless others are. */
function forService(draft: Draft, service: string | null): Draft {
  const isKnown = service !== null && Object.hasOwn(services.words, service);
  return isKnown && draft.data["services"] === undefined ? typed(draft, ["services"], [service]) : draft;
}
