import { maxUses } from "../kinds/authority.ts";
import { count } from "../problems/count.ts";
import { decode } from "../reading/decode.ts";
import { maxBytes } from "../reading/source.ts";
import type { Use } from "./lines.ts";
import type { Matched } from "./match.ts";

/**
 * Returns how many rows of a list fit in a record, as sentences for the person whose list is too long; undefined where all
 * rows fit.
 *
 * @param recordWith applies some of the rows to the record
 */
export function tooManyRows<Row extends Matched>(
  rows: readonly Row[],
  recordWith: (rows: readonly Row[]) => { uses: readonly Use[]; text: string },
): string | undefined {
  const fits = (some: readonly Row[]): boolean => {
    const { uses, text } = recordWith(some);
    return uses.length <= maxUses && decode(text).fault === undefined;
  };
  if (fits(rows)) return undefined;
  let [most, tooMany] = [0, rows.length];
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (fits(rows.slice(0, middle))) most = middle;
    else tooMany = middle;
  }
  const taken = rows.slice(0, most).filter(({ choice }) => choice.type !== "leave");
  const last = taken.at(-1);
  const limit = `A record has at most ${maxUses} systems and ${maxBytes / 1024} KiB, and this list is too long for it.`;
  if (!last) return `${limit} No row of it fits.`;
  const fitting = count(taken.length, "row fits", "rows fit");
  return `${limit} ${fitting}, up to row ${last.line.number}. Leave out the rows that matter least.`;
}
