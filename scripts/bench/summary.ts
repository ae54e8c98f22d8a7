import { heading, list, markdown, paragraph, say, strong } from "../reporters/markup.ts";
import type { Result } from "./result.ts";
import { worseThan } from "./worse.ts";

/** The note for the summary of a job, in Markdown: what got worse by more than 15 per cent since the run before. */
export function summary(before: Result | undefined, now: Result): string {
  const title = heading("Speed and memory");
  if (!before) return markdown([title, paragraph(say("There is no earlier run to compare this one with."))]);
  const worse = worseThan(before, now);
  if (worse.length === 0)
    return markdown([title, paragraph(say(`Nothing got worse by more than 15% since ${before.day}.`))]);
  return markdown([
    title,
    paragraph(say(`This got worse by more than 15% since ${before.day}:`)),
    list(
      worse.map(({ what, before: was, now: is, by, perhapsChance }) => ({
        content: [
          strong(what),
          say(`: from ${was} to ${is}, ${Number.isFinite(by) ? `${Math.round(by * 100)}% more` : "from nothing"}.`),
          ...(perhapsChance ? [say(" The runs overlap, so it may be chance.")] : []),
        ],
      })),
    ),
  ]);
}
