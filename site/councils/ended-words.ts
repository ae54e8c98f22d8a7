import type { Entry } from "../../schemas/index.ts";
import { endOf } from "../../schemas/statements/succession.ts";
import type { Context } from "../catalogue/context.ts";
import { dateInWords, listInWords } from "../format.ts";

/** “Ended on 31 March 2027”; undefined if it has not ended. */
export function endedInWords(entry: Entry<"authority">, { relations }: Context): string | undefined {
  if (!relations.succession.hasEnded(entry)) return undefined;
  const lastDay = endOf(entry)?.lastDay;
  return lastDay === undefined ? "Ended" : `Ended on ${dateInWords(lastDay)}`;
}

/** “Ended on 31 March 2027; East Surrey Council took over”, for pages that name it; undefined if it has not ended. */
export function tookOverInWords(entry: Entry<"authority">, context: Context): string | undefined {
  const ended = endedInWords(entry, context);
  const successors = context.relations.succession.currentSuccessorsOf(entry).filter((successor) => successor !== entry);
  if (ended === undefined || successors.length === 0) return ended;
  return `${ended}; ${listInWords(successors.map(({ data }) => data.name))} took over`;
}
