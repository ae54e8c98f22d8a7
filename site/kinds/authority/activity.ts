import type { Entry } from "../../../schemas/index.ts";
import { vocabulary } from "../../../schemas/vocabularies/vocabulary.ts";
import {
  type AdoptionCounts,
  adoptionCounts,
  adoptsFact,
  type Rank,
  type UseCounts,
  useCounts,
  usesFact,
} from "../../adoption/adoption.ts";
import type { Context } from "../../catalogue/context.ts";
import { once } from "../../catalogue/once.ts";
import { counted } from "../../format.ts";
import { sharedBy, storiesWith } from "./shared.ts";

/** What an authority does here. Lists, facets and its page all take their numbers from this. */
export interface Activity {
  products: number;
  standards: number;
  /** That it tells or takes part in. */
  caseStudies: number;
  /** That it puts forward or takes part in. */
  opportunities: number;
  uses: UseCounts;
  adoptions: AdoptionCounts;
}

/** What the authority with a slug does here. */
export const activityOf = once((slug: string, context: Context): Activity => {
  const { relations, today } = context;
  const all = (kind: "case-study" | "opportunity"): number =>
    sharedBy(slug, kind, context).length + storiesWith(slug, context).filter((story) => story.kind === kind).length;
  return {
    products: sharedBy(slug, "product", context).length,
    standards: sharedBy(slug, "standard", context).length,
    caseStudies: all("case-study"),
    opportunities: all("opportunity"),
    uses: useCounts(relations.usesOf.get(slug) ?? [], today),
    adoptions: adoptionCounts(relations.adoptionsOf.get(slug) ?? [], today),
  };
});

/** What authorities do here, as their records and entries tell. */
export const activities = vocabulary({
  shares: { title: "Shares products" },
  publishes: { title: "Publishes standards" },
  uses: { title: "Uses products" },
  reported: { title: "Reported to use products" },
  adopts: { title: "Has adopted standards" },
  tells: { title: "Tells what it has tried" },
  invites: { title: "Invites others to join" },
});

/** A word of `activities`. */
export type ActivityWord = keyof typeof activities.words;

/** Which of these things an authority does, in the order of the words. */
export function activitiesOf(slug: string, context: Context): ActivityWord[] {
  const { products, standards, caseStudies, opportunities, uses, adoptions } = activityOf(slug, context);
  const words: Readonly<Record<ActivityWord, boolean>> = {
    shares: products > 0,
    publishes: standards > 0,
    uses: uses.inUse + uses.piloting > 0,
    reported: uses.reported > 0,
    adopts: adoptions.adopted > 0,
    tells: caseStudies > 0,
    invites: opportunities > 0,
  };
  return (Object.keys(words) as ActivityWord[]).filter((word) => words[word]);
}

/** The most active first: what authorities do and say themselves counts before what is reported of them. */
export function activityRank({ products, standards, caseStudies, opportunities, uses, adoptions }: Activity): Rank {
  const own = products + standards + caseStudies + opportunities + uses.inUse + uses.piloting + adoptions.adopted;
  return [own, uses.reported];
}

/** A part of what an authority does, in a few words, and the section of its page that has it. */
export interface ActivityFact {
  text: string;
  section: "shares" | "uses" | "adopts" | "stories";
}

/** What an authority does, in a few words each. */
export function activityFacts(entry: Entry<"authority">, context: Context): ActivityFact[] {
  const { slug } = entry;
  const { products, standards, caseStudies, opportunities, uses, adoptions } = activityOf(slug, context);
  const stories = storiesWith(slug, context).length > 0 ? "stories" : "shares";
  const facts = [
    { text: products > 0 && `Shares ${counted(products, "product", "products")}`, section: "shares" },
    { text: standards > 0 && `Publishes ${counted(standards, "standard", "standards")}`, section: "shares" },
    { text: usesFact(uses), section: "uses" },
    { text: adoptsFact(adoptions), section: "adopts" },
    { text: caseStudies > 0 && `In ${counted(caseStudies, "case study", "case studies")}`, section: stories },
    { text: opportunities > 0 && `In ${counted(opportunities, "opportunity", "opportunities")}`, section: stories },
  ] as const;
  return facts.flatMap(({ text, section }) => (text ? [{ text, section }] : []));
}
