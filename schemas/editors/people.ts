import { givenNames } from "../privacy/given-names.ts";
import { privateMail } from "../privacy/mailbox.ts";
import { surnames } from "../privacy/surnames.ts";
import { isTeamWord } from "../privacy/team-words.ts";

/** The names that are no words of a team, in lower case. */
function plainNames(names: ReadonlySet<string>): string[] {
  return Array.from(names).filter((name) => /^[a-z]{2,}$/.test(name) && !isTeamWord(name));
}

/** Builds a pattern of capitalised names. */
function capitalised(names: ReadonlySet<string>): string {
  return `(?:${plainNames(names)
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
    .join("|")})`;
}

/** Builds a pattern that matches either case of each name’s first letter: JSON Schema has no case-insensitive flag. */
function inEitherCase(names: ReadonlySet<string>): string {
  return `(?:${plainNames(names)
    .map((name) => `[${name.charAt(0).toUpperCase()}${name.charAt(0)}]${name.slice(1)}`)
    .join("|")})`;
}

const start = "(?:^|[\\s<(:;,“‘\"'])";

const onePerson =
  "This looks like the name or the address of one person. Use a role or a team, with a shared mailbox or a page.";

/**
 * Patterns of personal details in a text, a role or an address, each with the message to show. They match a subset of
 * what the rules find. Like every pattern of the JSON Schemas, they do without lookarounds, which RE2 does not have.
 */
export const peoplePatterns: readonly { pattern: string; message: string }[] = [
  {
    pattern: `${start}(?:${inEitherCase(givenNames)}[._-]?|[A-Za-z][._-])${inEitherCase(surnames)}?\\d*(?:\\+[\\w.-]*)?@[a-z]`,
    message: onePerson,
  },
  {
    pattern: `${start}${capitalised(givenNames)} ${capitalised(surnames)}(?:[^A-Za-z'’\\u00c0-\\u024f-]|$)`,
    message: onePerson,
  },
  {
    pattern: privateMail.source.replace(/\$$/, "(?:[^\\w.-]|$)"),
    message: "This is a private mailbox. Use a shared mailbox or a contact page.",
  },
  {
    pattern:
      "(?:^|[\\s(:])(?:\\+44 ?(?:\\(0\\) ?)?|0)[127]\\d{1,4}\\)? \\d{3,4} ?\\d{3,4}(?:[^\\w/:.,-]|[.,-](?:\\D|$)|$)",
    message: "This looks like a telephone number. Put a contact page in “contacts”.",
  },
];
