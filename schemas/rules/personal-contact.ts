import type { PartialEntry } from "../partial-entry.ts";
import { isPersonalMailbox } from "../privacy/mailbox.ts";
import { personInRole } from "../privacy/person.ts";
import { quoted } from "../problems/quoted.ts";
import type { Finding, Rule } from "./rule.ts";

/** Why entries name no people. */
export const whyNobodyIsNamed =
  "The catalogue is public and keeps its history. People change jobs, and have a right not to be named in it.";

/** Contacts are roles and teams. */
export const personalContact: Rule = {
  id: "personal-contact",
  severity: "review",
  title: "A contact that looks like a person’s",
  why: whyNobodyIsNamed,
  howToFix: "Name a role or a team, with its shared mailbox or a contact page.",
  example: { wrong: "email: jo.bloggs@example.gov.uk", right: "email: digital@example.gov.uk" },
  *check({ all }) {
    // Cached, because many contacts have the same role: “Digital team”.
    const people = new Map<string, string | undefined>();
    const personOf = (role: string): string | undefined => {
      if (!people.has(role)) people.set(role, personInRole(role));
      return people.get(role);
    };
    for (const entry of all) {
      for (const [index, contact] of (entry.data.contacts ?? []).entries()) {
        if (contact) yield* personalIn(entry, index, contact, personOf);
      }
    }
  },
};

type Contact = NonNullable<NonNullable<PartialEntry["data"]["contacts"]>[number]>;

function* personalIn(
  entry: PartialEntry,
  index: number,
  { role, email, url }: Contact,
  personOf: (role: string) => string | undefined,
): Generator<Finding> {
  const person = role === undefined ? undefined : personOf(role);
  if (person !== undefined) {
    const message = `${quoted(person)} looks like the name of a person. Name the role or the team that answers.`;
    yield { entry, path: ["contacts", index, "role"], message };
  }
  if (email !== undefined && isPersonalMailbox(email)) {
    const message = `${quoted(email)} looks like the address of one person. Use a shared mailbox or a contact page.`;
    yield { entry, path: ["contacts", index, "email"], message };
  }
  if (url !== undefined && personalPage.test(url)) {
    const message = `${quoted(url)} is the page of one person. Use the contact page of the team.`;
    yield { entry, path: ["contacts", index, "url"], message };
  }
}

/** Matches addresses of personal profile pages. */
const personalPage = /^https:\/\/(?:[a-z]+\.)?linkedin\.com\/in\//;
