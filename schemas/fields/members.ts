import * as z from "zod";

import { authorityTypes } from "../vocabularies/authority-types.ts";
import { line } from "./line.ts";

const noun = line(3, 40);

/** The bodies that a catalogue is for, where they are not UK councils: their noun and their types. */
export const members = z
  .strictObject({
    one: noun.meta({
      title: "One of them",
      description: "What one of them is called within a sentence, without an article.",
      examples: ["NHS trust"],
    }),
    many: noun.meta({
      title: "Several of them",
      description: "What several of them are called within a sentence.",
      examples: ["NHS trusts"],
    }),
    types: z
      .array(authorityTypes.schema.meta({ title: "Type" }))
      .min(1)
      .max(Object.keys(authorityTypes.words).length)
      .meta({
        title: "Types",
        description: "The types of authority that count as members.",
        examples: [["health-body"]],
        expects: "a list of types of authority, such as [health-body]",
      }),
  })
  .meta({
    title: "Members",
    description:
      "The bodies that the catalogue is for, where they are not councils. The site then names and counts these, and has no map, reorganisations or likeness of UK councils.",
    examples: [{ one: "NHS trust", many: "NHS trusts", types: ["health-body"] }],
    expects: "the fields “one”, “many” and “types”, such as {one: NHS trust, many: NHS trusts, types: [health-body]}",
  });
