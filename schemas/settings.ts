import * as z from "zod";

import { line } from "./fields/line.ts";
import { isPersonalMailbox } from "./privacy/mailbox.ts";

/** The file, beside the authorities’ folders, in which a catalogue says what it is. */
export const settingsFile = "catalogue.yml";

/** What makes a copy of this software one particular catalogue. */
export const Settings = z
  .strictObject({
    name: line(3, 80).meta({
      title: "Name",
      description: "What the catalogue is called.",
      examples: ["Common Standards Catalogue"],
    }),
    repository: z
      .string()
      .max(200)
      .regex(/^https:\/\/github\.com\/[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9_.-]+$/)
      .optional()
      .meta({
        title: "Repository",
        description: "Where its source is kept and changes are suggested.",
        examples: ["https://github.com/common-standards-catalogue/common-standards-catalogue.github.io"],
        expects: "the address of a repository on GitHub, such as https://github.com/owner/name",
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
  })
  .meta({ title: "Catalogue", expects: "the fields of a catalogue" });
export type Settings = z.infer<typeof Settings>;

/** The settings as files of fields are read. */
export const settingsForm = { schema: Settings, label: { one: "catalogue" } };
