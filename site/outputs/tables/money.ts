import type { Entry } from "../../../schemas/index.ts";
import { costModels, moneyBands } from "../../../schemas/vocabularies/money.ts";
import { amount, day, reference, text, texts, tableOf, uri, word } from "./table.ts";

type Cost = NonNullable<Entry<"product">["data"]["costs"]>[number];

/** The costs of products. */
export const costs = tableOf<{ product: Entry<"product">; cost: Cost }>({
  name: "costs",
  title: "Costs",
  description: "One row is one way of paying for one product.",
  columns: [
    reference("product", "The slug of the product.", "product", ({ product }) => product.slug),
    text("product_name", "Its name.", ({ product }) => product.data.name),
    word("model", "How it is paid for.", costModels.words, ({ cost }) => cost.model),
    word(
      "band",
      "About how much: a year for running costs, in all for a one-off cost.",
      moneyBands.words,
      ({ cost }) => cost.band,
    ),
    texts("includes", "What the money buys.", ({ cost }) => cost.includes),
    day("as_of", "The day on which this price was known to be right.", ({ cost }) => cost.asOf),
    text("notes", "What else to know about the price.", ({ cost }) => cost.notes),
    uri("evidence", "Where it can be checked.", ({ cost }) => cost.evidence),
  ],
  *sources({ catalogue }) {
    for (const product of catalogue.product.values()) {
      for (const cost of product.data.costs ?? []) yield { product, cost };
    }
  },
});

type Spending = NonNullable<Entry<"case-study">["data"]["costs"]>[number];

/** The spending that case studies report. */
export const spending = tableOf<{ study: Entry<"case-study">; spent: Spending }>({
  name: "spending",
  title: "Spending",
  description: "One row is one amount that was spent on what a case study tells of.",
  columns: [
    reference("case_study", "The slug of the case study.", "case-study", ({ study }) => study.slug),
    text("case_study_name", "Its name.", ({ study }) => study.data.name),
    text("item", "What the money was for.", ({ spent }) => spent.item),
    amount("pounds", "The amount in pounds, without VAT.", ({ spent }) => spent.pounds),
    text("year", "The year in which it was spent.", ({ spent }) => spent.year),
    uri("evidence", "Where it can be checked.", ({ spent }) => spent.source),
  ],
  *sources({ catalogue }) {
    for (const study of catalogue["case-study"].values()) {
      for (const spent of study.data.costs ?? []) yield { study, spent };
    }
  },
});
