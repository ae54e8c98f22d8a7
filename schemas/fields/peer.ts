import * as z from "zod";

import { capitalised } from "../capitals.ts";
import { kindNames, namings } from "../vocabularies/kind-names.ts";
import { vocabulary, type Word } from "../vocabularies/vocabulary.ts";
import { line } from "./line.ts";
import { linkEnding } from "./link.ts";
import { scope } from "./scope.ts";
import { isDeviceName, slugForm } from "./slug-text.ts";
import { slug } from "./slug.ts";

/** The default of `maximumShrink`: the percentage of a peer’s entries that may disappear between two syncs. */
export const usualMaximumShrink = 20;

const kinds = vocabulary(
  Object.fromEntries(
    kindNames.map((kind): [string, Word] => [kind, { title: capitalised(namings[kind].label.many) }]),
  ) as Record<keyof typeof namings, Word>,
);

/** The path of a catalogue’s manifest, relative to its homepage. */
export const manifestPath = "api/v1/manifest.json";

/** A peer: another catalogue whose entries are shown beside our own. */
export const peer = z
  .strictObject({
    id: slug
      .max(40)
      .refine((id) => !isDeviceName(id))
      .meta({
        title: "Id",
        description: "A short name for it, which is part of addresses here: /peers/wales/. It never changes.",
        examples: ["wales"],
        expects: `${slugForm}, such as “wales”, and no name that Windows keeps for a device, such as “aux”`,
      }),
    name: line(3, 80).meta({
      title: "Name",
      description: "What the catalogue is called, as its own settings say.",
      examples: ["Wales Standards Catalogue"],
    }),
    manifest: linkEnding(
      `/${manifestPath.replace(".", "\\.")}`,
      `the public https address of a manifest, such as https://catalogue.example.wales/${manifestPath}`,
    ).meta({
      title: "Manifest",
      description: "The address of the list of files that it publishes.",
      examples: [`https://catalogue.example.wales/${manifestPath}`],
    }),
    scope: scope.optional(),
    kinds: z
      .array(kinds.schema.meta({ title: "Kind" }))
      .min(1)
      .max(kindNames.length)
      .optional()
      .meta({
        title: "Kinds",
        description: "The kinds of entry to read from it. Every kind is read where nothing is said.",
        examples: [["product", "standard"]],
        expects: `a list of kinds, such as “[${kindNames.slice(0, 2).join(", ")}]”`,
      }),
    maximumShrink: z
      .int()
      .min(0)
      .max(100)
      .optional()
      .meta({
        title: "Maximum shrink",
        description: `The percentage of its entries that may disappear between two readings. A larger loss is refused, because it is more likely a fault than a decision. Without it, ${usualMaximumShrink} per cent may go.`,
        examples: [usualMaximumShrink],
        expects: "a whole number of per cent, from 0 to 100",
      }),
  })
  .meta({ title: "Peer", expects: "an id, a name and the address of a manifest" });
export type Peer = z.infer<typeof peer>;
