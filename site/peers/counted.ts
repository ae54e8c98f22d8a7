import { type Kind, kinds } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { counted, numberInWords } from "../format.ts";

/** Something with what the catalogue that it is of says around it. */
type OfCatalogue = Readonly<{ context: Pick<Context, "peer"> }>;

/**
 * How many entries of a kind there are, ours and beside them those of other catalogues, which are in no number of ours:
 * “12 products (and 3 in Wales Standards Catalogue)”. Nothing where there are none.
 */
export function countedByHome(kind: Kind, entries: readonly OfCatalogue[]): string | undefined {
  const { one, many } = kinds[kind].label;
  const elsewhere = entries.filter(({ context }) => context.peer);
  const ours = entries.length - elsewhere.length;
  if (ours > 0) return [counted(ours, one, many), ...brackets(countedElsewhere(elsewhere))].join(" ");
  return elsewhere.length > 0 ? `${counted(elsewhere.length, one, many)} in ${homesOf(elsewhere)}` : undefined;
}

/** How many more other catalogues have: “and 3 in Wales Standards Catalogue”; nothing where they have none. */
export function countedElsewhere(entries: readonly OfCatalogue[]): string | undefined {
  return entries.length === 0 ? undefined : `and ${numberInWords(entries.length)} in ${homesOf(entries)}`;
}

/** The catalogue that all of them are of, or that there are several. */
function homesOf(entries: readonly OfCatalogue[]): string {
  const [first, ...others] = new Set(entries.map(({ context }) => context.peer?.name ?? ""));
  return first === undefined || others.length > 0 ? "other catalogues" : first;
}

function brackets(text: string | undefined): string[] {
  return text === undefined ? [] : [`(${text})`];
}
