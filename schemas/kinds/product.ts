import * as z from "zod";

import { date } from "../fields/date.ts";
import { identifiers } from "../fields/identifiers.ts";
import { language } from "../fields/language.ts";
import { licences } from "../fields/licence.ts";
import { line } from "../fields/line.ts";
import { evidence, link } from "../fields/link.ts";
import { reference, references } from "../fields/reference.ts";
import { slug } from "../fields/slug.ts";
import { system } from "../fields/system.ts";
import { version } from "../fields/version.ts";
import { costModels, moneyBands } from "../vocabularies/money.ts";
import {
  conformanceLevels,
  hostingTypes,
  inclusionOffers,
  maintenanceTypes,
  platforms,
  personalDataLevels,
  productTypes,
  replacementFits,
  stages,
  wcagLevels,
  wcagVersions,
} from "../vocabularies/product.ts";
import { closingFields, nationsField, openingFields } from "./common.ts";

const conformance = z
  .strictObject({
    standard: reference("standard").meta({ title: "Standard", description: "The standard." }),
    version: version.optional(),
    level: conformanceLevels.schema.meta({
      title: "How far",
      noun: "how far it meets the standard",
      description: "How far the product meets the standard.",
      examples: ["meets"],
    }),
    evidence: evidence.optional(),
    requirements: z
      .array(slug.meta({ title: "Requirement" }))
      .max(100)
      .optional()
      .meta({
        title: "Requirements met",
        description: "Which requirements of the standard are met, by their id, where not all are.",
        examples: [["valid-json"]],
        expects: "a list of requirement ids",
      }),
  })
  .meta({ title: "Standard", expects: "a standard and a level" });

const replacement = z
  .strictObject({
    product: reference("product")
      .optional()
      .meta({ title: "Product", description: "The product that it replaces, where that has an entry." }),
    system: system.optional(),
    fit: replacementFits.schema
      .optional()
      .meta({ title: "Fit", description: "How well it takes its place.", examples: ["full"] }),
    evidence: evidence.optional(),
  })
  .meta({ title: "Replacement", expects: "a product or a system" });

const cost = z
  .strictObject({
    model: costModels.schema.meta({
      title: "Way of paying",
      description: "How it is paid for.",
      examples: ["subscription"],
    }),
    band: moneyBands.schema.optional().meta({
      title: "Band",
      description: "About how much: a year for running costs, in all for a one-off cost.",
      examples: ["5k-25k"],
    }),
    includes: z
      .array(line(2, 100).meta({ title: "Part" }))
      .max(20)
      .optional()
      .meta({
        title: "Includes",
        description: "What the money buys.",
        examples: [["Hosting", "Support in office hours"]],
        expects: "a list of short texts",
      }),
    asOf: date
      .optional()
      .meta({ happened: true, title: "As of", description: "The day on which this price was known to be right." }),
    notes: line(3, 300)
      .optional()
      .meta({
        title: "Notes",
        description: "What else to know about the price.",
        examples: ["The first 10,000 messages a year are free."],
      }),
    evidence: evidence.optional(),
  })
  .meta({ title: "Cost", expects: "a cost with its model" });

const maintenance = z
  .strictObject({
    type: maintenanceTypes.schema.meta({
      title: "How",
      noun: "who keeps it going",
      description: "Who keeps it going.",
      examples: ["community"],
    }),
    contractor: line(2, 120)
      .optional()
      .meta({
        title: "Contractor",
        description: "The supplier under contract.",
        examples: ["Example Software Ltd"],
      }),
    until: date.optional().meta({ title: "Until", description: "The day on which the contract or promise ends." }),
    evidence: evidence.optional(),
  })
  .meta({
    title: "Maintenance",
    description: "Who keeps it going, and until when that is certain.",
    examples: [{ type: "contract", contractor: "Example Software Ltd", until: "2027-03-31" }],
    expects: "the field type and, where known, contractor and until",
  });

const accessibility = z
  .strictObject({
    statement: link.optional().meta({ title: "Statement", description: "The accessibility statement." }),
    wcag: wcagVersions.schema.optional().meta({
      title: "WCAG version",
      description: "The version of the guidelines it was checked against.",
      examples: ["2.2"],
      expects: 'a version in quotes, such as "2.2"',
    }),
    level: wcagLevels.schema.optional().meta({ title: "Level", description: "The level it meets.", examples: ["AA"] }),
    audited: date.optional().meta({ happened: true, title: "Audited", description: "The day of the last audit." }),
  })
  .meta({
    title: "Accessibility",
    description: "Whether everybody can use it, and how that is known.",
    examples: [{ wcag: "2.2", level: "AA", audited: "2026-02-01" }],
    expects: "the fields statement, wcag, level and audited, as far as known",
  });

