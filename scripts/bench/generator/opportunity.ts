import type { FieldsOf } from "../../../schemas/index.ts";
import { moneyBands } from "../../../schemas/vocabularies/money.ts";
import { opportunityTypes } from "../../../schemas/vocabularies/opportunity.ts";
import { daysBefore } from "./calendar.ts";
import { closing } from "./closing.ts";
import { opening } from "./opening.ts";
import type { Outline, Plan } from "./plan.ts";
import { slugsOf, wordOf } from "./product.ts";
import type { Random } from "./random.ts";

/** Returns the fields of a planned opportunity. */
export function opportunityFields(
  random: Random,
  { products, standards, authorities }: Plan,
  outline: Outline,
  today: string,
): FieldsOf["opportunity"] {
  const open = random.chance(0.6);
  const stage = open
    ? random.pick(["idea", "forming", "open"] as const)
    : random.pick(["under-way", "closed"] as const);
  const isBeforeOpening = stage === "idea" || stage === "forming";
  return {
    ...opening(random, "opportunity", outline, [1, 2]),
    type: wordOf(random, opportunityTypes),
    stage,
    seeking: random.maybe(0.7, () => random.sample(sought, random.integer(1, 3))),
    participants: slugsOf(random.popular(authorities, random.integer(1, 8))),
    opens: daysBefore(today, isBeforeOpening ? -random.integer(1, 9) : random.integer(200, 500)),
    closes: random.maybe(0.7, () => daysBefore(today, open ? -random.integer(10, 300) : random.integer(10, 190))),
    budget: random.maybe(0.5, () => wordOf(random, moneyBands)),
    products: random.maybe(0.4, () => slugsOf(random.popular(products, random.integer(1, 3)))),
    standards: random.maybe(0.4, () => slugsOf(random.popular(standards, random.integer(1, 2)))),
    ...closing(random, outline, today),
  };
}

const sought = [
  "Two more district councils",
  "A product owner for six months",
  "Somebody who knows the law",
  "Real records to test with",
  "A council that leads the buying",
  "Suppliers that have done it before",
];
