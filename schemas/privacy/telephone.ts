/**
 * Matches groups of digits that start like a UK or international number. The assertions exclude parts of longer numbers,
 * dates and versions. The lookahead comes first, as it rejects most positions cheaply.
 */
const candidates =
  /(?=[+(0])(?<![\w.,/£$#-]|\d:)(?:(\+|00)(?=[1-9])|(?=\(?0))(\(?\d{1,5}\)?(?:[ \u00a0.-]?(?:\(0\)[ \u00a0]?)?\d{1,8}){1,4})(?![\w/:]|[.,-]\d)/g;

/** Text before a number that is not a telephone number. */
const otherNumber =
  /(?:\b(?:UPRN|USRN|UARN|ISBN|ISSN|ID|ref(?:erence)?|code|account|invoice|charity|company|licence|order|VAT)\b\W*(?:(?:no|number|is)\W*)?)$/i;

/**
 * Returns the first telephone number in a text, by its format: UK geographic and mobile numbers, and numbers with a country
 * code. Ignores non-geographic numbers (03, 08), which are not personal.
 */
export function telephoneIn(text: string): string | undefined {
  // Cheap filter: every number starts with one of these, and most texts contain neither.
  if (!text.includes("0") && !text.includes("+")) return undefined;
  for (const { 0: found, 1: prefix = "", index } of text.matchAll(candidates)) {
    if (otherNumber.test(text.slice(Math.max(0, index - 30), index))) continue;
    for (const part of partsOf(found)) {
      const own = found.startsWith(part) ? prefix : "";
      if (isTelephone(own, part.slice(own.length))) return part.trim();
    }
  }
  return undefined;
}

/** Returns a match and its parts from or up to each group with a leading 0, as two adjacent numbers match as one. */
function partsOf(found: string): string[] {
  const places = Array.from(found.matchAll(/(?<=[ \u00a0])(?=\(?0)/g), ({ index }) => index);
  const ends = [found.length, ...places.toReversed()];
  return [0, ...places].flatMap((from) => ends.map((to) => found.slice(from, to)));
}

function isTelephone(prefix: string, number: string): boolean {
  const groups = number.replace(/\(0\)/, " ").match(/\d+/g) ?? [];
  const digits = groups.join("");
  if (prefix !== "" && !digits.startsWith("44")) return digits.length >= 9 && digits.length <= 14;
  const national = prefix === "" ? digits : `0${digits.slice(2)}`;
  return /^0[127]\d{8,9}$/.test(national) && (prefix !== "" || areGroups(groups));
}

/** Whether the grouping is that of a number. Two-digit groups are dates or times, unless a full area code comes first. */
function areGroups([first = "", ...others]: readonly string[]): boolean {
  return others.every(({ length }) => length >= 3 || first.length >= 5);
}
