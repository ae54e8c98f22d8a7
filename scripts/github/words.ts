import type { PhrasingContent, RootContent } from "mdast";

import { problemTexts } from "../../schemas/index.ts";
import { count, countProblems } from "../reporters/words.ts";
import type { Matter, Task } from "../upkeep/tasks.ts";
import type { Repository } from "./client.ts";
import { cut } from "./cut.ts";
import type { Facts } from "./facts/index.ts";
import { baseBranch, entriesFolder, mostFilesMerged, mostFilesRead } from "./limits.ts";
import {
  heading,
  link,
  list,
  listed,
  markdown,
  marker,
  mention,
  message,
  paragraph,
  say,
  strong,
  typed,
  visible,
  yaml,
} from "./markup.ts";
import type { Command, CommandName, Refusal } from "./plan/commands.ts";
import type { Condition } from "./plan/conditions.ts";
import { addressable, type Addressing, ownersOf } from "./plan/owners.ts";
import type { GateProblem, GateReport, Reason } from "./report.ts";

/** How our comment under a pull request begins; only one that we wrote ourselves counts. */
export const commentMarker = "<!-- catalogue-gate -->";

/** The longest comment that GitHub takes is 65,536 characters. */
const longestComment = 60_000;

/** The longest summary of a verdict that GitHub takes is 65,535 bytes. */
const longestSummary = 60_000;

/** What a verdict says in one line. */
export function verdictTitle({ state, counts }: GateReport): string {
  if (state === "too-many") return "More files than are read here: a maintainer has to look";
  if (state === "moving") return "Pushed to again and again while it was read";
  if (state === "unsure") return "The changed files could not be read for certain";
  return counts.error === 0 ? `Checked: ${countProblems(counts)}` : countProblems(counts);
}

/** What a verdict says at length. */
export function verdictSummary(report: GateReport): string {
  for (let most = 20; ; most = Math.floor(most / 2)) {
    const text = markdown([paragraph(...opening(report)), ...problemSections(report, most)]);
    if (Buffer.byteLength(text) <= longestSummary || most === 0) return text;
  }
}

/** A problem as a note beside its lines, in plain text. */
export function annotationText({ rule, message: words, example }: GateProblem): { title: string; message: string } {
  const { title = rule, why = "" } = problemTexts.get(rule) ?? {};
  const write =
    example === undefined
      ? ""
      : `\n\nWrite:\n${example
          .split("\n")
          .map((line) => visible(line, 300))
          .join("\n")}`;
  return { title, message: cut(`${visible(words, 700)} ${why}${write}`, 4000) };
}

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

function opening({ state, files, counts }: GateReport): PhrasingContent[] {
  if (state === "too-many") {
    return [
      say(
        `This changes ${count(files, "file")}, and more than ${mostFilesRead} are not read here. Divide it into smaller pull requests, or wait for a maintainer of the catalogue.`,
      ),
    ];
  }
  if (state === "moving") {
    return [
      say("New commits came in faster than they could be read. When it is complete, write "),
      typed("/check"),
      say("."),
    ];
  }
  if (state === "unsure") {
    return [
      say("What GitHub says about the changed files does not fit together, so nothing was taken for granted. Write "),
      typed("/check"),
      say(" to try again. If it stays so, a maintainer of the catalogue will look at it."),
    ];
  }
  const read = `Thank you. ${count(files, "changed file")} ${files === 1 ? "was" : "were"} checked over the whole catalogue: ${countProblems(counts)}.`;
  if (counts.error === 0) return [say(read)];
  return [
    say(`${read} Correct what is listed here, commit to the same branch, and this will be checked again by itself.`),
  ];
}

const sections = [
  { severity: "error", title: "To correct" },
  { severity: "review", title: "For a maintainer of the catalogue to judge" },
  { severity: "hint", title: "Worth a look" },
] as const;

function problemSections({ problems, counts }: GateReport, most: number): RootContent[] {
  const shown = problems.slice(0, most);
  return sections.flatMap(({ severity, title }): RootContent[] => {
    if (counts[severity] === 0) return [];
    const some = shown.filter((problem) => problem.severity === severity);
    const rest = counts[severity] - some.length;
    const more = rest > 0 ? [paragraph(say(`${some.length > 0 ? "And " : ""}${count(rest, "more", "more")}.`))] : [];
    return [heading(title), ...some.flatMap(describe), ...more];
  });
}

