import type { DraftEntry } from "../draft.ts";
import { isPersonalMailbox } from "../privacy/mailbox.ts";
import { personIn } from "../privacy/person.ts";
import { telephoneIn } from "../privacy/telephone.ts";
import type { Path } from "../problems/problem.ts";
import { quoted } from "../problems/quoted.ts";
import type { Finding, Rule } from "./rule.ts";
import { visitTexts } from "./texts.ts";

/** Texts hold no names, mailboxes and telephone numbers of people. */
export const personalDetails: Rule = {
  id: "personal-details",
  severity: "review",
  title: "Details of a person in a text",
  why: "The catalogue is public and kept for ever; people change posts, and have a right not to be in it.",
  mend: "Write the role or the team in place of the name. Put a shared mailbox or a contact page in contacts, and delete telephone numbers.",
  example: {
    wrong: "description: Ring Jo Bloggs on 07700 900123.",
    right: "description: The digital team answers questions about it.",
  },
  *check({ all }) {
    for (const entry of all) yield* detailsIn(entry);
  },
};

/** An @, the beginning of a telephone number, or two words with capitals: most texts have none, and one look is quick. */
const worthReading = /@|[+0]\d|[A-Z\u00c0-\u00de]\S{0,40}[ \u00a0]+[A-Z\u00c0-\u00de]/;

function detailsIn(entry: DraftEntry): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (path: Path, found: string | undefined, advice: string): void => {
    if (found !== undefined) findings.push({ entry, path: [...path], message: `${quoted(found)} ${advice}` });
  };
  visitTexts(entry, (path, text) => {
    if (!worthReading.test(text)) return;
    report(path, mailboxIn(text), "looks like the address of one person. Put a shared mailbox in “contacts”.");
    report(path, telephoneIn(text), "looks like a telephone number. Delete it, and put a contact page in “contacts”.");
    // The role of a contact has a rule of its own, which knows more.
    if (path[0] !== "contacts")
      report(path, personIn(text), "looks like the name of a person. Write the role or the team.");
  });
  return findings;
}

const mailboxes = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+/gi;

function mailboxIn(text: string): string | undefined {
  if (!text.includes("@")) return undefined;
  return Array.from(text.matchAll(mailboxes), ([found]) => found).find(isPersonalMailbox);
}
