import { licenceIds, proprietary } from "../vocabularies/licences.ts";

/**
 * Returns a schema with completions that do not restrict the value. Editors would show a whole `enum` in every hover and
 * message.
 */
export function withCompletions(words: Iterable<string>): object {
  return { defaultSnippets: Array.from(words, (word) => ({ bodyText: word })) };
}

const id = Array.from(licenceIds, (name) => name.replace(/[.+]/g, "\\$&")).join("|");
const operand = "\\(*[A-Za-z0-9.:+-]+(?: WITH [A-Za-z0-9.-]+)?\\)*";

/** A licence for editors, which offer the short names of the SPDX list and take expressions of them. */
export const licenceCompletions = {
  ...withCompletions([proprietary, ...[...licenceIds].sort()]),
  pattern: `^(?:${proprietary}|(?:${id})\\+?|(?=.*(?: |\\(|LicenseRef-))${operand}(?: (?:AND|OR) ${operand})*)$`,
};
