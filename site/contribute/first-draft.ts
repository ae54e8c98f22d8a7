import { fieldsOfCouncil } from "../../schemas/drafting/council.ts";
import type { Kind } from "../../schemas/vocabularies/kind-names.ts";
import { equal } from "../../schemas/writing/equal.ts";
import { services } from "../services/services.ts";
import type { Published, PublishedEntry } from "./checking/published.ts";
import { loadEntry, whyNotLoaded } from "./loading.ts";
import { claimSlot, type Slot } from "./state/answer-store.ts";
import {
  type Draft,
  draftOf,
  filledDraft,
  isEntry,
  newDraft,
  subjectOf,
  withFieldValue,
  withAuthority,
  withOwnSlug,
} from "./state/draft.ts";
import { prefill } from "./state/filling.ts";
import { draftIn } from "./state/kept-draft.ts";
import type { Setting } from "./state/setting.ts";
import type { Outdated } from "./steps/Outdated.tsx";

/** The initial state of a form. */
export interface First {
  /** The draft that the form opens with. */
  first: Draft;
  /** The draft that “Clear the form” returns to. */
  blank: Draft;
  slot: Slot<Draft>;
  /**
   * A stored draft that was begun on another version of the published file, with the component that asks about it, which
   * few people need. Until the contributor decides whether to rebase or delete it, the form shows `first`: the file as it is
   * published now.
   */
  outdated?: { draft: Draft; Question: typeof Outdated };
  /** Notes about the query string: the values that were ignored, or that a stored draft takes precedence over it. */
  notes?: readonly string[];
  /** Why the entry to edit could not be loaded. */
  failure?: string;
}

/**
 * Returns a new entry or, with `?edit=<kind>/<slug>`, a published one of the form’s kind by its slug or a former one; if
 * that cannot be loaded, a new entry with a `failure`. A draft in browser storage takes precedence. `?service=<word>` sets
 * the service of a new entry. `?council=<slug>` prefills an authority from the register. For the other parameters of an
 * opportunity, see `opportunityAsked`.
 *
 * @param published loads the published catalogue, called only if the initial state depends on it
 */
export async function firstDraft(
  setting: Setting<Kind>,
  query: URLSearchParams,
  published: () => Promise<Published>,
): Promise<First> {
  const slug = query.get("edit")?.split("/").at(-1) ?? "";
  const fresh = (): Promise<First> =>
    withKept(newDraft(setting.kind, setting.today), query, { published, today: setting.today });
  if (slug === "") return fresh();
  try {
    const entry = entryIn(await published(), setting, slug);
    const text = await loadEntry(setting.base, setting.kind, entry.slug);
    return await withKept(draftOf(setting.kind, entry.slug, entry.authority, text), undefined, undefined, slug);
  } catch (error) {
    const failure = `${whyNotLoaded(error)} You can add a new entry here.`;
    return { ...(await fresh()), failure };
  }
}

/** Whether another version of a draft’s entry has been published; false if it cannot be loaded. */
export async function hasNewVersion(base: string, draft: Draft): Promise<boolean> {
  if (draft.published === undefined || !isEntry(draft)) return false;
  return (await loadEntry(base, draft.kind, draft.slug).catch(() => draft.published)) !== draft.published;
}

function entryIn(published: Published, { kind }: Setting<Kind>, slug: string): PublishedEntry {
  const entry = published.get(kind, slug) ?? [...published.of(kind)].find(({ more }) => more.aliases?.includes(slug));
  if (!entry) throw new Error(`There is no “${slug}” in the catalogue.`);
  return entry;
}

/**
 * Restores the draft in browser storage; without one, starts from the blank draft. Prefills the fields without an answer from
 * `council` and `service` in the query string. The other parameters of an opportunity prefill only a blank draft.
 *
 * @param context needed for the other parameters of an opportunity; without it they are ignored
 * @param slug the slug under which the draft is stored: the entry’s when somebody began to edit it
 */
export async function withKept(
  blank: Draft,
  query = new URLSearchParams(),
  context?: PrefillContext,
  slug = blank.slug,
): Promise<First> {
  const slot = await claimSlot(subjectOf({ ...blank, slug }), draftIn);
  const stored = slot.found?.draft;
  // A published entry may have been renamed or moved to another authority since.
  const kept =
    stored && blank.published !== undefined ? { ...stored, slug: blank.slug, authority: blank.authority } : stored;
  const start = context && (await started(blank, query, context));
  if (start) {
    if (kept?.kind !== blank.kind) return { first: start.draft, blank, slot, notes: start.notes };
    const notes = saysTheSame(kept, start.draft) ? [] : [beganBefore];
    return { first: kept, blank: start.draft, slot, notes };
  }
  if (kept?.kind !== blank.kind) return { first: await asked(blank, query), blank, slot };
  if (kept.published !== blank.published) {
    const { Outdated: Question } = await import("./steps/Outdated.tsx");
    return { first: blank, blank, slot, outdated: { draft: kept, Question } };
  }
  return { first: await asked(kept, query), blank, slot };
}

/** What prefilling an opportunity needs besides the query string. */
interface PrefillContext {
  published: () => Promise<Published>;
  /** `YYYY-MM-DD` */
  today: string;
}

const beganBefore =
  "You began an opportunity before, and it is shown here. Clear the form to begin with what the link says instead.";

/** Prefills a new opportunity from the query string; undefined for other kinds, or if it has at most a service. */
async function started(
  blank: Draft,
  query: URLSearchParams,
  { published, today }: PrefillContext,
): Promise<{ draft: Draft; notes: readonly string[] } | undefined> {
  if (blank.kind !== "opportunity") return undefined;
  const { asksForOpportunity, opportunityAsked } = await import("./asked-opportunity.ts");
  if (!asksForOpportunity(query)) return undefined;
  const asked = opportunityAsked(query, await published().catch(() => undefined), today);
  if (!asked) return undefined;
  return { draft: withAuthority(filledDraft(blank, asked.fields), asked.authority ?? ""), notes: asked.notes };
}

/** Whether a draft has the same services, participants and type as another. */
function saysTheSame(draft: Draft, start: Draft): boolean {
  return ["services", "participants", "type"].every((name) => equal(draft.data[name], start.data[name]));
}

/** Prefills a draft from `council` and `service` in the query string. */
async function asked(draft: Draft, query: URLSearchParams): Promise<Draft> {
  const council = query.get("council");
  const filled = council === null || draft.kind !== "authority" ? draft : await forCouncil(draft, council);
  return forService(filled, query.get("service"));
}

/** Prefills unanswered fields from a council’s register entry; changes nothing if the name given is another council’s. */
async function forCouncil(draft: Draft, slug: string): Promise<Draft> {
  const { authorityWithSlug } = await import("../../schemas/vocabularies/local-authorities.ts");
  const council = authorityWithSlug(slug);
  if (!council) return draft;
  const { draft: filled } = prefill(draft, fieldsOfCouncil(council));
  return filled.data["name"] === council.name ? withOwnSlug(filled, slug) : draft;
}

/** Sets the service, unless the draft has services already or the word is unknown. */
function forService(draft: Draft, service: string | null): Draft {
  const isKnown = service !== null && Object.hasOwn(services.words, service);
  return isKnown && draft.data["services"] === undefined ? withFieldValue(draft, ["services"], [service]) : draft;
}
