import * as z from "zod";

import { approximateDate, date } from "../fields/date.ts";
import { line } from "../fields/line.ts";
import { evidence, link } from "../fields/link.ts";
import { reference } from "../fields/reference.ts";
import { system } from "../fields/system.ts";
import { version } from "../fields/version.ts";
import { adoptionStatuses, paperTypes, useStatuses } from "../vocabularies/adoption.ts";
import { moneyBands } from "../vocabularies/money.ts";
import { services } from "../vocabularies/services.ts";

const since = approximateDate.meta({ happened: true, title: "Since", description: "When it began, as far as known." });
const confirmed = date.meta({
  happened: true,
  title: "Confirmed",
  description: "The day on which the authority last said so.",
});
const product = reference("product");

const contract = z
  .strictObject({
    supplier: line(2, 120)
      .optional()
      .meta({
        title: "Supplier",
        description: "Who the contract is with.",
        examples: ["Example Software Ltd"],
      }),
    until: date.optional().meta({
      title: "Ends",
      description: "The day on which the contract ends, if nobody extends it.",
      examples: ["2028-03-31"],
    }),
    noticeBy: date.optional().meta({
      title: "Notice by",
      description: "The last day on which notice can be given.",
      examples: ["2027-09-30"],
    }),
    extendableUntil: date.optional().meta({
      title: "Can be extended until",
      description: "The day until which the contract allows it to be extended.",
      examples: ["2030-03-31"],
    }),
    band: moneyBands.schema.optional().meta({
      title: "Cost a year",
      description: "About how much is paid in a year, without VAT.",
      examples: ["25k-100k"],
    }),
    framework: line(2, 120)
      .optional()
      .meta({
        title: "Framework",
        description: "The framework agreement it was bought through.",
        examples: ["G-Cloud 14"],
      }),
    evidence: evidence.optional(),
  })
  .meta({
    title: "Contract",
    description: "What the published contract says.",
    examples: [{ supplier: "Example Software Ltd", until: "2028-03-31", band: "25k-100k" }],
    expects: "the fields supplier, until, noticeBy, extendableUntil, band, framework and evidence, as far as known",
  });

const connection = z
  .strictObject({
    product: product
      .optional()
      .meta({ title: "Product", description: "The product it is connected with, where that has an entry." }),
    system: system.optional(),
    standard: reference("standard")
      .optional()
      .meta({ title: "Standard", description: "The standard that the connection uses." }),
  })
  .meta({ title: "Connection", expects: "a product or a system and, where known, a standard" });

const paper = z
  .strictObject({
    type: paperTypes.schema.meta({ title: "Type", description: "What it is.", examples: ["dpia"] }),
    url: link.meta({
      title: "Address",
      description: "Where it can be read.",
      examples: ["https://www.example.gov.uk/dpia"],
    }),
    date: date.optional().meta({ happened: true, title: "Date", description: "The day it was made or last changed." }),
  })
  .meta({ title: "Paper", expects: "a type and a url" });

/** An authority’s use of a product in the catalogue, or of a system without an entry: exactly one of the two. */
export const use = z
  .strictObject({
    product: product
      .optional()
      .meta({ title: "Product", description: "The product. For what has no entry yet, give a system instead." }),
    system: system.optional(),
    services: z
      .array(services.schema.meta({ title: "Service" }))
      .max(12)
      .optional()
      .meta({
        title: "Services",
        description: "The services it is used for. A system needs them; a product has its own.",
        examples: [["parking"]],
        expects: "a list of service areas, such as [parking]",
      }),
    status: useStatuses.schema.meta({
      title: "Status",
      noun: "how far you have come with it",
      description: "How far you have come with it.",
      examples: ["in-use"],
    }),
    since: since.optional(),
    until: approximateDate
      .optional()
      .meta({ happened: true, title: "Until", description: "When it was stopped.", examples: ["2025"] }),
    version: version.optional(),
    reason: line(3, 300)
      .optional()
      .meta({
        title: "Reason",
        noun: "the reason why you stopped",
        description: "Why it was stopped: the most useful thing others can know.",
        examples: ["It could not be joined to our case system."],
      }),
    contract: contract.optional(),
    connects: z
      .array(connection)
      .max(50)
      .optional()
      .meta({
        title: "Connected with",
        description: "What it is connected with here, and over which standard.",
        examples: [[{ system: { name: "Example Payments" } }]],
        expects: "a list of products or systems",
      }),
    papers: z
      .array(paper)
      .max(20)
      .optional()
      .meta({
        title: "Papers",
        description: "Assurance papers that another council can reuse.",
        examples: [[{ type: "dpia", url: "https://www.example.gov.uk/dpia" }]],
        expects: "a list of papers, each with a type and a url",
      }),
    evidence: evidence.optional(),
    confirmed: confirmed.optional(),
  })
  .meta({ title: "Use", expects: "a product or a system, and a status" });

/** An authority’s adoption of a standard. */
export const adoption = z
  .strictObject({
    standard: reference("standard").meta({ title: "Standard", description: "The standard." }),
    status: adoptionStatuses.schema.meta({
      title: "Status",
      noun: "how far you have come with it",
      description: "How far you have come with it.",
      examples: ["adopted"],
    }),
    since: since.optional(),
    evidence: evidence.optional(),
    confirmed: confirmed.optional(),
  })
  .meta({ title: "Adoption", expects: "a standard and a status" });
