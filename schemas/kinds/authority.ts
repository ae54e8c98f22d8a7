import * as z from "zod";

import { account } from "../fields/account.ts";
import { date } from "../fields/date.ts";
import { gssCode } from "../fields/gss-code.ts";
import { line } from "../fields/line.ts";
import { evidence, link } from "../fields/link.ts";
import { publication } from "../fields/publication.ts";
import { reference } from "../fields/reference.ts";
import { authorityTypes } from "../vocabularies/authority-types.ts";
import { closingFields, openingFields } from "./common.ts";
import { adoption, use } from "./use.ts";

const maintainer = z
  .strictObject({
    github: z
      .string()
      .max(39)
      .regex(/^[A-Za-z0-9](?:-?[A-Za-z0-9])*$/)
      .meta({
        title: "GitHub name",
        description: "The account’s name.",
        examples: ["octo-council"],
        expects: "a GitHub account name, without @",
      }),
    id: account,
    notify: z
      .boolean()
      .optional()
      .meta({
        title: "Notify",
        description: "Whether automatic messages may be sent to the account. They are, unless the answer is no.",
        examples: [false],
        expects: "true or false",
      }),
  })
  .meta({ title: "Maintainer", expects: "a GitHub name and number" });

const leadership = z
  .strictObject({
    chiefDigitalOfficer: z
      .strictObject({
        title: line(3, 100).meta({
          title: "Post",
          description: "The post’s title, without a name.",
          examples: ["Chief digital officer"],
        }),
        onBoard: z
          .boolean()
          .optional()
          .meta({
            title: "On the board",
            description: "Whether the post is part of the top management team.",
            examples: [true],
            expects: "true or false",
          }),
        evidence: evidence.optional(),
      })
      .optional()
      .meta({
        title: "Chief digital officer",
        description: "The senior post that answers for digital.",
        examples: [{ title: "Chief digital officer", onBoard: true }],
        expects: "the title of the post",
      }),
    digitalChampion: z
      .strictObject({
        title: line(3, 100).meta({
          title: "Post",
          description: "The councillor’s post, without a name.",
          examples: ["Cabinet member for digital"],
        }),
        evidence: evidence.optional(),
      })
      .optional()
      .meta({
        title: "Member digital champion",
        description: "The elected member who leads on digital.",
        examples: [{ title: "Cabinet member for digital" }],
        expects: "the title of the post",
      }),
    digitalBoard: z
      .strictObject({
        title: line(3, 100).meta({
          title: "Name",
          description: "What the board is called.",
          examples: ["Digital board"],
        }),
        evidence: evidence.optional(),
      })
      .optional()
      .meta({
        title: "Digital board",
        description: "The board that decides on digital work.",
        examples: [{ title: "Digital board" }],
        expects: "the name of the board",
      }),
  })
  .meta({
    title: "Leadership",
    description: "Who leads on digital: posts and boards, not people.",
    examples: [{ chiefDigitalOfficer: { title: "Chief digital officer", onBoard: true } }],
    expects: "the fields chiefDigitalOfficer, digitalChampion and digitalBoard, as far as known",
  });

/** The most uses of a record. */
export const maxUses = 300;

/** A body that publishes entries, uses products or adopts standards. */
export const Authority = z
  .strictObject({
    ...openingFields({ name: "London Borough of Camden", summary: "The council of the London Borough of Camden." }),
    type: authorityTypes.schema.optional().meta({
      title: "Type",
      description: "What sort of body it is.",
      examples: ["london-borough"],
    }),
    gss: z
      .string()
      .regex(gssCode)
      .optional()
      .meta({
        title: "GSS code",
        description: "The code of the Office for National Statistics, for a UK local authority.",
        examples: ["E09000007"],
        expects: "a letter (E, W, S or N) and eight digits, such as E09000007",
      }),
    website: link.optional().meta({ title: "Website", description: "The home page." }),
    claimed: z
      .boolean()
      .optional()
      .meta({
        title: "Claimed",
        description:
          "Whether somebody from the body takes part. No while the record was made from public sources alone.",
        examples: [false],
        expects: "true or false",
      }),
    maintainers: z
      .array(maintainer)
      .max(30)
      .optional()
      .meta({
        title: "Maintainers",
        description: "Who may change this authority’s entries.",
        examples: [[{ github: "octo-council", id: 583231 }]],
        expects: "a list of GitHub accounts, each with a name and a number",
      }),
    leadership: leadership.optional(),
    strategy: publication.optional().meta({
      title: "Digital strategy",
      description: "The published digital strategy.",
      examples: [{ title: "Digital strategy", url: "https://www.example.gov.uk/digital-strategy" }],
    }),
    inclusionStrategy: publication.optional().meta({
      title: "Digital inclusion strategy",
      description: "The published plan to leave nobody behind.",
      examples: [{ title: "Digital inclusion plan", url: "https://www.example.gov.uk/inclusion" }],
    }),
    openData: publication.optional().meta({
      title: "Open data",
      description: "Where its open data is published.",
      examples: [{ title: "Open data Camden", url: "https://opendata.camden.gov.uk/" }],
    }),
    marketEngagement: publication.optional().meta({
      title: "Market engagement",
      description: "Where suppliers can learn early what is going to be needed.",
      examples: [{ title: "Future contracts", url: "https://www.example.gov.uk/contracts" }],
    }),
    uses: z
      .array(use)
      .max(maxUses)
      .optional()
      .meta({
        title: "Uses",
        description: "The products and other systems it uses, tries or has stopped using.",
        examples: [[{ product: "fixmystreet", status: "in-use", since: "2021" }]],
        expects: "a list of products or systems, each with a status",
      }),
    adopts: z
      .array(adoption)
      .max(300)
      .optional()
      .meta({
        title: "Adopts",
        description: "The standards it has adopted or plans to.",
        examples: [[{ standard: "open-referral-uk", status: "adopted" }]],
        expects: "a list of standards, each with a status",
      }),
    members: z
      .array(reference("authority").meta({ title: "Member" }))
      .max(100)
      .optional()
      .meta({
        title: "Members",
        description:
          "For a shared service or a partnership: the authorities it works for. What it uses counts for each, unless that says otherwise itself.",
        examples: [["camden", "islington"]],
        expects: "a list of authorities, such as “[camden, islington]”",
      }),
    succeededBy: z
      .array(reference("authority").meta({ title: "Successor" }))
      .min(1)
      .max(10)
      .optional()
      .meta({
        title: "Succeeded by",
        description:
          "The authorities that take over from it. From the day after its last, its uses and adoptions count there.",
        examples: [["cumberland", "westmorland-and-furness"]],
        expects: "a list of authorities, such as “[somerset]”",
      }),
    lastDay: date.optional().meta({
      title: "Last day",
      description: "The last day on which it exists, if it has been succeeded or is going to be.",
      examples: ["2027-03-31"],
    }),
    ...closingFields("authority"),
  })
  .meta({
    title: "Authority",
    description: "A council or other body that shares, uses or agrees things here.",
    expects: "the fields of an authority",
    lookedFor: { contacts: "a contact", maintainers: "who maintains its entries" },
  });
export type Authority = z.infer<typeof Authority>;
