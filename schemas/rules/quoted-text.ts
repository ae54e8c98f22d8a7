import { withoutQuotationMarks } from "../fields/quotation-marks.ts";
import { quoted } from "../problems/quoted.ts";
import { correctedLine } from "../reading/explain/case.ts";
import { lineToYaml } from "../writing/yaml.ts";
import type { Finding, Rule } from "./rule.ts";
import { visitTexts } from "./texts.ts";

/** Texts stand without quotation marks around them. */
export const quotedText: Rule = {
  id: "quoted-text",
  severity: "hint",
  title: "Quotation marks around a whole text",
  why: "Only straight quotation marks mean something in YAML. Others are shown with the text, in lists and search results too.",
  mend: "Leave them out. Keep them around words that somebody else has said.",
  example: {
    wrong: "description: “Families can search by age, day and place.”",
    right: "description: Families can search by age, day and place.",
  },
  *check({ all }) {
    for (const entry of all) {
      const findings: Finding[] = [];
      visitTexts(entry, (path, text) => {
        if (!mayHaveMarks(text)) return;
        const plain = withoutQuotationMarks(text);
        if (plain === undefined || plain.includes("\n")) return;
        const message = `There are quotation marks around ${quoted(plain)}, which are shown with it. Leave them out, unless somebody else has said this.`;
        findings.push({ entry, path: [...path], message, correction: correctedLine([...path], lineToYaml(plain)) });
      });
      yield* findings;
    }
  },
};

/** Whether a text starts or ends with what may be a quotation mark: most do not, and one look is quick. */
function mayHaveMarks(text: string): boolean {
  return /^["'`´“”„‟«»‘’‚‛‹›]/.test(text) || text.endsWith("”") || text.endsWith("»");
}
