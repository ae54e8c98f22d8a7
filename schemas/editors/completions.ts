import { licenceIds, proprietary } from "../vocabularies/licences.ts";

/**
 * Returns a schema with completions that do not restrict the value. Editors would show a whole `enum` in every hover and
 * message.
 */
export function withCompletions(words: Iterable<string>): object {
  return { defaultSnippets: Array.from(words, (word) => ({ bodyText: word })) };
}

const id = Array.from(licenceIds, (name) => name.replace(/[.+]/g, "\\$&")).join("|");
const name = "[A-Za-z0-9.:+-]+";
const exception = " WITH [A-Za-z0-9.-]+";
const operand = `\\(*${name}(?:${exception})?\\)*`;
/** Expressions, as opposed to single ids: with an operator, an exception, a bracket or an id of one’s own. */
const expressions = [
  `${operand}(?: (?:AND|OR) ${operand})+`,
  `\\(+${name}(?:${exception})?\\)*`,
  `${name}${exception}\\)*`,
  "[A-Za-z0-9.:+-]*LicenseRef-[A-Za-z0-9.:+-]*\\)*",
];

/** A licence for editors, which offer the short names of the SPDX list and take expressions of them. */
export const licenceCompletions = {
  ...withCompletions([proprietary, ...[...licenceIds].sort()]),
  pattern: `^(?:${proprietary}|(?:${id})\\+?|${expressions.join("|")})$`,
};
