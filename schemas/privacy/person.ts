import { givenNames } from "./given-names.ts";
import { surnames } from "./surnames.ts";
import { isTeamWord } from "./team-words.ts";
import { plainWord, wordList } from "./words.ts";

const formsOfAddress = wordList("mr mrs ms miss mx dr prof professor sir dame cllr councillor");

/**
 * The name of a person in running text: a form of address and a name, or a common given name and a common surname, both
 * with capitals. Undefined when there is none.
 */
export function personIn(text: string): string | undefined {
  return firstPair(text, (first, second, shown) => givenNames.has(first) && (hasPrefix(shown) || isSurname(second())));
}

/**
 * The name of a person in the title of a role, where names are not expected: a common given name with any name or
 * initial behind it or alone, or an initial and a common surname.
 */
export function personInRole(role: string): string | undefined {
  const [one = "", two, three] = role
    .trim()
    .split(/[\s,]+/)
    .map(plainWord);
  const isName =
    two === undefined ? givenNames.has(one) : three === undefined && (areNames(one, two) || areNames(two, one));
  if (isName) return role;
  return firstPair(
    role,
    (first, second) => (givenNames.has(first) && !isTeamWord(second())) || (first.length === 1 && isSurname(second())),
  );
}

function areNames(given: string, surname: string): boolean {
  return givenNames.has(given) && isSurname(surname);
}

function isSurname(word: string): boolean {
  return surnames.has(word) && !isTeamWord(word);
}

/** Whether a word is a surname by what it begins with: “O’Neil”, “McDonald”. There are more of these than any list has. */
function hasPrefix(word: string): boolean {
  return /^(?:O['’]|Mc)[A-Z]/.test(word);
}

const capital = "[A-Z\\u00c0-\\u00de]";
const letter = "[A-Za-z\\u00c0-\\u024f'’-]";
const wordStart = `${capital}(?<![\\w\\u00c0-\\u024f].)`;
/**
 * Two words side by side, both with capitals. The next match begins with the second one. In “A-B-C”, A alone begins a match:
 * one from B or C would end where that from A does.
 */
const pair = new RegExp(
  `(${wordStart}(?<!${wordStart}${letter}*?.)${letter}*)\\.?[ \\u00a0]+(?=(${capital}${letter}*))`,
  "g",
);

/**
 * What stands right behind the name of somebody whose name an organisation or a street has. With another word in capitals
 * behind it, it may begin a role: “Jane Smith Road Safety Officer”.
 */
const named =
  /^(?:[ \u00a0]+(?:& (?:Co|Sons?)|Academy|Associates|Avenue|College|Foundation|Hospital|Inc|Institute|Limited|LLP|Ltd|PLC|plc|Road|Street|Theatre|University)\b)+(?![ \u00a0]+[A-Z])/;

/**
 * As they stand in the text: the first two words side by side, both with capitals, that are a form of address and a name, or
 * a person’s by a test. Those after whom something is called are passed over.
 */
function firstPair(
  text: string,
  isPerson: (first: string, second: () => string, shown: string) => boolean,
): string | undefined {
  pair.lastIndex = 0;
  for (let found = pair.exec(text); found; found = pair.exec(text)) {
    const [, first = "", second = ""] = found;
    const plainFirst = plainWord(first);
    const plainSecond = (): string => plainWord(second);
    const end = pair.lastIndex + second.length;
    if (named.test(text.slice(end, end + 60))) continue;
    const isAddressed = formsOfAddress.has(plainFirst) && plainSecond().length > 1 && !isTeamWord(plainSecond());
    if (isAddressed || isPerson(plainFirst, plainSecond, second)) return text.slice(found.index, end);
  }
  return undefined;
}
