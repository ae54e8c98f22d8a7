import { givenNames } from "../privacy/given-names.ts";
import { privateMail } from "../privacy/mailbox.ts";
import { surnames } from "../privacy/surnames.ts";
import { isTeamWord } from "../privacy/team-words.ts";

/** Builds a pattern that matches either case of each name’s first letter: JSON Schema has no case-insensitive flag. */
function namesOf(names: ReadonlySet<string>): string {
  return Array.from(names)
    .filter((name) => /^[a-z]{2,}$/.test(name) && !isTeamWord(name))
    .map((name) => `[${name.charAt(0).toUpperCase()}${name.charAt(0)}]${name.slice(1)}`)
    .join("|");
}

const start = "(?:^|[\\s<(:;,“‘\"'])";
const end = "(?![A-Za-z'’\\u00c0-\\u024f-])";
/** Lookahead patterns: a mailbox, and two capitalised words. */
const isMailbox = "[A-Za-z]+(?:[._-][A-Za-z]+)?\\d*(?:\\+[\\w.-]*)?@[a-z]";
const areCapitals = "[A-Z][a-z]+ [A-Z]";

/**
 * Patterns of personal details in a text, a role or an address, each with the message to show. They match a subset of
 * what the rules find.
 */
export const peoplePatterns: readonly { pattern: string; message: string }[] = [
  {
    pattern: `${start}(?=${isMailbox}|${areCapitals})(?:${namesOf(givenNames)}|[A-Za-z](?=[._-]))(?:(?:[ ._-]|(?=[a-z]+\\d*@))(?:${namesOf(surnames)})(?=\\d*[@+]|${end})|(?=\\d*[@+]))`,
    message:
      "This looks like the name or the address of one person. Use a role or a team, with a shared mailbox or a page.",
  },
  {
    pattern: privateMail.source.replace(/\$$/, "(?![\\w.-])"),
    message: "This is a private mailbox. Use a shared mailbox or a contact page.",
  },
  {
    pattern: "(?:^|[\\s(:])(?:\\+44 ?(?:\\(0\\) ?)?|0)[127]\\d{1,4}\\)? \\d{3,4} ?\\d{3,4}(?![\\d\\w/:]|[.,-]\\d)",
    message: "This looks like a telephone number. Put a contact page in “contacts”.",
  },
];
