import * as z from "zod";

import { period, year } from "../fields/date.ts";
import { line } from "../fields/line.ts";
import { evidence } from "../fields/link.ts";
import { references } from "../fields/reference.ts";
import { measureBases, outcomes, reporters } from "../vocabularies/case-study.ts";
import { closingFields, openingFields } from "./common.ts";

const figure = z.union([z.number(), line(1, 60)]).meta({ expects: "a number or a short text" });

const measure = z
  .strictObject({
    measure: line(3, 120).meta({
      title: "What was measured",
      description: "In words that stand alone.",
      examples: ["Calls about street faults"],
    }),
    before: figure.optional().meta({ title: "Before", description: "The figure before.", examples: [1200] }),
    after: figure
      .optional()
      .meta({ title: "After", description: "The figure after, or the change.", examples: [900, "13% fewer"] }),
    unit: line(1, 40)
      .optional()
      .meta({ title: "Unit", description: "What is counted.", examples: ["calls a month"] }),
    basis: measureBases.schema.optional().meta({
      title: "Basis",
      description: "How the figure was come by.",
      examples: ["measured"],
    }),
    source: evidence.optional().meta({ title: "Source", description: "Where the figure can be checked." }),
  })
  .meta({ title: "Figure", expects: "what was measured, with before or after" });

const spending = z
  .strictObject({
    item: line(3, 120).meta({
      title: "What for",
      noun: "what the money was for",
      description: "What the money was for.",
      examples: ["Development of the alpha"],
    }),
    pounds: z
      .number()
      .min(0)
      .max(1e10)
      .meta({
        title: "Pounds",
        noun: "an amount in pounds",
        description: "The amount, without VAT.",
        examples: [73000],
        expects: "a number of pounds, such as 73000",
      }),
    year: year
      .optional()
      .meta({ happened: true, title: "Year", description: "The year in which it was spent.", examples: ["2024"] }),
    source: evidence.optional().meta({ title: "Source", description: "Where the amount can be checked." }),
  })
  .meta({ title: "Cost", expects: "an item and pounds" });

/** What somebody tried and what happened. */
export const CaseStudy = z
  .strictObject({
    ...openingFields({
      name: "Fewer calls about street faults",
      summary: "With an online form and a map, the council had fewer calls about street faults.",
    }),
    outcome: outcomes.schema
      .optional()
      .meta({ title: "Outcome", description: "How it went.", examples: ["succeeded"] }),
    reportedBy: reporters.schema.optional().meta({
      title: "Reported by",
      description: "Who tells the story; a supplier’s own account is marked as such.",
      examples: ["authority"],
    }),
    period: period.optional().meta({
      title: "Period",
      description: "When it took place.",
      examples: [{ from: "2023-04", until: "2024-03" }],
    }),
    authorities: references("authority", "Authority", 100, {
      title: "Who took part",
      description: "The authorities that took part.",
      examples: [["camden", "bristol"]],
    }),
    products: references("product", "Product", 30, {
      title: "Products",
      description: "The products that were used or made.",
      examples: [["fixmystreet"]],
    }),
    standards: references("standard", "Standard", 30, {
      title: "Standards",
      description: "The standards that were used or made.",
      examples: [["open311-georeport-v2"]],
    }),
    measures: z
      .array(measure)
      .max(30)
      .optional()
      .meta({
        title: "Figures",
        description: "What changed, in figures.",
        examples: [[{ measure: "Calls about street faults", after: "13% fewer", basis: "measured" }]],
        expects: "a list of figures, each with what was measured",
      }),
    costs: z
      .array(spending)
      .max(30)
      .optional()
      .meta({
        title: "Costs",
        description: "What it cost.",
        examples: [[{ item: "Development of the alpha", pounds: 73000 }]],
        expects: "a list of costs, each with an item and pounds",
      }),
    lessons: z
      .array(line(5, 400).meta({ title: "Lesson" }))
      .max(20)
      .optional()
      .meta({
        title: "Lessons",
        description: "What others should know, one thing each.",
        examples: [["Agree who owns the data before the work begins."]],
        expects: "a list of sentences",
      }),
    ...closingFields("case-study"),
  })
  .meta({
    title: "Case study",
    description: "What one or more authorities tried, and what happened.",
    expects: "the fields of a case study",
  });
export type CaseStudy = z.infer<typeof CaseStudy>;
