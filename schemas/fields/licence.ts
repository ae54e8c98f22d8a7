import parseSpdx, { type Info } from "spdx-expression-parse";
import * as z from "zod";

import { licenceIds, proprietary } from "../vocabularies/licences.ts";

/**
 * Whether a text is `proprietary` or an SPDX licence expression (SPDX specification 2.3, annex D) in canonical form:
 * licence ids and operators in the case of the specification, with single spaces.
 */
export function isLicence(text: string): boolean {
  return text === proprietary || (isTidy(text) && parseLicence(text) !== undefined);
}

/** Returns the licence ids in an expression, without operators and exceptions; none for `proprietary` or invalid texts. */
export function licencesIn(expression: string): string[] {
  const tree = parseLicence(expression);
  return tree ? [...new Set(idsIn(tree))] : [];
}

/** Parses a licence expression; undefined when it is invalid. */
export function parseLicence(text: string): Info | undefined {
  // Most expressions are one licence, and the parser compares a text with all licences; it reads “+” as an operator.
  if (licenceIds.has(text) && !text.endsWith("+")) return { license: text };
  try {
    return parseSpdx(text);
  } catch {
    return undefined;
  }
}

/** Whether spaces are single and operators in capitals. The parser is laxer: it ignores case and missing spaces. */
function isTidy(text: string): boolean {
  const words = text.split(/[\s()]+/);
  return !/^\s|\s$|\s\s/.test(text) && words.every((word) => !/^(?:and|or|with)/i.test(word) || operator.test(word));
}

const operator = /^(?:AND|OR|WITH)$/;

function idsIn(tree: Info): string[] {
  return "license" in tree ? [tree.license] : [...idsIn(tree.left), ...idsIn(tree.right)];
}

/** An SPDX licence expression, or `proprietary`. */
export const licence = z
  .string()
  .min(1)
  .max(200)
  .refine(isLicence, { params: { problem: "unknown-licence" } })
  .meta({
    text: "licence",
    problem: "unknown-licence",
    examples: ["MIT", "AGPL-3.0-or-later"],
    expects: "a licence from the SPDX list, such as MIT or AGPL-3.0-or-later, or the word proprietary",
  });

/** The licences of code, content and data, which often differ. */
export const licences = z
  .strictObject({
    code: licence.optional().meta({ title: "Code", description: "The licence of the source code.", examples: ["MIT"] }),
    content: licence
      .optional()
      .meta({ title: "Content", description: "The licence of the text and pictures.", examples: ["OGL-UK-3.0"] }),
    data: licence.optional().meta({ title: "Data", description: "The licence of the data.", examples: ["ODbL-1.0"] }),
  })
  .meta({
    title: "Licences",
    description:
      "What others may do with it: code, content and data may each have a licence. Leave out what is not known; if sources differ, state what the licence file says.",
    examples: [{ code: "MIT", content: "OGL-UK-3.0" }],
    expects: "the fields code, content and data, each with a licence",
  });
