import * as z from "zod";

import { contact } from "../fields/contact.ts";
import { date } from "../fields/date.ts";
import { line } from "../fields/line.ts";
import { evidence, typedLink } from "../fields/link.ts";
import { markdown } from "../fields/markdown.ts";
import { reference } from "../fields/reference.ts";
import { slug } from "../fields/slug.ts";
import type { Kind } from "../vocabularies/kind-names.ts";
import { nations } from "../vocabularies/nations.ts";
import { services } from "../vocabularies/services.ts";

/** A fact of the entry with the address of its evidence. */
const proof = z
  .strictObject({
    url: evidence.meta({ title: "Address" }),
    supports: line(3, 200)
      .optional()
      .meta({
        title: "What it shows",
        description: "Which facts of the entry can be checked there.",
        examples: ["Licence and date of the last release"],
      }),
  })
  .meta({ title: "Evidence", expects: "a url and what it supports" });

/** Returns the first fields of every entry, with an example name and summary for the kind. */
export function openingFields(example: { name: string; summary: string }) {
  return {
    name: line(3, 80).meta({
      title: "Name",
      description: "What it is called, as people say it.",
      examples: [example.name],
    }),
    summary: line(10, 200).meta({
      title: "Summary",
      description: "One plain sentence that says what it is and who it helps, for somebody outside IT.",
      examples: [example.summary],
    }),
    description: markdown.optional().meta({
      title: "Description",
      description: "The whole story, in Markdown: the problem it solves, how it works, what to know before using it.",
      examples: [
        "Families can search by age, day and place.\n\n## What you need\n\nA list of your sessions in any spreadsheet.",
      ],
    }),
    services: z
      .array(services.schema.meta({ title: "Service" }))
      .max(12)
      .meta({
        title: "Services",
        description: "The council services it is for.",
        examples: [["early-years-families"], []],
        empty: "Any service",
        noun: "the services it is for",
        expects: "a list of service areas, such as “[housing]”, or “[]” for any service",
      }),
    tags: z
      .array(slug.max(40).meta({ title: "Tag" }))
      .max(20)
      .optional()
      .meta({
        title: "Tags",
        description: "Other words people may look for, in lower case and joined by hyphens.",
        examples: [["booking", "children"]],
        expects: "a list of tags, such as “[booking, children]”",
      }),
  };
}

/** The nations that an entry applies to, for kinds that can be limited to some of them. */
export const nationsField = z
  .array(nations.schema.meta({ title: "Nation" }))
  .max(4)
  .optional()
  .meta({
    title: "Nations",
    description: "The nations of the UK that it is for, where it is not for all of them.",
    examples: [["england", "wales"]],
    expects: "a list of nations, such as “[england, wales]”",
  });

/** Returns the last fields of every entry. */
export function closingFields(kind: Kind) {
  return {
    links: z
      .array(typedLink)
      .max(20)
      .optional()
      .meta({
        title: "Links",
        description: "Where to find it: website, source code, documentation and so on.",
        examples: [[{ type: "website", url: "https://openplay.example.org/" }]],
        expects: "a list of links, each with a type and a url",
      }),
    contacts: z
      .array(contact)
      .max(10)
      .optional()
      .meta({
        title: "Contacts",
        description: "Roles or teams to contact, with a shared mailbox or a page.",
        examples: [[{ role: "Digital services team", email: "digital@example.gov.uk" }]],
        expects: "a list of contacts, each with a role and an email or url",
      }),
    evidence: z
      .array(proof)
      .max(30)
      .optional()
      .meta({
        title: "Evidence",
        description: "Where the facts of this entry can be checked.",
        examples: [[{ url: "https://github.com/openplay/openplay", supports: "Licence and languages" }]],
        expects: "a list of addresses, each with a url",
      }),
    reviewed: date.meta({
      happened: true,
      title: "Last reviewed",
      noun: "the day of the last review",
      description: "The day on which a person last confirmed that the entry is right.",
    }),
    aliases: z
      .array(slug.meta({ title: "Earlier slug" }))
      .max(20)
      .optional()
      .meta({
        title: "Earlier slugs",
        description: "Slugs this entry had before. Their addresses keep leading here.",
        examples: [["play-finder"]],
        expects: "a list of slugs",
      }),
    retired: z
      .strictObject({
        date: date.meta({ title: "Date", description: "The day from which it should no longer be taken up." }),
        reason: line(3, 300).meta({
          title: "Reason",
          description: "Why, in one sentence.",
          examples: ["The supplier has withdrawn it."],
        }),
        replacedBy: reference(kind).optional().meta({
          title: "Replaced by",
          description: "The entry that takes its place, if there is one.",
        }),
      })
      .optional()
      .meta({
        title: "Retired",
        description: "For something that has ended. The entry stays, marked, so that links to it keep working.",
        examples: [{ date: "2026-03-31", reason: "The supplier has withdrawn it." }],
        expects: "a date and a reason",
      }),
  };
}
