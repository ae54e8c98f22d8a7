import type { FieldsOf } from "../../../schemas/index.ts";
import { councilOf } from "../../../schemas/vocabularies/local-authorities.ts";
import { isForNationOf, nations } from "../../../schemas/vocabularies/nations.ts";
import { countsAsUse } from "../../adoption/adoption.ts";
import type { Context } from "../../catalogue/context.ts";

export type Nation = NonNullable<FieldsOf["product"]["nations"]>[number];

/** The nations that a product is limited to; if it is not, those of the councils that have it. */
export function nationsWith(
  slug: string,
  { nations: only }: FieldsOf["product"],
  { relations }: Context,
): readonly Nation[] {
  if (only?.length) return only;
  const councils = (relations.uses.get(slug) ?? [])
    .filter(countsAsUse)
    .flatMap(({ authority }) => councilOf(authority) ?? []);
  return nations.schema.options.filter((nation) => councils.some((council) => isForNationOf(council, [nation])));
}

/** Whether a product is limited to nations that are all outside the known ones; false if none are known. */
export function excludesNations({ nations: only = [] }: FieldsOf["product"], known: readonly Nation[]): boolean {
  return only.length > 0 && known.length > 0 && !only.some((nation) => known.includes(nation));
}
