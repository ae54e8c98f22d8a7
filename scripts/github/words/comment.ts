import type { PhrasingContent, RootContent } from "mdast";

import { suggest } from "../../../schemas/reading/suggest.ts";
import { count } from "../../reporters/words.ts";
import type { Facts } from "../facts/index.ts";
import { longestComment } from "../limits.ts";
import { heading, link, list, listed, markdown, marker, paragraph, say, strong, typed } from "../markup.ts";
import { type Command, type CommandName, commandNames, type Refusal } from "../plan/commands.ts";
import type { Condition } from "../plan/conditions.ts";
import type { GateReport } from "../report.ts";
import { conditionWords, whoWords } from "./conditions.ts";
import { opening, problemSections } from "./verdict.ts";

/** How our comment under a pull request begins; only one that we wrote ourselves counts. */
export const commentMarker = "<!-- catalogue-gate -->";

/** The one comment under a pull request: what is wrong, what is still missing and who can give it, what can be said. */
export function comment(
  facts: Facts,
  report: GateReport,
  conditions: readonly Condition[],
  missing: readonly Condition[],
  last: Command | undefined,
): string {
  for (let most = 25; ; most = Math.floor(most / 2)) {
    const text = markdown([
      marker("catalogue-gate"),
      heading(headline(report, missing)),
      paragraph(...opening(report)),
      ...problemSections(report, most),
      ...checklist(facts, conditions, missing),
      ...answer(last),
      paragraph(
        say("Written by the catalogue’s gate about commit "),
        typed(report.head),
        say(". You can write, at the start of a comment, "),
        ...listed([typed("/check"), typed("/hold"), typed("/release")]),
        say("; a maintainer also "),
        typed(`/merge ${report.head}`),
        say(". "),
        link("What happens to a pull request", `${facts.site}/guides/add-an-entry/`),
        say("."),
      ),
    ]);
    if (text.length <= longestComment || most === 0) return text;
  }
}

/** What the merge commit says: nothing that anybody typed. */
export function mergeWords({ number, touched }: GateReport): { title: string; message: string } {
  const [only, ...others] = touched;
  const whose = only !== undefined && others.length === 0 ? only : count(touched.length, "authority", "authorities");
  return { title: `Entries of ${whose} (#${number})`, message: "Checked and merged by the catalogue’s own rules." };
}

function headline({ state, counts }: GateReport, missing: readonly Condition[]): string {
  if (state !== "examined") return "A maintainer has to look at this";
  if (counts.error > 0) return `${count(counts.error, "thing")} to correct`;
  if (missing.length === 0) return "Everything is in place";
  return missing.every(({ id }) => id === "waited")
    ? "Everything is right"
    : "Nothing to correct, and not complete yet";
}

function checklist(facts: Facts, conditions: readonly Condition[], missing: readonly Condition[]): RootContent[] {
  const [only, ...others] = conditions;
  if (only && others.length === 0) return only.who ? [paragraph(...whoWords(facts, only))] : [];
  const items = conditions.map((condition) => ({
    done: condition.met,
    content: [...conditionWords(condition), ...(condition.met ? [] : whoWords(facts, condition))],
  }));
  const intro =
    missing.length === 0
      ? "All of this holds, so it is merged by itself."
      : "It is merged by itself when all of this holds:";
  return [heading("What is still missing"), paragraph(say(intro)), list(items)];
}

function answer(last: Command | undefined): RootContent[] {
  if (!last) return [];
  const by = last.said.author?.login;
  const from = by === undefined ? [] : [say(" from "), typed(by)];
  const what = last.name === undefined ? typed(`/${last.word}`, 50) : strong(`/${last.name}`);
  return [heading("Last command"), paragraph(what, ...from, say(": "), ...answerWords(last))];
}

const refusalWords: Record<Exclude<Refusal, "may-not" | "unknown">, string> = {
  "no-commit":
    "please say which commit you have looked at, with the whole line below, so that nothing newer is merged unseen.",
  "other-commit": "that is not the newest commit. Please look again, then copy the line below.",
  unclear: "please write it alone on its line, from the very start, so that it is clear what is asked for.",
  elsewhere: "please write it as a comment of its own, not in a review: a review can be changed unnoticed.",
  retargeted: "that was about another branch. Please look again, then copy the line below.",
  edited: "this comment was changed after it was written, so it does not count. Please write a new one.",
};

const doneWords: Record<CommandName, string> = {
  check: "checked again.",
  hold: "held back until it is released.",
  release: "no longer held back by you.",
  merge: "noted as agreement to this commit.",
};

function answerWords({ name, word, refused }: Command): PhrasingContent[] {
  if (name === undefined || refused === "unknown") {
    const [meant] = suggest(word, commandNames);
    const hint = meant === undefined ? [] : [say(" Did you mean "), typed(`/${meant}`), say("?")];
    return [say("nothing was done, as there is no such command."), ...hint];
  }
  if (refused === undefined) return [say(doneWords[name])];
  if (refused !== "may-not") return [say(refusalWords[refused])];
  const who = name === "merge" ? "the maintainers" : "the author and the maintainers";
  return [say(`thank you, but only ${who} of the authority or of the catalogue can ask for that.`)];
}
