import type { TermView } from "./view.ts";

/** Every name of a glossary term. */
export function namesOfTerm({ name, acronym, also }: Pick<TermView, "name" | "acronym" | "also">): string[] {
  return [name, ...(acronym === undefined ? [] : [acronym]), ...also];
}
