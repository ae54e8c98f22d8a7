import type { DraftBuilder } from "../drafting/drafting.ts";
import { htmlToLine } from "../drafting/html.ts";
import { accepts } from "../fields/describe.ts";
import { Product } from "../kinds/product.ts";
import { isPersonalMailbox } from "../privacy/mailbox.ts";
import { personInRole } from "../privacy/person.ts";
import { isTeamWord } from "../privacy/team-words.ts";
import { plainWord, wordList } from "../privacy/words.ts";
import { quotedList } from "../problems/quoted.ts";
import type { FileFields } from "./fields.ts";

/**
 * Places at most ten contacts that are certainly teams with a mailbox of their own, as our exports name them. The standard
 * asks for people, so all others are left out.
 */
export function placeContacts(draft: DraftBuilder, maintenance: FileFields, product: string): void {
  if (!maintenance.has("contacts")) return;
  const listed = maintenance.groups("contacts", "name");
  const teams = listed.filter((contact) => isTeam(contact, product)).slice(0, 10);
  const contacts = teams.map((contact) => ({ role: roleIn(contact), email: mailboxIn(contact) }));
  if (contacts.length > 0) {
    draft.place(["contacts"], contacts, "maintenance.contacts");
    draft.notes.push(
      `Contacts were taken from “maintenance.contacts”: ${quotedList(contacts.map(({ role }) => role))}. Check that they are teams with shared mailboxes.`,
    );
  }
  if (teams.length > 0 && teams.length === listed.length) {
    for (const contact of teams) contact.leave("affiliation");
    return;
  }
  maintenance.leave("contacts");
  draft.unplaced.push(
    teams.length > 0
      ? "The other contacts of “maintenance.contacts” were left out, because they may name people."
      : "“maintenance.contacts” was left out, because it may name people. Add a team with a shared mailbox or a page.",
  );
}

/** Stop words within names. */
const joining = wordList("of the and for at on in");

/**
 * Whether a contact’s name consists of words for teams and of the product’s name alone, so that no person’s name
 * passes.
 */
function isTeam(contact: FileFields, product: string): boolean {
  const [role, email] = [roleIn(contact), mailboxIn(contact)];
  const own = new Set(wordsOf(product));
  const words = wordsOf(role);
  return (
    words.length > 0 &&
    words.every((word) => own.has(word) || joining.has(word) || isTeamWord(word)) &&
    personInRole(role) === undefined &&
    !isPersonalMailbox(email) &&
    accepts(Product.shape.contacts, [{ role, email }])
  );
}

function roleIn(contact: FileFields): string {
  return htmlToLine(contact.text("name"));
}

function mailboxIn(contact: FileFields): string {
  return htmlToLine(contact.text("email"));
}

function wordsOf(name: string): string[] {
  return name
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "")
    .map(plainWord);
}
