import { capitalised } from "../../../schemas/capitals.ts";
import { addressOf, type Entry, type Kind, kindNames, kinds } from "../../../schemas/index.ts";
import { authorityTypes } from "../../../schemas/vocabularies/authority-types.ts";
import { councilOf } from "../../../schemas/vocabularies/local-authorities.ts";
import { nations } from "../../../schemas/vocabularies/nations.ts";
import type { Words } from "../../../schemas/vocabularies/vocabulary.ts";
import type { OutputContext } from "../output.ts";
import { type ColumnOf, reference, text, word, words } from "./table.ts";

/** The kinds of entry, as allowed values of a column. */
export const kindWords: Words<Kind> = Object.fromEntries(
  kindNames.map((kind) => [kind, { title: capitalised(kinds[kind].label.one) }]),
) as Words<Kind>;

/** The full address of an entry’s page. */
export function pageOf({ kind, slug }: { kind: Kind; slug: string }, { site }: OutputContext): string {
  return site + addressOf(kind, slug).slice(1);
}

/** The name of an entry; undefined if the catalogue does not have it. */
export function nameOf(kind: Kind, slug: string | undefined, { catalogue }: OutputContext): string | undefined {
  return slug === undefined ? undefined : catalogue[kind].get(slug)?.data.name;
}

/** The columns of a row’s authority. */
export function authorityColumns<Source>(of: (source: Source) => Entry<"authority">): ColumnOf<Source>[] {
  return [
    reference("authority", "The slug of the authority.", "authority", (source) => of(source).slug),
    text("authority_name", "Its name.", (source) => of(source).data.name),
    text("gss", "Its code of the Office for National Statistics, where it has one.", (source) => of(source).data.gss),
    word("authority_type", "What sort of body it is.", authorityTypes.words, (source) => of(source).data.type),
    text(
      "region",
      "The region or nation of the register of UK local authorities.",
      (source) => councilOf(of(source))?.region,
    ),
  ];
}

/** The nations of an entry that is limited to some of them. */
export const nationsColumn: ColumnOf<Entry<"product"> | Entry<"standard">> = words(
  "nations",
  "The nations of the UK that it is for, where it is not for all of them.",
  nations.words,
  ({ data }) => data.nations,
);

/** Returns a getter for the address of an entry’s first link of a type. */
export function linkOf(type: string): (entry: Entry) => string | undefined {
  return ({ data }) => data.links?.find((link) => link.type === type)?.url;
}
