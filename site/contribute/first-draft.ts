import { fieldsOfCouncil } from "../../schemas/drafting/council.ts";
import type { Kind } from "../../schemas/vocabularies/kind-names.ts";
import { services } from "../../schemas/vocabularies/services.ts";
import { equal } from "../../schemas/writing/equal.ts";
import type { Published } from "./checking/published.ts";
import { loadEntry } from "./loading.ts";
import {
  type Draft,
  draftOf,
  filledDraft,
  newDraft,
  subjectOf,
  typed,
  withAuthority,
  withOwnSlug,
} from "./state/draft.ts";
import { filling } from "./state/filling.ts";
import { claim, type Slot } from "./state/keep.ts";
import { draftIn } from "./state/kept-draft.ts";
import type { Setting } from "./state/setting.ts";

/** What a form begins with. */
export interface First {
  first: Draft;
  /** What it begins with again when it is cleared. */
  blank: Draft;
  slot: Slot<Draft>;
  /** The draft that was kept of an entry whose published file has changed since, for the contributor to decide about. */
  outdated?: Draft;
  /** What to know of how it begins, each a sentence: what the address asks for and is not known. */
  notes?: readonly string[];
  /** Why an entry that was to be changed could not be loaded. */
  failure?: string;
}

/**
 * A new entry or, with `?edit=<kind>/<slug>` in the address, one that is published; in either case with what was kept of
 * it. A new entry is for the service of `?service=<word>`, and an authority’s is filled in with what the register knows of
 * the council of `?council=<slug>`. What an opportunity begins with beside its service, `opportunityAsked` says.
 *
 * @param published loads the published catalogue, where what the form begins with depends on it
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
    const [text, { authority }] = await Promise.all([
      loadEntry(setting.base, setting.kind, slug),
      published().then((known) => entryIn(known, setting, slug)),
    ]);
    return await withKept(draftOf(setting.kind, slug, authority, text));
  } catch (error) {
    const failure = `${error instanceof Error ? error.message : String(error)} You can add a new entry here.`;
    return { ...(await fresh()), failure };
  }
}

function entryIn(published: Published, { kind }: Setting<Kind>, slug: string): { authority: string } {
  const entry = published.get(kind, slug);
  if (!entry) throw new Error(`There is no “${slug}” in the catalogue.`);
  return entry;
}

/** What was typed before comes back. */
export async function withKept(
  blank: Draft,
  query = new URLSearchParams(),
  surroundings?: Surroundings,
): Promise<First> {
  const slot = await claim(subjectOf(blank), draftIn);
  const kept = slot.found?.draft;
  const start = surroundings && (await started(blank, query, surroundings));
  if (start) {
    if (kept?.kind !== blank.kind) return { first: start.draft, blank, slot, notes: start.notes };
    const notes = saysTheSame(kept, start.draft) ? [] : [beganBefore];
    return { first: kept, blank: start.draft, slot, notes };
  }
  if (kept?.kind !== blank.kind) return { first: await asked(blank, query), blank, slot };
  if (kept.published !== blank.published) return { first: blank, blank, slot, outdated: kept };
  return { first: await asked(kept, query), blank, slot };
}

/** What an opportunity is begun among. */
interface Surroundings {
  published: () => Promise<Published>;
  /** `YYYY-MM-DD` */
  today: string;
}

const beganBefore =
  "You began an opportunity before, and it is shown here. Clear the form to begin with what the link says instead.";

/** A new opportunity with what the address says of it; nothing where it says no more than a service. */
async function started(
  blank: Draft,
  query: URLSearchParams,
  { published, today }: Surroundings,
): Promise<{ draft: Draft; notes: readonly string[] } | undefined> {
  if (blank.kind !== "opportunity") return undefined;
  const { asksForOpportunity, opportunityAsked } = await import("./asked-opportunity.ts");
  if (!asksForOpportunity(query)) return undefined;
  const asked = opportunityAsked(query, await published().catch(() => undefined), today);
  if (!asked) return undefined;
  return { draft: withAuthority(filledDraft(blank, asked.fields), asked.authority ?? ""), notes: asked.notes };
}

/** Whether a draft is about what another begins with. */
function saysTheSame(draft: Draft, start: Draft): boolean {
  return ["services", "participants", "type"].every((name) => equal(draft.data[name], start.data[name]));
}

/** The draft with what the address of the page asks for. */
async function asked(draft: Draft, query: URLSearchParams): Promise<Draft> {
  const council = query.get("council");
  const filled = council === null || draft.kind !== "authority" ? draft : await forCouncil(draft, council);
  return forService(filled, query.get("service"));
}

/** What the register knows of a council is filled in where nothing is answered yet. */
async function forCouncil(draft: Draft, slug: string): Promise<Draft> {
  const { authorityWithSlug } = await import("../../schemas/vocabularies/local-authorities.ts");
  const council = authorityWithSlug(slug);
  if (!council) return draft;
  const { draft: filled } = filling(draft, fieldsOfCouncil(council));
  return filled.data["name"] === council.name ? withOwnSlug(filled, slug) : draft;
}

/** The service that the page was opened for is chosen, unless others are. */
function forService(draft: Draft, service: string | null): Draft {
  const isKnown = service !== null && Object.hasOwn(services.words, service);
  return isKnown && draft.data["services"] === undefined ? typed(draft, ["services"], [service]) : draft;
}
