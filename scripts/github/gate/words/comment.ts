import type { PhrasingContent, RootContent } from "mdast";

import { suggest } from "../../../../schemas/likeness/suggest.ts";
import { count } from "../../../../schemas/problems/count.ts";
import {
  heading,
  link,
  list,
  markdown,
  marker,
  paragraph,
  ownText,
  strong,
  userInput,
} from "../../../reporters/markup.ts";
import { longestComment } from "../../kit/limits.ts";
import { longestFitting } from "../../kit/longest-fitting.ts";
import type { Facts } from "../facts/index.ts";
import { commentMarker } from "../facts/our-comment.ts";
import { type CommandName, commandNames } from "../facts/written-commands.ts";
import type { Command, Refusal } from "../plan/commands.ts";
import type { Condition } from "../plan/conditions.ts";
import type { GateReport } from "../report/report.ts";
import { conditionWords, whoWords } from "./conditions.ts";
import { opening, problemSections } from "./verdict.ts";

/**
 * The body of our one comment under a pull request: problems, missing conditions with the people who can meet them, and
 * commands.
 */
export function comment(
  facts: Facts,
  report: GateReport,
  conditions: readonly Condition[],
  missing: readonly Condition[],
  last: Command | undefined,
): string {
  // Without an examination, there is one condition, which a maintainer can meet.
  const isExamined = report.state === "examined";
  const write = (most: number): string =>
    markdown([
      marker(commentMarker),
      heading(headline(report, missing)),
      paragraph(...opening(report), ...(isExamined ? [] : conditions.flatMap((one) => whoWords(facts, one)))),
      ...problemSections(report, most),
      ...(isExamined ? checklist(facts, conditions, missing) : []),
      ...answer(last),
      paragraph(
        ownText("This is about commit "),
        userInput(report.head),
        ownText(". You can start a comment with "),
        userInput("/check"),
        ownText(" to check it again, "),
        userInput("/hold"),
        ownText(" to stop it from being merged, or "),
        userInput("/release"),
        ownText(" to end your hold. A maintainer can approve this commit with "),
        userInput(`/merge ${report.head}`),
        ownText(". "),
        link("What happens to a pull request", `${facts.site}/guides/add-an-entry/`),
        ownText("."),
      ),
    ]);
  return longestFitting(25, write, (text) => text.length <= longestComment);
}

/** The title and message of the merge commit, without user input. */
export function mergeWords({ number, touched }: GateReport): { title: string; message: string } {
  const [only = ""] = touched;
  const whose = touched.length > 1 ? count(touched.length, "authority", "authorities") : only;
  return { title: `Entries of ${whose} (#${number})`, message: "Checked and merged by the catalogue’s own rules." };
}

function headline({ state, counts }: GateReport, missing: readonly Condition[]): string {
  if (state !== "examined") return "A maintainer needs to look at this";
  if (counts.error > 0) return `${count(counts.error, "thing")} to fix`;
  if (missing.length === 0) return "Ready to be merged";
  return missing.every(({ id }) => id === "waited")
    ? "Nothing to fix: waiting so that others can look"
    : "Nothing to fix, but something is still missing";
}

function checklist(facts: Facts, conditions: readonly Condition[], missing: readonly Condition[]): RootContent[] {
  const items = conditions.map((condition) => ({
    done: condition.met,
    content: [
      ...conditionWords(condition, facts.pull.issue !== undefined),
      ...(condition.met ? [] : whoWords(facts, condition)),
    ],
  }));
  const isTrue = conditions.every(({ met }) => met);
  const why = isTrue ? "All of this is true" : "A maintainer of the catalogue has approved this commit";
  const intro =
    missing.length === 0
      ? `${why}, so it will be merged automatically.`
      : "It will be merged automatically when all of this is true:";
  return [heading("Before it is merged"), paragraph(ownText(intro)), list(items)];
}

function answer(last: Command | undefined): RootContent[] {
  if (!last) return [];
  const by = last.said.author?.login;
  const from = by === undefined ? [] : [ownText(" from "), userInput(by)];
  const what = last.name === undefined ? userInput(`/${last.word}`, 50) : strong(`/${last.name}`);
  return [heading("Last command"), paragraph(what, ...from, ownText(": "), ...answerWords(last))];
}

const refusalWords: Record<Exclude<Refusal, "may-not" | "unknown">, string> = {
  "no-commit":
    "please say which commit you looked at, by copying the whole command below, so that nothing newer is merged unseen.",
  "other-commit": "that is not the newest commit. Please look again, then copy the command below.",
  unclear:
    "please write the command alone at the start of a line, outside quotes and hidden text, so that it is clear what you ask for.",
  elsewhere:
    "please write it as a comment of its own. A review, a note beside a line or a description can be changed unnoticed.",
  retargeted: "that was about another branch. Please look again, then copy the command below.",
  edited: "this comment was changed after it was written, so it does not count. Please write a new one.",
};

const doneWords: Record<CommandName, string> = {
  check: "checked again.",
  hold: "on hold until it is released.",
  release: "your hold has ended.",
  merge: "you have approved this commit.",
};

function answerWords({ name, word, refused }: Command): PhrasingContent[] {
  if (name === undefined || refused === "unknown") {
    const [meant] = suggest(word, commandNames);
    const hint = meant === undefined ? [] : [ownText(" Did you mean "), userInput(`/${meant}`), ownText("?")];
    return [ownText("there is no such command, so nothing was done."), ...hint];
  }
  if (refused === undefined) return [ownText(doneWords[name])];
  if (refused !== "may-not") return [ownText(refusalWords[refused])];
  const who = name === "merge" ? "the maintainers" : "the author and the maintainers";
  return [ownText(`thank you, but only ${who} of the authority or of the catalogue can ask for that.`)];
}
