import { type Kind, kinds } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { counted, numberInWords } from "../format.ts";

/** An object with the context of its catalogue. */
type OfCatalogue = Readonly<{ context: Pick<Context, "peer"> }>;

/**
 * The number of our entries of a kind and, separately, of those of peers: “12 products (and 3 in Wales Standards
 * Catalogue)”. Undefined if there are none.
 */
export function countedByHome(kind: Kind, entries: readonly OfCatalogue[]): string | undefined {
  const { one, many } = kinds[kind].label;
  const elsewhere = entries.filter(({ context }) => context.peer);
  const ours = entries.length - elsewhere.length;
  if (ours > 0) return [counted(ours, one, many), ...brackets(countedElsewhere(elsewhere))].join(" ");
  return elsewhere.length > 0 ? `${counted(elsewhere.length, one, many)} in ${homesOf(elsewhere)}` : undefined;
}

/** The number of peers’ entries: “and 3 in Wales Standards Catalogue”; undefined if there are none. */
export function countedElsewhere(entries: readonly OfCatalogue[]): string | undefined {
  return entries.length === 0 ? undefined : `and ${numberInWords(entries.length)} in ${homesOf(entries)}`;
}

/** The name of their common catalogue, or a phrase for several. */
function homesOf(entries: readonly OfCatalogue[]): string {
  const [first, ...others] = new Set(entries.map(({ context }) => context.peer?.name ?? ""));
  return first === undefined || others.length > 0 ? "other catalogues" : first;
}

function brackets(text: string | undefined): string[] {
  return text === undefined ? [] : [`(${text})`];
}
