import type { PhrasingContent, RootContent } from "mdast";

import { changeAddress, entriesFolder, fileOnGitHub } from "../../schemas/address.ts";
import { gitHubAddress } from "../../schemas/fields/repository-address.ts";
import { count } from "../../schemas/problems/count.ts";
import {
  firstAnswers,
  quickAnswers,
  type PrefilledStatement,
  shortFormAddress,
} from "../../schemas/statements/prefilled-statement.ts";
import { longestComment } from "../github/kit/limits.ts";
import { longestFitting } from "../github/kit/longest-fitting.ts";
import { ownersOf, addressable } from "../github/kit/owners.ts";
import {
  link,
  list,
  joinedList,
  markdown,
  marker,
  mention,
  message,
  paragraph,
  ownText,
  userInput,
} from "../reporters/markup.ts";
import { upkeepMarker, type UpkeepSetting, type UpkeepWords } from "./plan.ts";
import type { TaskSubject, Task } from "./tasks.ts";

/** The title of upkeep’s issue on an authority. */
function upkeepTitle(slug: string): string {
  return `Entries of ${slug} to look at`;
}

const maxTasks = 60;

/** The body of an authority’s one issue: its tasks, or that nothing is left to do. */
export function upkeepIssue(setting: UpkeepSetting, slug: string, tasks: readonly Task[]): string {
  const opening = marker(upkeepMarker(slug));
  if (tasks.length === 0) return markdown([opening, paragraph(ownText("Nothing is left to do here. Thank you."))]);
  const people = addressable(setting, ownersOf(setting.deciders, slug));
  const write = (most: number): string => {
    const files = [...Map.groupBy(tasks.slice(0, most), ({ file }) => file)];
    const rest = tasks.length - most;
    return markdown([
      opening,
      paragraph(
        ...joinedList(people.map(({ login }) => mention(login))),
        ownText(`${people.length > 0 ? ": these" : "These"} entries of `),
        userInput(slug),
        ownText(
          " may be out of date. Each line says what to look at. Once you have fixed it, this issue changes or closes itself within a week.",
        ),
      ),
      ...files.flatMap(([, some]) => entryTasks(setting, some)),
      ...(rest > 0
        ? [paragraph(ownText(`And ${count(rest, "more", "more")}, which this issue will name when these are fixed.`))]
        : []),
      people.length > 0
        ? paragraph(
            ownText("To stop these messages, add "),
            userInput("notify: false"),
            ownText(" to your line in "),
            userInput("authority.yml"),
            ownText("."),
          )
        : paragraph(ownText("Nobody is asked by name here. If you know about them, please suggest a change.")),
    ]);
  };
  return longestFitting(maxTasks, write, (text) => text.length <= longestComment);
}

function entryTasks({ repository, site }: UpkeepSetting, tasks: readonly Task[]): RootContent[] {
  const [first] = tasks;
  if (!first) return [];
  const { kind, slug, file } = first;
  const onGitHub = fileOnGitHub(gitHubAddress(repository), file);
  return [
    paragraph(
      userInput(entriesFolder + file),
      ownText(": "),
      link("change it in the form", site + changeAddress(kind, slug)),
      ownText(" or "),
      link("in the file", onGitHub),
    ),
    list(tasks.map(({ matter }) => ({ content: matterWords(matter, site) }))),
  ];
}

const redirects = " redirects permanently to ";

const answers = " Answer in the form: ";

/**
 * The subject of an issue’s line, to recognise it from week to week: without a redirect’s target or the links for
 * answers.
 */
function subjectOf(line: string): string {
  return line.split(redirects)[0]?.split(answers)[0] ?? line;
}

function answerLinks(prefilled: PrefilledStatement, site: string): PhrasingContent[] {
  // For an ended council its successor answers, whose own record has nothing to be corrected.
  const answers = prefilled.authority === undefined ? firstAnswers(prefilled.kind) : quickAnswers[prefilled.kind];
  return answers.map(({ status, says }) => link(says, site + shortFormAddress({ ...prefilled, status })));
}

function matterWords(matter: TaskSubject, site: string): PhrasingContent[] {
  switch (matter.type) {
    case "gone": {
      const last = matter.good === undefined ? "" : ` It was last there on ${matter.good}.`;
      return [userInput(matter.url, 500), ownText(` is no longer there.${last} Give the new address, or take it out.`)];
    }
    case "moved":
      return [
        userInput(matter.url, 500),
        ownText(redirects),
        userInput(matter.to, 500),
        ownText(". If that is the same page, use its address; if not, give a better one, or take it out."),
      ];
    case "archived":
      return [
        userInput(matter.repository),
        ownText(" is archived, so nobody works on it there any more. Say so in the entry."),
      ];
    case "licence":
      return [
        ownText("GitHub finds the licence "),
        userInput(matter.found),
        ownText(" in "),
        userInput(matter.repository),
        ownText(", but the entry says "),
        userInput(matter.said),
        ownText(". Correct the one that is wrong."),
      ];
    case "quiet":
      return [
        userInput(matter.repository),
        ownText(` has not changed since ${matter.pushed}. Is it still maintained?`),
      ];
    case "overdue":
      return message(matter.message);
    case "unconfirmed":
      return [
        ...message(matter.message),
        ownText(answers),
        ...joinedList(answerLinks(matter.prefilled, site)),
        ownText("."),
      ];
  }
}

/** The texts of upkeep’s issues. */
export const upkeepWords: UpkeepWords = { title: upkeepTitle, issue: upkeepIssue, subject: subjectOf };
