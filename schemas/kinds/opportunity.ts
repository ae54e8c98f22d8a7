import * as z from "zod";

import { date } from "../fields/date.ts";
import { line } from "../fields/line.ts";
import { references } from "../fields/reference.ts";
import { moneyBands } from "../vocabularies/money.ts";
import { maxNamed, opportunityStages, opportunityTypes } from "../vocabularies/opportunity.ts";
import { closingFields, openingFields } from "./common.ts";

/** Something that authorities could do together. */
export const Opportunity = z
  .strictObject({
    ...openingFields({
      name: "Buy a booking system together",
      summary: "Four councils look for others to buy one booking system for their leisure centres.",
    }),
    type: opportunityTypes.schema.optional().meta({
      title: "Type",
      description: "What is to be done together.",
      examples: ["joint-procurement"],
    }),
    stage: opportunityStages.schema.optional().meta({
      title: "Stage",
      description: "How far it has come.",
      examples: ["forming"],
    }),
    seeking: z
      .array(line(3, 200).meta({ title: "What is sought" }))
      .max(20)
      .optional()
      .meta({
        title: "Seeking",
        description: "Whom or what it still needs.",
        examples: [["Two more district councils", "A product owner for six months"]],
        expects: "a list of short texts",
      }),
    participants: references("authority", "Authority", maxNamed.participants, {
      title: "Participants",
      description: "The authorities that take part so far.",
      examples: [["camden", "bristol"]],
    }),
    opens: date.optional().meta({ title: "Opens", description: "The first day on which others can join." }),
    closes: date.optional().meta({ title: "Closes", description: "The last day on which others can join." }),
    budget: moneyBands.schema.optional().meta({
      title: "Budget",
      description: "About how much is there for it in all.",
      examples: ["25k-100k"],
    }),
    products: references("product", "Product", maxNamed.products, {
      title: "Products",
      description: "Products that it is about.",
      examples: [["fixmystreet"]],
    }),
    standards: references("standard", "Standard", 30, {
      title: "Standards",
      description: "Standards that it is about.",
      examples: [["open-referral-uk"]],
    }),
    ...closingFields("opportunity"),
  })
  .meta({
    title: "Opportunity",
    description: "Something to buy, invest in, build or find out together.",
    expects: "the fields of an opportunity",
    lookedFor: { contacts: "a contact" },
  });
export type Opportunity = z.infer<typeof Opportunity>;
