import * as z from "zod";

/** The name of an entry inside its kind, used in addresses: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .meta({ expects: "lower-case letters and digits joined by single hyphens, such as “open-play”" });

/** A slug made from a text; empty when nothing of the text can be in one. */
export function slugOf(text: string, longest = 80): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");
}
