import * as z from "zod";

import { approximateDate } from "../fields/date.ts";
import { identifiers } from "../fields/identifiers.ts";
import { licences } from "../fields/licence.ts";
import { line } from "../fields/line.ts";
import { link } from "../fields/link.ts";
import { markdown } from "../fields/markdown.ts";
import { publication } from "../fields/publication.ts";
import { reference, references } from "../fields/reference.ts";
import { slug } from "../fields/slug.ts";
import { version } from "../fields/version.ts";
import { standardStatuses, standardTypes } from "../vocabularies/standard.ts";
import { closingFields, nationsField, openingFields } from "./common.ts";

const release = z
  .strictObject({
    version,
    date: approximateDate
      .optional()
      .meta({ happened: true, title: "Date", description: "When it was published.", examples: ["2024-06"] }),
    specification: link.optional().meta({ title: "Specification", description: "The text of this version." }),
  })
  .meta({ title: "Version", expects: "a version and, where known, its date and specification" });

const requirement = z
  .strictObject({
    id: slug.meta({
      title: "Id",
      description: "A short name that never changes, so that products can refer to it.",
      examples: ["valid-json"],
    }),
    title: line(3, 160).meta({
      title: "Requirement",
      description: "One thing that can be checked.",
      examples: ["Answers are valid against the JSON Schema"],
    }),
    description: markdown
      .optional()
      .meta({ title: "Details", description: "How to check it.", examples: ["Run the validator."] }),
  })
  .meta({ title: "Requirement", expects: "an id and a title" });

/** Something that several bodies agree to do in the same way. */
export const Standard = z
  .strictObject({
    ...openingFields({
      name: "Service Directory",
      summary: "Lets councils and charities exchange records of local services in one form.",
    }),
    type: standardTypes.schema.optional().meta({ title: "Type", description: "What it is about.", examples: ["data"] }),
    publisher: reference("authority")
      .optional()
      .meta({
        title: "Publisher",
        description: "The body that publishes it.",
        examples: ["open-referral"],
      }),
    status: standardStatuses.schema.optional().meta({
      title: "Status",
      description: "Where it stands.",
      examples: ["recommended"],
    }),
    nations: nationsField,
    versions: z
      .array(release)
      .max(50)
      .optional()
      .meta({
        title: "Versions",
        description: "Its published versions, newest first.",
        examples: [[{ version: "3.0", date: "2024" }]],
        expects: "a list of versions, newest first",
      }),
    specification: link.optional().meta({
      title: "Specification",
      description: "The text of the standard.",
      examples: ["https://docs.openreferraluk.org/"],
    }),
    licences: licences.optional(),
    legalBasis: z
      .array(publication)
      .max(10)
      .optional()
      .meta({
        title: "Legal basis",
        description: "The law or policy that requires it.",
        examples: [
          [
            {
              title: "Local Government Transparency Code 2015",
              url: "https://www.gov.uk/government/publications/local-government-transparency-code-2015",
            },
          ],
        ],
        expects: "a list, each with a title and a url",
      }),
    requirements: z
      .array(requirement)
      .max(100)
      .optional()
      .meta({
        title: "Requirements",
        description: "What meeting the standard means, one checkable thing each.",
        examples: [[{ id: "valid-json", title: "Answers are valid against the JSON Schema" }]],
        expects: "a list of requirements, each with an id and a title",
      }),
    validator: link.optional().meta({
      title: "Validator",
      description: "A tool or service that tests whether something meets it.",
      examples: ["https://validator.openreferraluk.org/"],
    }),
    procurement: markdown.optional().meta({
      title: "Clause for tenders",
      description: "Words to paste into a tender.",
      examples: ["The supplier’s system shall publish services in the format of this standard."],
    }),
    related: references("standard", "Standard", 30, {
      title: "Related",
      description: "Standards that are used together with it.",
      examples: [["uprn"]],
    }),
    supersedes: references("standard", "Standard", 20, {
      title: "Supersedes",
      description: "Standards that it replaces.",
      examples: [["open-referral-hsds"]],
    }),
    identifiers: identifiers.optional(),
    ...closingFields("standard"),
  })
  .meta({
    title: "Standard",
    description: "An agreed way of doing something, so that products and councils fit together.",
    expects: "the fields of a standard",
    lookedFor: { contacts: "a contact" },
  });
export type Standard = z.infer<typeof Standard>;
