import { givenNames } from "./given-names.ts";
import { everydaySurnames, surnames } from "./surnames.ts";
import { isTeamWord } from "./team-words.ts";
import { plainWord, wordList } from "./words.ts";

/** Domains of consumer email providers. */
export const privateMail =
  /@(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|btopenworld|sky|talktalk|virginmedia|ntlworld|blueyonder|tiscali|proton|protonmail|pm|gmx|fastmail|hey|tutanota|yandex|qq)\.(?:com|net|org|co\.[a-z]{2}|com\.[a-z]{2}|[a-z]{2})$/i;

/** Whether an email address looks personal: by its consumer provider, or by the whole words of its local part. */
export function isPersonalMailbox(address: string): boolean {
  if (privateMail.test(address)) return true;
  const [local = "", domain = ""] = address.split(/@(?=[^@]*$)/);
  const words = wordsOf(local);
  const [only] = words;
  return words.length === 1 && only !== undefined ? isPerson(only) : arePerson(words, local, domain);
}

/** Tokenises a local part: “Jane.O'Brien2+catalogue” and “JaneOBrien” both give a given name and a surname. */
function wordsOf(local: string): string[] {
  return local
    .replace(/\+.*/s, "")
    .replace(/(?<=[a-z])(?=[A-Z])/g, ".")
    .split(/[._\d-]/)
    .map(plainWord)
    .filter((word) => word !== "");
}

function arePerson(words: readonly string[], local: string, domain: string): boolean {
  if (words.some((word, at) => isFullName(word, words[at + 1] ?? ""))) return true;
  if (words.some((word) => isTeamWord(word) && !surnames.has(word))) return false;
  if (words.some((word) => givenNames.has(word))) return true;
  const initials = words.filter(({ length }) => length === 1);
  if (initials.length > 0 && words.some((word) => surnames.has(word))) return true;
  // “tower.hamlets” at towerhamlets.gov.uk is the organisation.
  if (words.length !== 2 || words.some(isTeamWord) || plainWord(domain).replace(/\W/g, "").includes(words.join("")))
    return false;
  if (words.some((word) => surnames.has(word) && !everydaySurnames.has(word))) return true;
  // Names on no list are recognised by their shape; the “e” of “e.payments” is not an initial.
  const [initial] = initials;
  return initial === undefined ? /^[a-z]+[._][a-z]+\d*$/i.test(local) : initial !== "e" && words.every(isInitialOrName);
}

/** Whether two words are certainly a given name and a surname, also beside the name of a team: “sara.jones.digital”. */
function isFullName(given: string, surname: string): boolean {
  return isGivenThenSurname(given, surname) && !everydaySurnames.has(surname) && ![given, surname].some(isTeamWord);
}

function isInitialOrName({ length }: string): boolean {
  return length === 1 || length >= 4;
}

/** Exceptions: words that happen to split into names or initials. */
const byChance = wordList(`
  across annex bakery carry chart chill claret cross debates drivers gwent lower marshal non plane price rebates returner shall
  spark stand
`);

/** Prefixes. After one of them, an everyday surname is the rest of a word: “re” and “porter” in “reporter”. */
const beginnings = wordList("de em ex im out re un up");

/** Suffixes, which are not initials after a surname: “er” in “smarter”, the plural in “smiths”. */
const endings = wordList("s ed en er es et ie ly ry st");

/** Whether a word is a name, or two names or a name and initials without a separator. */
function isPerson(word: string): boolean {
  if (isTeamWord(word) || byChance.has(word)) return false;
  if (givenNames.has(word) || (surnames.has(word) && !everydaySurnames.has(word))) return true;
  return Array.from({ length: word.length }, (_, at): boolean => {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    return (
      isGivenThenSurname(first, second) ||
      isGivenThenSurname(second, first) ||
      (isInitialsThenSurname(first, second) && !isWordFrom(first, second)) ||
      (isInitialsThenSurname(second, first) && !isWordTo(first, second)) ||
      (second.length === 1 && second !== "s" && first.length >= 4 && givenNames.has(first))
    );
  }).includes(true);
}

function isGivenThenSurname(given: string, surname: string): boolean {
  return givenNames.has(given) && surnames.has(surname);
}

function isInitialsThenSurname(initials: string, surname: string): boolean {
  return (
    (initials.length === 1 && surname.length >= 4 && surnames.has(surname)) ||
    (initials.length === 2 && surname.length >= 5 && surnames.has(surname))
  );
}

/** Whether letters before a surname form a word with it. */
function isWordFrom(letters: string, surname: string): boolean {
  return everydaySurnames.has(surname) && beginnings.has(letters);
}

/** Whether letters after a surname form a word with it. */
function isWordTo(surname: string, letters: string): boolean {
  return endings.has(letters) || (everydaySurnames.has(surname) && endings.has(surname.slice(-1) + letters));
}
