import type { Entry } from "../../schemas/index.ts";
import { endOf } from "../../schemas/statements/succession.ts";
import type { Context } from "../catalogue/context.ts";
import { canonicalEntry, type Reference, referenceTo } from "../catalogue/reference.ts";
import { dateInWords, listInWords } from "../format.ts";

/** “Ended on 31 March 2027”; undefined if it has not ended. */
export function endedInWords(entry: Entry<"authority">, { relations }: Context): string | undefined {
  if (!relations.succession.hasEnded(entry)) return undefined;
  const lastDay = endOf(entry)?.lastDay;
  return lastDay === undefined ? "Ended" : `Ended on ${dateInWords(lastDay)}`;
}

/** A reference to an authority. Its note says when it ended and who took over: one that was split has no one successor. */
export function referenceWithEnd(slug: string, context: Context): Reference & { note?: string } {
  const entry = canonicalEntry("authority", slug, context);
  const note = entry && tookOverInWords(entry, context);
  return { ...referenceTo("authority", slug, context), ...(note === undefined ? {} : { note }) };
}

/** “Ended on 31 March 2027; East Surrey Council took over”; undefined if it has not ended. */
function tookOverInWords(entry: Entry<"authority">, context: Context): string | undefined {
  const ended = endedInWords(entry, context);
  const successors = context.relations.succession.currentSuccessorsOf(entry).filter((successor) => successor !== entry);
  if (ended === undefined || successors.length === 0) return ended;
  return `${ended}; ${listInWords(successors.map(({ data }) => data.name))} took over`;
}
