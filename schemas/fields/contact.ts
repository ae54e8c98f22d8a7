import * as z from "zod";

import { line } from "./line.ts";
import { link } from "./link.ts";

/** A role or a team that answers questions: never a person's name or private address. */
export const contact = z
  .strictObject({
    role: line(2, 80).meta({
      title: "Role or team",
      description: "Who answers: a role or a team, not a person’s name.",
      examples: ["Digital services team"],
    }),
    email: z
      .email()
      .max(254)
      .optional()
      .meta({
        title: "Email",
        description: "A shared mailbox of the role or team.",
        examples: ["digital@example.gov.uk"],
        text: "email",
        expects: "an email address, such as digital@example.gov.uk",
      }),
    url: link.optional().meta({
      title: "Page",
      description: "A contact page or form.",
      examples: ["https://www.example.gov.uk/contact"],
    }),
  })
  .refine((value) => value.email !== undefined || value.url !== undefined, {
    params: { problem: "contact-unreachable" },
  })
  .meta({
    title: "Contact",
    expects: "a role with an email or a url",
    examples: [{ role: "Digital services team", email: "digital@example.gov.uk" }],
  });
