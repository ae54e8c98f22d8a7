import type { Entry, FieldsOf } from "../../schemas/index.ts";
import { isCouncilType } from "../../schemas/vocabularies/authority-types.ts";
import { councilOf } from "../../schemas/vocabularies/local-authorities.ts";
import { vocabulary } from "../../schemas/vocabularies/vocabulary.ts";
import type { Context } from "../catalogue/context.ts";

/** Whether an authority is a UK council or another body that people elect for a place. */
export function isCouncil({ type, gss }: FieldsOf["authority"]): boolean {
  return gss !== undefined || isCouncilType(type);
}

/** What authorities are, as the home page counts them. */
export const bodyGroups = vocabulary({
  council: { title: "Councils" },
  "coming-council": { title: "Councils that begin later" },
  "former-council": { title: "Former councils" },
  other: { title: "Other organisations" },
});

/** Whether an authority is a council, begins as one later, was one until it ended, or is another organisation. */
export function bodyGroupOf(
  authority: Entry<"authority">,
  { relations, today }: Pick<Context, "relations" | "today">,
): keyof typeof bodyGroups.words {
  if (!isCouncil(authority.data)) return "other";
  if ((councilOf(authority)?.firstDay ?? today) > today) return "coming-council";
  return relations.succession.hasEnded(authority) ? "former-council" : "council";
}
