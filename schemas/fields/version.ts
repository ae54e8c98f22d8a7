import { line } from "./line.ts";

/** A version as its publisher writes it. */
export const version = line(1, 40).meta({
  title: "Version",
  description: "The version, as the publisher writes it.",
  examples: ["1.10", "2024-06"],
  expects: 'a version in quotes, such as "1.10"',
});
