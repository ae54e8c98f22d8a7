import { heading, list, markdown, paragraph, ownText, strong } from "../reporters/markup.ts";
import type { Result } from "./result.ts";
import { worseThan } from "./worse.ts";

/** Returns the job summary in Markdown: regressions of more than 15% since the previous run. */
export function summary(before: Result | undefined, now: Result): string {
  const title = heading("Speed and memory");
  if (!before) return markdown([title, paragraph(ownText("There is no earlier run to compare this one with."))]);
  const worse = worseThan(before, now);
  if (worse.length === 0)
    return markdown([title, paragraph(ownText(`Nothing got worse by more than 15% since ${before.day}.`))]);
  return markdown([
    title,
    paragraph(ownText(`This got worse by more than 15% since ${before.day}:`)),
    list(
      worse.map(({ what, before: was, now: is, by, perhapsChance }) => ({
        content: [
          strong(what),
          ownText(`: from ${was} to ${is}, ${Number.isFinite(by) ? `${Math.round(by * 100)}% more` : "from nothing"}.`),
          ...(perhapsChance ? [ownText(" The runs overlap, so it may be chance.")] : []),
        ],
      })),
    ),
  ]);
}
