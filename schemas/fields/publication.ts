import * as z from "zod";

import { year } from "./date.ts";
import { line } from "./line.ts";
import { link } from "./link.ts";

/** A page or document that a body has published. */
export const publication = z
  .strictObject({
    title: line(1, 160).meta({
      title: "Title",
      description: "What it is called.",
      examples: ["Digital strategy 2024 to 2028"],
    }),
    url: link.meta({
      title: "Address",
      description: "Where it can be read.",
      examples: ["https://www.example.gov.uk/strategy"],
    }),
    from: year.optional().meta({
      title: "First year",
      description: "The first year it covers.",
      examples: ["2024"],
    }),
    until: year.optional().meta({
      title: "Last year",
      description: "The last year it covers.",
      examples: ["2028"],
    }),
  })
  .meta({ title: "Document", expects: "a title and a url" });
