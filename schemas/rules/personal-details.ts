import { isPersonalMailbox } from "../privacy/mailbox.ts";
import { personIn } from "../privacy/person.ts";
import { telephoneIn } from "../privacy/telephone.ts";
import { quoted } from "../problems/quoted.ts";
import { whyNobodyIsNamed } from "./personal-contact.ts";
import { type Finding, noFindings, type Rule, type ValuePlace } from "./rule.ts";
import { isText } from "./shared/texts.ts";

/** Texts contain no names, mailboxes or telephone numbers of people. */
export const personalDetails: Rule = {
  id: "personal-details",
  severity: "review",
  title: "Details of a person in a text",
  why: whyNobodyIsNamed,
  howToFix:
    "Write the role or the team in place of the name. Put a shared mailbox or a contact page in contacts, and delete telephone numbers.",
  example: {
    wrong: "description: Ring Jo Bloggs on 07700 900123.",
    right: "description: The digital team answers questions about it.",
  },
  values: (schema) => (isText(schema) ? detailsIn : undefined),
};

function detailsIn(value: unknown, { entry, path }: ValuePlace): readonly Finding[] {
  const text = value as string;
  const mailbox = mailboxIn(text);
  const telephone = telephoneIn(text);
  // The rule `personal-contact` checks the roles of contacts more strictly.
  const person = path[0] === "contacts" ? undefined : personIn(text);
  if (mailbox === undefined && telephone === undefined && person === undefined) return noFindings;
  const findings: Finding[] = [];
  const report = (found: string | undefined, advice: string): void => {
    if (found !== undefined) findings.push({ entry, path: [...path], message: `${quoted(found)} ${advice}` });
  };
  report(mailbox, "looks like the address of one person. Put a shared mailbox in “contacts”.");
  report(telephone, "looks like a telephone number. Delete it, and put a contact page in “contacts”.");
  report(person, "looks like the name of a person. Write the role or the team.");
  return findings;
}

const mailboxes = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+/gi;

function mailboxIn(text: string): string | undefined {
  if (!text.includes("@")) return undefined;
  return Array.from(text.matchAll(mailboxes), ([found]) => found).find(isPersonalMailbox);
}
