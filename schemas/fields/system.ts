import * as z from "zod";

import { line } from "./line.ts";

/** Something that is run or bought and has no entry of its own: as it is called on the contract. */
export const system = z
  .strictObject({
    name: line(2, 120).meta({
      title: "Name",
      description: "What it is called on the contract or by the people who use it.",
      examples: ["Example Parking Manager"],
    }),
    supplier: line(2, 120)
      .optional()
      .meta({
        title: "Supplier",
        description: "Who supplies it.",
        examples: ["Example Software Ltd"],
      }),
  })
  .meta({
    title: "System",
    description: "What has no entry in the catalogue yet. Give either a product or a system.",
    examples: [{ name: "Example Parking Manager", supplier: "Example Software Ltd" }],
    expects: "a name and, where known, a supplier",
    insteadOf: "product",
  });
