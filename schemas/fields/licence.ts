import parseSpdx from "spdx-expression-parse";
import * as z from "zod";

/** What stands in a licence field for something that nobody may reuse without buying it. */
export const proprietary = "proprietary";

/** Whether the text is an SPDX licence expression (SPDX specification 2.3, annex D) or `proprietary`. */
export function isLicence(text: string): boolean {
  if (text === proprietary) return true;
  try {
    parseSpdx(text);
    return true;
  } catch {
    return false;
  }
}

/** A licence as the SPDX list names it. */
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

/** The licences of code, content and data, which are often not the same. */
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
