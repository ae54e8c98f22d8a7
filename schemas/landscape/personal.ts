import { personIn } from "../privacy/person.ts";
import { telephoneIn } from "../privacy/telephone.ts";

/** How many details of people were left out. */
export interface Personal {
  names: number;
  mailboxes: number;
  telephones: number;
}

/** Nothing left out yet. */
export function noPersonal(): Personal {
  return { names: 0, mailboxes: 0, telephones: 0 };
}

const mailbox = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+/gi;

/** A text without the details of people that are in it, which are counted. A list needs no mailbox, not even a shared one. */
export function withoutPeople(text: string, personal: Personal): string {
  let left = text.replace(mailbox, () => {
    personal.mailboxes++;
    return " ";
  });
  for (let found = telephoneIn(left); found !== undefined; found = telephoneIn(left)) {
    personal.telephones++;
    left = left.replace(found, " ");
  }
  for (let found = personIn(left); found !== undefined; found = personIn(left)) {
    personal.names++;
    left = left.replace(found, " ");
  }
  return left === text ? text : tidied(left);
}

/** Without what stood around the details. */
function tidied(text: string): string {
  return text
    .replace(
      /\b(?:contact|tel(?:ephone)?|phone|mobile|e-?mail|c\/o|fao|manager|owner)\b\s*:?(?=\s*(?:[,;)\]|–-]|$))/gi,
      " ",
    )
    .replace(/\(\s*\)|\[\s*\]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/(?:\s*[,;:(|–-]\s*)+$/g, "")
    .replace(/^(?:\s*[,;:)|–-]\s*)+/g, "")
    .trim();
}

/** What was left out, in one sentence; nothing where there is nothing to say. */
export function personalInWords({ names, mailboxes, telephones }: Personal): string[] {
  const parts = [
    counted(names, "name of a person", "names of people"),
    counted(mailboxes, "mailbox", "mailboxes"),
    counted(telephones, "telephone number", "telephone numbers"),
  ].filter((part) => part !== "");
  const last = parts.pop();
  if (last === undefined) return [];
  return [
    `Left out, because the catalogue is public and kept for ever: ${parts.length > 0 ? `${parts.join(", ")} and ` : ""}${last}.`,
  ];
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}
