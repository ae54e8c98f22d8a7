import { isPersonalMailbox } from "#mailbox-of-settings";
import * as z from "zod";

import { language } from "./fields/language.ts";
import { line } from "./fields/line.ts";
import { linkEnding } from "./fields/link.ts";
import { members } from "./fields/members.ts";
import { peer } from "./fields/peer.ts";
import { scope } from "./fields/scope.ts";

/** The file with a catalogue’s settings, in its top folder. */
export const settingsFile = "catalogue.yml";

/**
 * A site’s host and path, without a closing `/`, as the source of a regular expression. A build makes routes and relative
 * links of the path, so it has no empty segments and only characters that no URL parser escapes.
 */
export const plainSite = String.raw`[^\s/?#@\\]+(?:\/[\w.~-]+)*`;

/** The settings of a catalogue: its names, addresses, scope, members, languages and peers. */
export const Settings = z
  .strictObject({
    name: line(3, 80).meta({
      title: "Name",
      description: "What the catalogue is called.",
      examples: ["Exampleshire Standards Catalogue"],
    }),
    shortName: line(2, 30)
      .optional()
      .meta({
        title: "Short name",
        description: "What it is called where there is little room, such as on a badge or under an icon.",
        examples: ["Exampleshire"],
      }),
    summary: line(10, 200)
      .optional()
      .meta({
        title: "Summary",
        description: "One plain sentence that says for whom it is and what is in it.",
        examples: ["What councils in Exampleshire share, agree on, have tried and want to do together."],
      }),
    homepage: linkEnding(
      "/",
      "the public https address of the site, with a slash at the end and no special characters, such as https://catalogue.example.gov.uk/",
      `https:\\/\\/${plainSite}`,
    )
      .optional()
      .meta({
        title: "Homepage",
        description: "The address of its site, with a slash at the end. The site is built for this address.",
        examples: ["https://catalogue.example.gov.uk/"],
      }),
    repository: z
      .string()
      .max(200)
      .regex(/^https:\/\/github\.com\/[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9_.-]+$/)
      .optional()
      .meta({
        title: "Repository",
        description: "Where its source is kept and changes are suggested.",
        examples: ["https://github.com/exampleshire/standards-catalogue"],
        expects: "the whole address of a repository on GitHub, such as https://github.com/owner/name",
      }),
    mailbox: z
      .email()
      .max(254)
      .refine((address) => !isPersonalMailbox(address))
      .optional()
      .meta({
        title: "Mailbox",
        description: "The shared mailbox to which entries can be sent by people who have no GitHub account.",
        examples: ["catalogue@example.gov.uk"],
        text: "email",
        expects: "the address of a shared mailbox, not of a person, such as catalogue@example.gov.uk",
      }),
    scope: scope.optional(),
    members: members.optional(),
    languages: z
      .array(language)
      .min(1)
      .max(10)
      .optional()
      .meta({
        title: "Languages",
        description: "The languages of its entries, the most used first.",
        examples: [["en", "cy"]],
        expects: "a list of language codes, such as [en, cy]",
      }),
    peers: z
      .array(peer)
      .max(50)
      .optional()
      .meta({
        title: "Peers",
        description: "Other catalogues whose entries are shown beside its own.",
        examples: [
          [
            {
              id: "wales",
              name: "Wales Standards Catalogue",
              manifest: "https://catalogue.example.wales/api/v1/manifest.json",
              scope: "GB-WLS",
            },
          ],
        ],
        expects: "a list of catalogues, each with an id, a name and the address of its manifest",
      }),
  })
  .meta({
    title: "Catalogue",
    description:
      "What makes a copy of this software one particular catalogue: its name, its addresses, whom it is for and what it reads.",
    expects: "the fields of a catalogue",
  });
export type Settings = z.infer<typeof Settings>;

/** The settings as a form, like the kinds of entry. */
export const settingsForm = { schema: Settings, label: { one: "catalogue" } };
