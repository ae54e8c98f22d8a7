import type { DraftBuilder } from "../drafting/drafting.ts";
import { shorten } from "../drafting/text.ts";
import { withThousandsSeparators } from "../problems/count.ts";
import { quoted, quotedList } from "../problems/quoted.ts";

/** Limits of a list’s length, and of its items’ in characters. */
interface Bounds {
  shortest: number;
  longest: number;
  most: number;
}

/** Places a list of distinct short texts, and reports those that are too short, too long or too many. */
export function placeTexts(
  draft: DraftBuilder,
  field: "features" | "suppliers" | "tags",
  texts: readonly string[],
  from: string,
  { shortest, longest, most }: Bounds,
): void {
  const all = [...new Set(texts)];
  const short = all.filter((text) => text.length < shortest);
  const long = all.filter((text) => text.length > longest);
  const fit = [...new Set(all.filter((text) => text.length >= shortest).map((text) => shorten(text, longest)))];
  const name = quoted(from);
  if (short.length > 0) draft.unplaced.push(`${name} has ${quotedList(short)}, which is too short to be of use.`);
  if (long.length > 0)
    draft.notes.push(
      `${name} has texts of more than ${withThousandsSeparators(longest)} characters, which were cut: ${quotedList(long)}.`,
    );
  if (fit.length > most)
    draft.unplaced.push(
      `${name} has ${withThousandsSeparators(fit.length)} texts, and an entry at most ${most}. Left out: ${quotedList(fit.slice(most), 50)}.`,
    );
  if (fit.length > 0) draft.place([field], fit.slice(0, most), from);
}
