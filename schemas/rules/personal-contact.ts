import { quoted } from "../problems/quoted.ts";
import type { Rule } from "./rule.ts";

/** Mail services that give addresses to private people. */
const privateMail =
  /@(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|btinternet|proton|protonmail|gmx)\.[a-z.]+$/i;
/** The usual form of a person’s address. */
const personName = /^[a-z]{2,}[._][a-z]{2,}@/i;
/** Words that make such a form a team’s. */
const teamWord =
  /(?:team|digital|service|support|info|contact|enquir|help|data|web|open|council|project|hello|admin|office|desk|customer|ict|it)/i;

/** Contacts are roles and teams. */
export const personalContact: Rule = {
  id: "personal-contact",
  severity: "review",
  title: "A contact that looks like a person’s",
  why: "The catalogue is public and kept for ever; people change posts, and have a right not to be in it.",
  mend: "Use the shared mailbox of a role or a team, or a contact page.",
  example: { wrong: "email: jo.bloggs@example.gov.uk", right: "email: digital@example.gov.uk" },
  *check({ all }) {
    for (const entry of all) {
      for (const [index, contact] of (entry.data.contacts ?? []).entries()) {
        const email = contact?.email;
        if (
          email === undefined ||
          !(privateMail.test(email) || (personName.test(email) && !teamWord.test(email.split("@")[0] ?? "")))
        )
          continue;
        const message = `${quoted(email)} looks like the address of one person. Use a shared mailbox or a contact page.`;
        yield { entry, path: ["contacts", index, "email"], message };
      }
    }
  },
};