function describe(problem: GateProblem): RootContent[] {
  const why = problemTexts.get(problem.rule)?.why ?? "";
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  return [
    paragraph(typed(place, 420), say(" "), ...message(problem.message), say(` ${why}`)),
    ...(problem.example === undefined ? [] : [paragraph(say("Write:")), yaml(problem.example)]),
  ];
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

function conditionWords(condition: Condition): PhrasingContent[] {
  switch (condition.id) {
    case "gate":
      return [say("The entries have no errors.")];
    case "authority":
      return [
        say("A maintainer of "),
        typed(condition.authority ?? ""),
        say(" made this or agrees to this very commit."),
      ];
    case "catalogue":
      return [say("A maintainer of the catalogue agrees to this very commit: "), ...reasonsWords(condition), say(".")];
    case "an-entry":
      return [say("It changes an entry.")];
    case "no-review":
      return [say("There is nothing that a person has to judge.")];
    case "entries-only":
      return [
        say("Only entries are changed. Anything else is merged by a maintainer, after review by its code owners."),
      ];
    case "few-files":
      return [say(`It changes no more than ${mostFilesMerged} files.`)];
    case "no-removal":
      return [say("Nothing is removed.")];
    case "up-to-date":
      return [say("The files have not changed on the main branch meanwhile. If they have, update your branch.")];
    case "no-conflict":
      return [say("It fits with the main branch without conflicts.")];
    case "no-request":
      return [
        say("Nobody’s request for changes is open."),
        ...(condition.met ? [] : [say(" A maintainer’s later yes to this commit answers one by anybody else.")]),
      ];
    case "no-hold":
      return [say("Nobody holds it back with "), typed("/hold"), say(".")];
    case "no-draft":
      return [say("It is no longer a draft.")];
    case "waited":
      return [say(waitWords(condition.until))];
  }
}

function waitWords(until: string | undefined): string {
  const rule = "Others had time to look: a day for a new entry, ten minutes for a change";
  return until === undefined ? `${rule}, from when the checks pass.` : `${rule}. That is ${moment(until)}.`;
}

/** A moment as people read it, by Greenwich time. */
function moment(iso: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `${format.format(new Date(iso))} UTC`;
}

const reasonWords: Record<Reason, string> = {
  outside: "it changes files that are no entries",
  "new-authority": "it adds an authority",
  unclaimed: "nobody from the authority takes part yet",
  "maintainers-changed": "it changes who the maintainers are",
  "gss-changed": "it changes a GSS code",
  "succession-changed": "it changes which authority took over",
  "authority-unreadable": "the authority’s own record cannot be read",
  removal: "it removes a file",
  "slug-taken-over": "it takes a name that another entry has or had",
  "near-name": "a name is very near another",
  review: "something is for a person to judge",
};

function reasonsWords({ reasons = [] }: Condition): PhrasingContent[] {
  const groups = [...Map.groupBy(reasons, ({ reason }) => reason)];
  return groups.flatMap(([reason, some], index) => {
    const subjects = some.slice(0, 3).map(({ subject }) => typed(subject, 200));
    const rest = some.length - subjects.length;
    const more = rest > 0 ? [say(` and ${rest} more`)] : [];
    return [say(`${index > 0 ? "; " : ""}${reasonWords[reason]} (`), ...listed(subjects), ...more, say(")")];
  });
}

/** Who can give what is missing. Those who asked to be left alone are named without being addressed, and all for a draft. */
function whoWords(facts: Facts, { who }: Condition): PhrasingContent[] {
  if (who === undefined) return [];
  const people = facts.pull.draft ? [] : addressable(facts, who, facts.pull.author);
  if (people.length > 0) return [say(" Asked: "), ...listed(people.map(({ login }) => mention(login))), say(".")];
  const shown = who
    .filter(({ id }) => id !== facts.pull.author?.id)
    .flatMap(({ id }) => facts.logins[String(id)] ?? [])
    .slice(0, 5);
  return shown.length === 0 ? [] : [say(" It can come from "), ...listed(shown.map((login) => typed(login))), say(".")];
}

function answer(last: Command | undefined): RootContent[] {
  if (!last) return [];
  const by = last.comment.author?.login;
  const from = by === undefined ? [] : [say(" from "), typed(by)];
  return [heading("Last command"), paragraph(strong(`/${last.name}`), ...from, say(`: ${answerWords(last)}`))];
}

const refusalWords: Record<Exclude<Refusal, "may-not">, string> = {
  "no-commit":
    "please say which commit you have looked at, with the whole line below, so that nothing newer is merged unseen.",
  "other-commit": "that is not the newest commit. Please look again, then copy the line below.",
  unclear: "please write it alone on its line, so that it is clear that this is to be released now.",
  edited: "this comment was changed after it was written, so it does not count. Please write a new one.",
};

const doneWords: Record<CommandName, string> = {
  check: "checked again.",
  hold: "held back until it is released.",
  release: "no longer held back by you.",
  merge: "noted as agreement to this commit.",
};

function answerWords({ name, refused }: Command): string {
  if (refused === undefined) return doneWords[name];
  if (refused !== "may-not") return refusalWords[refused];
  const who = name === "merge" ? "the maintainers" : "the author and the maintainers";
  return `thank you, but only ${who} of the authority or of the catalogue can ask for that.`;
}

/** How upkeep’s issue on an authority begins; only one that we wrote ourselves counts. */
export function upkeepMarker(slug: string): string {
  return `<!-- catalogue-upkeep ${slug} -->`;
}

/** The title of upkeep’s issue on an authority. */
export function upkeepTitle(slug: string): string {
  return `Entries of ${slug} to look at`;
}

/** Where upkeep’s words lead to. */
interface UpkeepSetting extends Addressing {
  repository: Repository;
  site: string;
}

const mostTasks = 60;

/** The one issue on what an authority has to do, or on its having nothing to do. */
export function upkeepIssue(setting: UpkeepSetting, slug: string, tasks: readonly Task[]): string {
  const opening = marker(`catalogue-upkeep ${slug}`);
  if (tasks.length === 0) return markdown([opening, paragraph(say("Nothing is left to do here. Thank you."))]);
  const people = addressable(setting, ownersOf(setting.deciders, slug));
  for (let most = mostTasks; ; most = Math.floor(most / 2)) {
    const files = [...Map.groupBy(tasks.slice(0, most), ({ file }) => file)];
    const rest = tasks.length - most;
    const text = markdown([
      opening,
      paragraph(
        ...listed(people.map(({ login }) => mention(login))),
        say(`${people.length > 0 ? ": time" : "Time"} has passed over these entries of `),
        typed(slug),
        say(
          ". Each line says what to look at. When you have seen to it, this issue mends or closes itself within a week.",
        ),
      ),
      ...files.flatMap(([, some]) => entryTasks(setting, some)),
      ...(rest > 0 ? [paragraph(say(`And ${count(rest, "more", "more")}, which will follow.`))] : []),
      people.length > 0
        ? paragraph(
            say("If you would rather be left alone by such messages, add "),
            typed("notify: false"),
            say(" to your line in "),
            typed("authority.yml"),
            say("."),
          )
        : paragraph(say("Nobody is asked by name here. Whoever knows about them is welcome to propose a change.")),
    ]);
    if (text.length <= longestComment || most === 0) return text;
  }
}

function entryTasks({ repository, site }: UpkeepSetting, tasks: readonly Task[]): RootContent[] {
  const [first] = tasks;
  if (!first) return [];
  const { kind, slug, file } = first;
  const onGitHub = `https://github.com/${repository.owner}/${repository.repo}/blob/${baseBranch}/${entriesFolder}${file}`;
  return [
    paragraph(
      typed(entriesFolder + file),
      say(": "),
      link("change it in the form", `${site}/contribute/${kind}/?edit=${kind}/${slug}`),
      say(" or "),
      link("in the file", onGitHub),
    ),
    list(tasks.map(({ matter }) => ({ content: matterWords(matter) }))),
  ];
}

function matterWords(matter: Matter): PhrasingContent[] {
  switch (matter.is) {
    case "gone": {
      const last = matter.good === undefined ? "" : ` It was last there on ${matter.good}.`;
      return [typed(matter.url, 500), say(` is no longer there.${last} Give the new address, or take it out.`)];
    }
    case "moved":
      return [
        typed(matter.url, 500),
        say(" leads for good to "),
        typed(matter.to, 500),
        say(". If that is the same page, use its address; if not, give a better one, or take it out."),
      ];
    case "archived":
      return [typed(matter.repository), say(" is archived: nobody works on it there any more. Say so in the entry.")];
    case "licence":
      return [
        typed(matter.repository),
        say(" has, as GitHub reads it, the licence "),
        typed(matter.found),
        say("; the entry says "),
        typed(matter.said),
        say(". Correct the one that is wrong."),
      ];
    case "quiet":
      return [typed(matter.repository), say(` has not changed since ${matter.pushed}. Is it still maintained?`)];
    case "overdue":
      return message(matter.message);
  }
}
