import type { Entry } from "../../schemas/index.ts";

/** The slugs of the authorities that take part in an opportunity, or took part in a case study; none for other kinds. */
export function participantsOf({ data }: Pick<Entry, "data">): readonly string[] {
  return ("participants" in data ? data.participants : "authorities" in data ? data.authorities : undefined) ?? [];
}
