import type { Entry, FieldsOf } from "../../schemas/index.ts";
import { vocabulary } from "../../schemas/vocabularies/vocabulary.ts";
import type { Context } from "../catalogue/context.ts";

const notCouncils: ReadonlySet<string | undefined> = new Set([
  "central-government",
  "health-body",
  "sector-body",
  "standards-body",
  "charity",
  "company",
  "community",
]);

/** Whether an authority is a council or another body that people elect for a place. */
export function isCouncil({ type, gss }: FieldsOf["authority"]): boolean {
  return gss !== undefined || (type !== undefined && !notCouncils.has(type));
}

/** What authorities are, as the home page counts them. */
export const bodyGroups = vocabulary({
  council: { title: "Councils" },
  "former-council": { title: "Former councils" },
  other: { title: "Other organisations" },
});

/** Whether an authority is a council, was one until it ended, or is another organisation. */
export function bodyGroupOf(
  authority: Entry<"authority">,
  { relations }: Pick<Context, "relations">,
): keyof typeof bodyGroups.words {
  if (!isCouncil(authority.data)) return "other";
  return relations.succession.hasEnded(authority) ? "former-council" : "council";
}
