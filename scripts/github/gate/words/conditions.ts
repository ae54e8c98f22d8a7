import type { PhrasingContent } from "mdast";

import { entriesFolder } from "../../../../schemas/address.ts";
import { entryFolders } from "../../../../schemas/reading/entry-path.ts";
import { settingsFile } from "../../../../schemas/settings.ts";
import { joinedList, mention, ownText, userInput } from "../../../reporters/markup.ts";
import { maxFilesMerged } from "../../kit/limits.ts";
import { addressable } from "../../kit/owners.ts";
import { isAmong } from "../../kit/people.ts";
import type { Facts } from "../facts/index.ts";
import type { Condition } from "../plan/conditions.ts";
import type { Reason } from "../report/report.ts";

/**
 * The text of a condition.
 *
 * @param followsIssue whether the branch follows an issue
 */
export function conditionWords(condition: Condition, followsIssue: boolean): PhrasingContent[] {
  switch (condition.id) {
    case "gate":
      return [ownText("The entries have no errors.")];
    case "authority":
      return [
        ownText("A maintainer of "),
        userInput(condition.authority ?? ""),
        ownText(" wrote this or approved this commit."),
      ];
    case "catalogue":
      return [
        ownText("A maintainer of the catalogue wrote this or approved this commit. It needs one because "),
        ...reasonsWords(condition),
        ownText("."),
      ];
    case "an-entry":
      return [ownText("It changes an entry.")];
    case "no-review":
      return [ownText("Nothing in it needs review.")];
    case "entries-only":
      return [
        ownText("It changes entries only."),
        ...(condition.met
          ? []
          : [
              ownText(" A maintainer merges anything else, after its code owners have reviewed it."),
              ...misplacedWords(condition),
            ]),
      ];
    case "few-files":
      return [ownText(`It changes no more than ${maxFilesMerged} files.`)];
    case "no-removal":
      return [ownText("It removes nothing.")];
    case "up-to-date":
      return [
        ownText("Its files are unchanged on the main branch since it started."),
        ...(condition.met
          ? []
          : [ownText(` They have changed there, so ${followsIssue ? isRebuilt : "update your branch"}.`)]),
      ];
    case "no-conflict":
      return [
        ownText("It has no conflicts with the main branch."),
        ...(condition.met || !followsIssue ? [] : [ownText(` It has some now, so ${isRebuilt}.`)]),
      ];
    case "no-request":
      return [
        ownText("No request for changes is open."),
        ...(condition.met ? [] : [ownText(" By approving this commit, a maintainer answers one from anybody else.")]),
      ];
    case "no-hold":
      return [ownText("Nobody has put it on hold with "), userInput("/hold"), ownText(".")];
    case "all-read":
      return [
        ownText(
          "The gate has read every comment and event here. There are more than it reads, so a maintainer must merge it.",
        ),
      ];
    case "not-refused":
      return [
        ownText("GitHub accepts the merge. The last attempt: "),
        userInput(condition.refusal ?? "", 400),
        ownText(
          ". If this stays, a maintainer changes the setting or ruleset that forbids the merge, or merges by hand. ",
        ),
        userInput("npm run check-settings"),
        ownText(" lists the settings that the catalogue needs."),
      ];
    case "no-draft":
      return [ownText("It is not a draft.")];
    case "waited":
      return [ownText(waitWords(condition.until))];
  }
}

/** How a branch that follows an issue gets up to date. The merger restarts the workflow of the issue. */
const isRebuilt =
  "it will be rebuilt automatically from its issue. If somebody has edited the branch, update it by hand";

/** Says where an entry goes, if a file that is not one may be meant as one. */
function misplacedWords({ reasons = [] }: Condition): PhrasingContent[] {
  const misplaced = reasons.find(
    ({ subject }) =>
      subject !== entriesFolder + settingsFile && /^[^.].*\.(?:ya?ml|txt|csv|docx?|xlsx?)$/i.test(subject),
  );
  if (!misplaced) return [];
  return [
    ownText(" If "),
    userInput(misplaced.subject, 200),
    ownText(" is meant as an entry, move it to "),
    userInput(`${entriesFolder}AUTHORITY/KIND/NAME.yml`),
    ownText(", with KIND one of "),
    ...joinedList(entryFolders.map((folder) => userInput(folder))),
    ownText("."),
  ];
}

function waitWords(until: string | undefined): string {
  const rule = "Other people have had time to look: a day for a new entry, ten minutes for a change";
  return until === undefined
    ? `${rule}. The time starts when the gate finds no errors.`
    : `${rule}. The time ends on ${moment(until)}.`;
}

const inFull = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** Formats a time in UTC. */
function moment(iso: string): string {
  return `${inFull.format(new Date(iso))} UTC`;
}

const reasonWords: Record<Reason, string> = {
  outside: "it changes files that are not entries",
  "new-authority": "it adds an authority",
  unclaimed: "the authority has no maintainers yet",
  "maintainers-changed": "it changes who the maintainers are",
  "gss-changed": "it changes a GSS code",
  "succession-changed": "it changes which authority succeeds another",
  "members-changed": "it changes the members for whom the authority speaks",
  "name-changed": "it changes the name of an authority",
  "type-changed": "it changes what sort of body an authority is",
  "website-changed": "it changes the website by which an authority proves who it is",
  "authority-unreadable": "the authority’s own record cannot be read",
  removal: "it removes a file",
  "slug-taken-over": "it takes a name that another entry has or had",
  "near-name": "a name looks like another entry’s",
  review: "something in it needs review",
};

function reasonsWords({ reasons = [] }: Condition): PhrasingContent[] {
  const groups = [...Map.groupBy(reasons, ({ reason }) => reason)];
  return groups.flatMap(([reason, some], index) => {
    const subjects = some.slice(0, 3).map(({ subject }) => userInput(subject, 200));
    const rest = some.length - subjects.length;
    const more = rest > 0 ? [ownText(` and ${rest} more`)] : [];
    return [
      ownText(`${index > 0 ? "; " : ""}${reasonWords[reason]} (`),
      ...joinedList(subjects),
      ...more,
      ownText(")"),
    ];
  });
}

/** The people who can meet a condition. Mentions them, except people who opted out; in a draft, mentions nobody. */
export function whoWords(facts: Facts, { id, who }: Condition): PhrasingContent[] {
  if (who === undefined) return [];
  if ((id === "authority" || id === "catalogue") && isAmong(who, facts.pull.author)) {
    const order = userInput(`/merge ${facts.pull.head}`);
    return [ownText(" Other people can push to its branch, so its author also needs to comment "), order, ownText(".")];
  }
  const people = facts.pull.draft ? [] : addressable(facts, who, facts.pull.author);
  if (people.length > 0)
    return [ownText(" Asked: "), ...joinedList(people.map(({ login }) => mention(login))), ownText(".")];
  const shown = who
    .filter(({ id }) => id !== facts.pull.author?.id)
    .flatMap(({ id }) => facts.logins[String(id)] ?? [])
    .slice(0, 5);
  return shown.length === 0
    ? []
    : [ownText(" Who can do this: "), ...joinedList(shown.map((login) => userInput(login))), ownText(".")];
}
