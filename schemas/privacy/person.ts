import { givenNames } from "./given-names.ts";
import { surnames } from "./surnames.ts";
import { isTeamWord } from "./team-words.ts";
import { plainWord, wordList } from "./words.ts";

const formsOfAddress = wordList("mr mrs ms miss mx dr prof professor sir dame cllr councillor");

/**
 * Returns the name of a person in running text, capitalised: a form of address and a name, or a common given name and a
 * surname. Undefined if there is none.
 */
export function personIn(text: string): string | undefined {
  return firstPair(text, (first, second, shown) => givenNames.has(first) && (hasPrefix(shown) || isSurname(second())));
}

/**
 * Returns the name of a person in a job title, where names are not expected: a common given name, alone or before any name
 * or initial, or an initial and a common surname. Undefined if there is none.
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

/** Whether a word has a surname prefix, as in “O’Neil” and “McDonald”, which no list covers completely. */
function hasPrefix(word: string): boolean {
  return /^(?:O['’]|Mc)[A-Z]/.test(word);
}

const capital = "[A-Z\\u00c0-\\u00de]";
const letter = "[A-Za-z\\u00c0-\\u024f'’-]";
const wordStart = `${capital}(?<![\\w\\u00c0-\\u024f].)`;
/**
 * Matches two adjacent capitalised words; the next match starts at the second. In “A-B-C”, only A starts a match, as those
 * from B and C would have the same end.
 */
const pair = new RegExp(
  `(${wordStart}(?<!${wordStart}${letter}*?.)${letter}*)\\.?[ \\u00a0]+(?=(${capital}${letter}*))`,
  "g",
);

/**
 * Matches the words after a person’s name that make it the name of an organisation or street. Not before another
 * capitalised word, where they may start a role: “Jane Smith Road Safety Officer”.
 */
const named =
  /^(?:[ \u00a0]+(?:& (?:Co|Sons?)|Academy|Associates|Avenue|College|Foundation|Hospital|Inc|Institute|Limited|LLP|Ltd|PLC|plc|Road|Street|Theatre|University)\b)+(?![ \u00a0]+[A-Z])/;

/**
 * Returns the first two adjacent capitalised words that are a form of address and a name, or that pass the test, as written
 * in the text. Ignores names of organisations and streets.
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
