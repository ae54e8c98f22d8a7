import { givenNames } from "../privacy/given-names.ts";
import { isPersonalMailbox } from "../privacy/mailbox.ts";
import { personIn } from "../privacy/person.ts";
import { surnames } from "../privacy/surnames.ts";
import { isTeamWord } from "../privacy/team-words.ts";
import { telephoneIn } from "../privacy/telephone.ts";
import { plainWord } from "../privacy/words.ts";
import { count } from "../problems/count.ts";

/** Counts of the personal data that was removed. */
export interface Personal {
  names: number;
  mailboxes: number;
  telephones: number;
}

/** Returns counts of zero. */
export function noPersonal(): Personal {
  return { names: 0, mailboxes: 0, telephones: 0 };
}

/** Placeholders for a removed name, or a mailbox or number, until the text around them is tidied too. */
const [person, address] = ["\ue000", "\ue001"];
const mark = `[${person}${address}]`;

const brackets = "[\"'<(\\[]+";
/**
 * A mailbox, with up to three words before it, which may be its owner’s name. A match starts only at the beginning of a word
 * or of a run of brackets or spaces: otherwise backtracking over long runs takes cubic time.
 */
const mailbox =
  /((?:(?:["“]\p{L}|\p{L}(?<!\p{L}['’.-]*\p{L}))[\p{L}'’.-]*["”]?,?\s+(?!\s)){0,3})((?:(?<!["'<([])["'<([]+)?(?:(?<!\s)\s+)?)((?:mailto:)?[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+)/iu;

/** Removes personal data from a text and counts it. Shared mailboxes go too: a list needs none. */
export function withoutPeople(text: string, personal: Personal): string {
  let left = "";
  let rest = text;
  // The lookbehinds must not see the mailbox before, or a word right after it would have no beginning.
  for (let found = mailbox.exec(rest); found; found = mailbox.exec(rest)) {
    const { 0: whole, 1: before = "", 2: opening = "", 3: owned = "", index } = found;
    personal.mailboxes++;
    const words = withoutOwner(before, opening, owned);
    if (words.length < before.trimEnd().length) personal.names++;
    left += `${rest.slice(0, index)}${words} ${opening}${address}`;
    rest = rest.slice(index + whole.length);
  }
  left += rest;
  for (let found = telephoneIn(left); found !== undefined; found = telephoneIn(left)) {
    personal.telephones++;
    left = left.replace(found, address);
  }
  for (let found = personIn(left); found !== undefined; found = personIn(left)) {
    personal.names++;
    left = left.replace(found, person);
  }
  return left === text ? text : tidied(left);
}

/** Strips the owner’s name from the end of the words before a mailbox, as in “Bob <bob@…>”. */
function withoutOwner(before: string, opening: string, found: string): string {
  const words = before.trim().split(/\s+/);
  const local = found.replace(/^mailto:|@.*/g, "");
  const own = new Set(local.split(/[^\p{L}]+/u).map(plainWord));
  const isOwn = (word: string): boolean =>
    (opening !== "" && givenNames.has(word)) || (isPersonalMailbox(found) && (own.has(word) || isName(word)));
  while (words.length > 0 && isOwn(plainWord((words.at(-1) ?? "").replace(/^["“]|["”]?,?$/g, "")))) words.pop();
  return words.join(" ");
}

function isName(word: string): boolean {
  return (givenNames.has(word) || surnames.has(word)) && !isTeamWord(word);
}

/** Roles of people, with the words before them: “contract manager”. */
const role =
  "(?:(?:account|asset|business|contract|data|information|key|lead|main|primary|product|project|service|supplier|system|technical)\\s+)*(?:administrator|contact|lead|manager|officer|owner|sponsor)s?";
const label =
  "tel|telephone|phone|mob|mobile|e-?mail|mail|fax|ext|extn|extension|ddi|direct\\s+(?:dial|line)|no|numbers?|c/o|f\\.?a\\.?o|att[n]?|call|ring";
const joint = "via|on|at|by|or|and|from|with|to|is|please|speak\\s+to";

const beforeMark = new RegExp(
  `(?:(?<![\\p{L}\\d])(?:${role}|${label}|${joint})(?![\\p{L}\\d])|(?<![\\p{L}\\d])[tme](?=\\s*[:.]))[\\s.:,/=–-]*(?:${brackets}\\s*)?(?=${mark})`,
  "giu",
);
const afterMark = new RegExp(
  `(?<=${mark})(?:['’]s\\b|\\s*(?:\\(\\s*)?(?:ext|extn|extension|x)\\b\\.?\\s*(?::\\s*)?\\d+\\)?|[\\s,–-]*(?:\\(\\s*)?${role}(?![\\p{L}\\d])\\)?)`,
  "giu",
);
/** Another name of the person whose two names were found. */
const besidePerson = new RegExp(
  `(\\p{Lu}(?<!\\p{Lu}[\\p{L}'’-]*?\\p{Lu})[\\p{L}'’-]*\\.?)\\s+(?=${person})|(?=\\p{Lu})(?<=${person}[\\s-]*)(\\p{Lu}[\\p{L}'’-]*)`,
  "gu",
);
const marks = new RegExp(`(?:${brackets}\\s*)?${mark}(?:[\\s,;/|&+]*${mark})*\\s*[>)\\]"'’]*`, "gu");

/** Removes the placeholders with the punctuation and role words around them. */
function tidied(text: string): string {
  let left = text.replace(besidePerson, (word, before?: string, after?: string) =>
    isName(plainWord(before ?? after ?? "")) ? "" : word,
  );
  for (let before = ""; before !== left;) {
    before = left;
    left = left.replace(afterMark, "").replace(beforeMark, "");
  }
  const rest = left
    .replace(marks, " ")
    .replace(/\(\s*\)|\[\s*\]|<\s*>|"\s*"/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ ?[–-]? (?=[,;.)\]])/g, "")
    .replace(/(?<![\s,;:(|–/[<-])[\s,;:(|–/[<-]+$/, "")
    .replace(/^[\s,;:)|–/\].>-]+/, "")
    .trim();
  return /[\p{L}\d]/u.test(rest) ? rest : "";
}

/** The length, in characters, to which cells are truncated: the time to find people grows with the length. */
export const longestCell = 2000;

/** Truncates a cell to `longestCell` and removes personal data, without counting it. */
export function cellWithoutPeople(cell: string): string {
  return withoutPeople(cell.slice(0, longestCell), noPersonal());
}

/** Truncates several cells and removes their personal data, as {@link cellWithoutPeople} does. */
export function cellsWithoutPeople(cells: readonly string[]): string[] {
  return cells.map(cellWithoutPeople);
}

/** Describes the removed personal data in one sentence; empty if none was removed. */
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

function counted(number: number, one: string, many: string): string {
  return number === 0 ? "" : count(number, one, many);
}