const inclusion = z
  .strictObject({
    offers: z
      .array(inclusionOffers.schema.meta({ title: "Way" }))
      .max(10)
      .optional()
      .meta({
        title: "Other ways",
        description: "How people who are not online can get the same service.",
        examples: [["phone", "in-person"]],
        expects: "a list of ways, such as “[phone, in-person]”",
      }),
    languages: z
      .array(language)
      .max(60)
      .optional()
      .meta({
        title: "Languages",
        description: "The languages it is offered in.",
        examples: [["en", "cy"]],
        expects: "a list of language codes, such as “[en, cy]”",
      }),
    multilingual: z
      .boolean()
      .optional()
      .meta({
        title: "Ready for more languages",
        description: "Whether it is built to be translated, whatever languages it is offered in today.",
        examples: [true],
        expects: "true or false",
      }),
    notes: line(3, 300)
      .optional()
      .meta({
        title: "Notes",
        description: "What else to know.",
        examples: ["Library staff are trained to help."],
      }),
    evidence: evidence.optional(),
  })
  .meta({
    title: "Inclusion",
    description: "What is there for people who are not online or need another way.",
    examples: [{ offers: ["phone", "assisted-digital"], languages: ["en", "cy"] }],
    expects: "the fields offers, languages, multilingual, notes and evidence, as far as known",
  });

const dataProtection = z
  .strictObject({
    personalData: personalDataLevels.schema.optional().meta({
      title: "Personal data",
      description: "Whether it handles personal data.",
      examples: ["basic"],
    }),
    dpia: link.optional().meta({
      title: "Impact assessment",
      description: "The published data protection impact assessment.",
    }),
  })
  .meta({
    title: "Data protection",
    description: "What a data protection officer will ask.",
    examples: [{ personalData: "basic" }],
    expects: "the fields personalData and dpia, as far as known",
  });

const security = z
  .strictObject({
    policy: link.optional().meta({
      title: "Policy",
      description: "Where to report a weakness, such as a security policy or security.txt.",
    }),
    tested: date
      .optional()
      .meta({ happened: true, title: "Tested", description: "The day of the last independent security test." }),
  })
  .meta({
    title: "Security",
    description: "How weaknesses are reported and looked for.",
    examples: [{ tested: "2026-01-20" }],
    expects: "the fields policy and tested, as far as known",
  });

/** A product that other authorities can use or build on. */
export const Product = z
  .strictObject({
    ...openingFields({ name: "Open Play", summary: "Lets families find and book play sessions run by the council." }),
    type: productTypes.schema.optional().meta({
      title: "Type",
      description: "What sort of thing it is.",
      examples: ["application"],
    }),
    stage: stages.schema.optional().meta({ title: "Stage", description: "How far it has come.", examples: ["live"] }),
    nations: nationsField,
    licences: licences.optional(),
    suppliers: z
      .array(line(2, 120).meta({ title: "Supplier" }))
      .max(30)
      .optional()
      .meta({
        title: "Suppliers",
        description: "Companies that offer it or work on it.",
        examples: [["Example Software Ltd"]],
        expects: "a list of names",
      }),
    features: z
      .array(line(3, 160).meta({ title: "Feature" }))
      .max(30)
      .optional()
      .meta({
        title: "Features",
        description: "What it does, one thing each.",
        examples: [["Search by age and place", "Booking by phone"]],
        expects: "a list of short texts",
      }),
    standards: z
      .array(conformance)
      .max(50)
      .optional()
      .meta({
        title: "Standards",
        description: "Which standards it meets and how far.",
        examples: [[{ standard: "open-referral-uk", version: "3.0", level: "meets" }]],
        expects: "a list of standards, each with a level",
      }),
    dependsOn: references("product", "Product", 50, {
      title: "Depends on",
      description: "Products that it needs to work.",
      examples: [["localgov-drupal"]],
    }),
    worksWith: references("product", "Product", 50, {
      title: "Works with",
      description: "Products that it is known to work together with.",
      examples: [["govuk-notify"]],
    }),
    replaces: z
      .array(replacement)
      .max(20)
      .optional()
      .meta({
        title: "Replaces",
        description: "Products and systems that it has taken the place of, or can.",
        examples: [[{ system: { name: "Example Parking Manager" }, fit: "partial" }]],
        expects: "a list of products or systems",
      }),
    costs: z
      .array(cost)
      .max(10)
      .optional()
      .meta({
        title: "Costs",
        description: "What it costs, one item for each way of paying.",
        examples: [[{ model: "free", asOf: "2026-05-01" }]],
        expects: "a list of costs, each with a model",
      }),
    maintenance: maintenance.optional(),
    hosting: z
      .array(hostingTypes.schema.meta({ title: "Way" }))
      .max(4)
      .optional()
      .meta({
        title: "Hosting",
        description: "How it can be run.",
        examples: [["self", "supplier"]],
        expects: "a list of ways, such as “[self, supplier]”",
      }),
    platforms: z
      .array(platforms.schema.meta({ title: "Platform" }))
      .max(6)
      .optional()
      .meta({
        title: "Platforms",
        description: "What people use it on.",
        examples: [["web"]],
        expects: "a list of platforms, such as “[web]”",
      }),
    accessibility: accessibility.optional(),
    inclusion: inclusion.optional(),
    dataProtection: dataProtection.optional(),
    security: security.optional(),
    identifiers: identifiers.optional(),
    ...closingFields("product"),
  })
  .meta({
    title: "Product",
    description: "Software, data, a design or a template that councils can use or build on.",
    expects: "the fields of a product",
    lookedFor: { contacts: "a contact", licences: "the licence", maintenance: "how it is maintained" },
  });
export type Product = z.infer<typeof Product>;
