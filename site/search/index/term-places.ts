import { deltaDecode, deltaEncode } from "../../delta-encoding.ts";

/**
 * The posting lists of a term: for each set of fields, the documents that contain it in exactly these. If many entries
 * contain it in their text alone, only their number, because Pagefind’s index has the posting list.
 */
export type TermPlaces = readonly (Occurrences | number)[];

/** A bitmask of fields and the documents, ascending, that contain a term in exactly these fields. */
type Occurrences = readonly [fields: number, ...documents: number[]];

/** The digits of base 64, of which the first half ends a number. */
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const half = digits.length / 2;

/**
 * Writes posting lists as text that compresses well: most of a first result is them. Lists are separated by spaces. A number
 * has a digit for each five bits, the highest first; documents are delta-encoded. No fields stand for the number of texts.
 */
export function encodePlaces(places: TermPlaces): string {
  return places
    .map((place) => (typeof place === "number" ? [0, place] : [place[0], ...deltaEncode(place.slice(1))]))
    .map((numbers) => numbers.map(encodeNumber).join(""))
    .join(" ");
}

/** Reads what `encodePlaces` wrote. */
export function decodePlaces(text: string): TermPlaces {
  return text.split(" ").map((list) => {
    const [fields = 0, ...gaps] = decodeNumbers(list);
    return fields === 0 ? (gaps[0] ?? 0) : [fields, ...deltaDecode(gaps)];
  });
}

function encodeNumber(number: number): string {
  let [text, rest] = [digits[number % half] ?? "", Math.trunc(number / half)];
  for (; rest > 0; rest = Math.trunc(rest / half)) text = (digits[half + (rest % half)] ?? "") + text;
  return text;
}

function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (const digit of text) {
    const value = digits.indexOf(digit);
    number = number * half + (value % half);
    if (value >= half) continue;
    numbers.push(number);
    number = 0;
  }
  return numbers;
}
