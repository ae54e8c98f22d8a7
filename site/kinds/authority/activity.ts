import { type Entry, type Kind, kindNames, kinds } from "../../../schemas/index.ts";
import {
  type AdoptionCounts,
  countAdoptions,
  adoptsFact,
  type Rank,
  type UseCounts,
  countUses,
  usesFact,
} from "../../adoption/adoption.ts";
import type { Context } from "../../catalogue/context.ts";
import { memoisePerKey } from "../../catalogue/memoise-per-key.ts";
import { counted } from "../../format.ts";
import { sharedKinds, storyKinds, traitsOf } from "../traits.ts";
import { activities, type ActivityWord } from "./activities.ts";
import { ownKinds, sharedBy, storiesOf } from "./shared.ts";

/** The activity of an authority in numbers, which lists, facets and its page share. */
export interface Activity {
  /** By kind: how many entries it publishes or, of story kinds, also takes part in. */
  entries: Readonly<Record<Kind, number>>;
  uses: UseCounts;
  adoptions: AdoptionCounts;
}

/** Counts the activity of an authority by its slug. */
export const activityOf = memoisePerKey((slug: string, context: Context): Activity => {
  const { relations, today } = context;
  const entries = Object.fromEntries(kindNames.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const kind of ownKinds) entries[kind] = sharedBy(slug, kind, context).length;
  for (const { kind } of storiesOf(slug, context)) entries[kind]++;
  return {
    entries,
    uses: countUses(relations.usesOf.get(slug) ?? [], today),
    adoptions: countAdoptions(relations.adoptionsOf.get(slug) ?? [], today),
  };
});

/** The activities of an authority, in the order of the vocabulary. */
export function activitiesOf(slug: string, context: Context): ActivityWord[] {
  const { entries, uses, adoptions } = activityOf(slug, context);
  const words = new Set<ActivityWord>(
    sharedKinds.flatMap((kind) => (entries[kind] > 0 ? (traitsOf(kind).activity?.word ?? []) : [])),
  );
  if (uses.inUse + uses.piloting > 0) words.add("uses");
  if (uses.reported > 0) words.add("reported");
  if (adoptions.adopted > 0) words.add("adopts");
  return (Object.keys(activities.words) as ActivityWord[]).filter((word) => words.has(word));
}

/** The rank of an authority by activity: its own entries and statements before reports about it. */
export function activityRank({ entries, uses, adoptions }: Activity): Rank {
  const said = Object.values(entries).reduce((sum, count) => sum + count, 0);
  return [said + uses.inUse + uses.piloting + adoptions.adopted, uses.reported];
}

/** An activity in a few words, and the section of the page about it. */
export interface ActivityFact {
  text: string;
  section: "shares" | "uses" | "adopts" | "stories";
}

/** Summarises each activity of an authority. */
export function activityFacts(entry: Entry<"authority">, context: Context): ActivityFact[] {
  const { entries, uses, adoptions } = activityOf(entry.slug, context);
  const facts = [
    ...ownKinds.map((kind) => ({ text: entriesFact(kind, entries), section: "shares" }) as const),
    { text: usesFact(uses), section: "uses" },
    { text: adoptsFact(adoptions), section: "adopts" },
    ...storyKinds.map((kind) => ({ text: entriesFact(kind, entries), section: "stories" }) as const),
  ] as const;
  return facts.flatMap(({ text, section }) => (text ? [{ text, section }] : []));
}

/** “Shares 3 products” */
function entriesFact(kind: Kind, { [kind]: count }: Activity["entries"]): string | undefined {
  const { one, many } = kinds[kind].label;
  const verb = traitsOf(kind).activity?.verb;
  return verb === undefined || count === 0 ? undefined : `${verb} ${counted(count, one, many)}`;
}
