import type { FieldsOf } from "../../../schemas/index.ts";
import { measureBases, reporters } from "../../../schemas/vocabularies/case-study.ts";
import { roughDate } from "./calendar.ts";
import { closing } from "./closing.ts";
import { opening } from "./opening.ts";
import type { Outline, Plan } from "./plan.ts";
import { slugsOf, wordOf } from "./product.ts";
import { lessons } from "./prose.ts";
import type { Random } from "./random.ts";

/** Returns the fields of a planned case study. */
export function caseStudyFields(
  random: Random,
  { products, standards, authorities }: Plan,
  outline: Outline,
  today: string,
): FieldsOf["case-study"] {
  const { topic } = outline;
  const source = `https://www.example.org/${outline.slug}/report`;
  const [from = "", until = ""] = [
    roughDate(random, today, 3000).slice(0, 4),
    roughDate(random, today, 3000).slice(0, 4),
  ].sort();
  return {
    ...opening(random, "case-study", outline, [1, 3]),
    outcome: random.pick(["succeeded", "succeeded", "succeeded", "mixed", "mixed", "stopped"]),
    reportedBy: wordOf(random, reporters),
    period: random.maybe(0.8, () => ({ from, until: random.maybe(0.6, () => until) })),
    authorities: slugsOf(random.popular(authorities, random.integer(1, 4))),
    products: random.maybe(0.7, () => slugsOf(random.popular(products, random.integer(1, 3)))),
    standards: random.maybe(0.3, () => slugsOf(random.popular(standards, random.integer(1, 2)))),
    measures: random.maybe(0.6, () =>
      random.sample(measured, random.integer(1, 4)).map((what) => ({
        measure: `${what} ${topic.subject}`,
        before: random.maybe(0.6, () => random.integer(100, 9000)),
        after: random.chance(0.5) ? random.integer(10, 900) : `${random.integer(2, 60)}% fewer`,
        unit: random.maybe(0.5, () => random.pick(["a month", "a year", "in the pilot"])),
        basis: wordOf(random, measureBases),
        source: random.maybe(0.6, () => source),
      })),
    ),
    costs: random.maybe(0.3, () => [
      { item: "Development of the first version", pounds: random.integer(5, 400) * 1000, year: from, source },
    ]),
    lessons: random.maybe(0.7, () => lessons(random, topic, random.integer(1, 4))),
    links: random.maybe(0.5, () => [{ type: "website" as const, url: source }]),
    ...closing(random, outline, today),
  };
}

const measured = ["Calls about", "Days to answer", "Cost of", "Complaints about"];
