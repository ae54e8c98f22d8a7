import type { FieldsOf } from "../../../schemas/index.ts";
import { costModels, moneyBands } from "../../../schemas/vocabularies/money.ts";
import {
  conformanceLevels,
  hostingTypes,
  inclusionOffers,
  maintenanceTypes,
  personalDataLevels,
  productTypes,
} from "../../../schemas/vocabularies/product.ts";
import { daysBefore, recentDay } from "./calendar.ts";
import { closing, retirement } from "./closing.ts";
import { opening } from "./opening.ts";
import type { Outline, Plan, StandardOutline } from "./plan.ts";
import { lessons } from "./prose.ts";
import type { Random } from "./random.ts";
import { codeLicences } from "./words.ts";

/** Returns the fields of the product at `index` in the plan. It depends on earlier products only, which avoids cycles. */
export function productFields(
  random: Random,
  { products, standards }: Plan,
  outline: Outline,
  today: string,
  index: number,
): FieldsOf["product"] {
  const { slug, authority, topic } = outline;
  const earlier = products.slice(0, index);
  const day = (): string => recentDay(random, today, 700);
  const page = (name: string): string => `https://www.example.org/${slug}/${name}`;
  const retired = random.maybe(index > 0 ? 0.02 : 0, () => retirement(random, today, earlier));
  return {
    ...opening(random, "product", outline, [1, 3]),
    type: wordOf(random, productTypes),
    stage: retired ? "retired" : random.pick(["live", "live", "live", "beta", "beta", "alpha", "discovery"]),
    licences: random.maybe(outline.claimed ? 0.99 : 0.8, () => ({
      code: random.pick(codeLicences),
      content: random.maybe(0.2, () => "OGL-UK-3.0"),
    })),
    suppliers: random.maybe(0.5, () => [topic.supplier]),
    features: random.maybe(0.5, () => random.sample(features, random.integer(2, 5))),
    standards: random.maybe(0.45, () =>
      random.popular(standards, random.integer(1, 4)).map((standard) => claim(random, standard)),
    ),
    dependsOn: random.maybe(index > 0 ? 0.15 : 0, () => slugsOf(random.popular(earlier, random.integer(1, 2)))),
    worksWith: random.maybe(0.2, () =>
      slugsOf(random.popular(products, random.integer(1, 4)).filter((other) => other !== outline)),
    ),
    costs: random.maybe(0.4, () => [
      {
        model: wordOf(random, costModels),
        band: random.maybe(0.6, () => wordOf(random, moneyBands)),
        includes: random.maybe(0.4, () => ["Hosting", "Support in office hours"]),
        asOf: day(),
        evidence: random.maybe(0.4, () => page("prices")),
      },
    ]),
    maintenance: random.maybe(outline.claimed ? 0.99 : 0.4, () => ({
      type: wordOf(random, maintenanceTypes),
      until: random.maybe(0.3, () => daysBefore(today, random.integer(-900, 20))),
    })),
    hosting: random.maybe(0.5, () => [wordOf(random, hostingTypes)]),
    accessibility: random.maybe(0.25, () => ({
      statement: page("accessibility"),
      wcag: "2.2" as const,
      level: "AA" as const,
      audited: day(),
    })),
    inclusion: random.maybe(0.12, () => ({
      offers: random.sample(words(inclusionOffers), random.integer(1, 3)),
      languages: ["en", "cy"],
      notes: lessons(random, topic, 1)[0],
    })),
    dataProtection: random.maybe(0.25, () => ({ personalData: wordOf(random, personalDataLevels) })),
    security: random.maybe(0.15, () => ({ policy: page("security"), tested: day() })),
    links: [
      { type: "website", url: page("") },
      ...(random.chance(0.85) ? [{ type: "repository" as const, url: `https://github.com/${authority}/${slug}` }] : []),
      ...(random.chance(0.4)
        ? [{ type: "documentation" as const, url: page("guide"), title: "Guide for administrators" }]
        : []),
    ],
    ...closing(random, outline, today),
    retired,
  };
}

/** Picks a random value of a vocabulary. */
export function wordOf<K extends string>(random: Random, vocabulary: { words: Readonly<Record<K, unknown>> }): K {
  return random.pick(words(vocabulary));
}

/** Returns the slugs of planned entries. */
export function slugsOf(outlines: readonly Outline[]): string[] {
  return outlines.map(({ slug }) => slug);
}

function words<K extends string>(vocabulary: { words: Readonly<Record<K, unknown>> }): K[] {
  return Object.keys(vocabulary.words) as K[];
}

function claim(random: Random, { slug, requirements }: StandardOutline) {
  return {
    standard: slug,
    version: random.maybe(0.5, () => random.pick(["1.0", "1.1", "2.0", "3.0"])),
    level: wordOf(random, conformanceLevels),
    evidence: random.maybe(0.4, () => `https://www.example.org/${slug}/report`),
    requirements: random.maybe(requirements.length > 0 ? 0.25 : 0, () => random.sample(requirements, 2)),
  };
}

const features = [
  "Search by name, address and date",
  "Bookings by phone and online",
  "Reminders by text message",
  "Works without a signal",
  "Letters from shared templates",
  "Reports as a spreadsheet",
  "Single sign-on for staff",
  "Interface with examples",
  "Maps of every request",
  "Photographs from the street",
  "Welsh and English",
  "Rules in a table that the service edits",
];
