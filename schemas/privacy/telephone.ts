/**
 * Digits in groups that begin like a number in the UK or abroad. Longer numbers, dates and versions go on before or after.
 * The look ahead comes first, so that the many characters that begin no number are passed over at once.
 */
const candidates =
  /(?=[+(0])(?<![\w.,/£$#-]|\d:)(?:(\+|00)(?=[1-9])|(?=\(?0))(\(?\d{1,5}\)?(?:[ \u00a0.-]?(?:\(0\)[ \u00a0]?)?\d{1,8}){1,4})(?![\w/:]|[.,-]\d)/g;

/** Text before a number that is not a telephone number. */
const otherNumber =
  /(?:\b(?:UPRN|USRN|UARN|ISBN|ISSN|ID|ref(?:erence)?|code|account|invoice|charity|company|licence|order|VAT)\b\W*(?:(?:no|number|is)\W*)?)$/i;

/**
 * The telephone number of a person or an office in a text, by its shape: UK numbers of places and mobiles, and numbers
 * with the code of a country. Numbers of services, which begin with 03 or 08, belong to nobody and are passed over.
 */
export function telephoneIn(text: string): string | undefined {
  // Cheap filter: every number begins with one of these, and most texts have neither.
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

/** Digits in groups, and each part of them that may be a number beside another one: where one begins with 0. */
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

/** Groups of two digits are those of dates and times, unless a whole area code comes first. */
function areGroups([first = "", ...others]: readonly string[]): boolean {
  return others.every(({ length }) => length >= 3 || first.length >= 5);
}
