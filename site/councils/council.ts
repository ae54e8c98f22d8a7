import type { Entry, FieldsOf } from "../../schemas/index.ts";
import { isCouncilType } from "../../schemas/vocabularies/authority-types.ts";
import { councilOf } from "../../schemas/vocabularies/local-authorities.ts";
import { vocabulary } from "../../schemas/vocabularies/vocabulary.ts";
import type { Context } from "../catalogue/context.ts";
import { identity } from "../identity.ts";
import { memberWords } from "../member-words.ts";

/** Whether an authority is a member: a UK council or another elected local body, or of a type that the settings name. */
export function isCouncil({ type, gss }: FieldsOf["authority"]): boolean {
  if (identity.members) return type !== undefined && identity.members.types.includes(type);
  return gss !== undefined || isCouncilType(type);
}

/** The groups of authorities that the home page counts. */
export const bodyGroups = vocabulary({
  council: { title: memberWords.Many },
  "coming-council": { title: `${memberWords.Many} that begin later` },
  "former-council": { title: `Former ${memberWords.many}` },
  other: { title: "Other organisations" },
});

/** Returns the group of an authority: a council, a future or former council, or another organisation. */
export function bodyGroupOf(
  authority: Entry<"authority">,
  { relations, today }: Pick<Context, "relations" | "today">,
): keyof typeof bodyGroups.words {
  if (!isCouncil(authority.data)) return "other";
  if ((councilOf(authority)?.firstDay ?? today) > today) return "coming-council";
  return relations.succession.hasEnded(authority) ? "former-council" : "council";
}
