import { tablesIn } from "../fields/markdown-tables.ts";
import { quoted } from "../problems/quoted.ts";
import type { Finding, Rule } from "./rule.ts";
import { visitTexts } from "./texts.ts";

/** A list with more lines is not shown. */
const mostShown = 8;

/** Texts in Markdown have lists in place of tables. */
export const markdownTable: Rule = {
  id: "markdown-table",
  severity: "hint",
  title: "A table in Markdown",
  why: "Tables are shown as text, with their lines and dashes. On a phone and read aloud, a list is easier to follow.",
  mend: "Write a list, with an item for each row.",
  example: {
    wrong: "description: |\n  | Council | Cost |\n  | --- | --- |\n  | Camden | £900 |",
    right: "description: |\n  - Council: Camden; Cost: £900",
  },
  *check({ all }) {
    for (const entry of all) {
      const findings: Finding[] = [];
      visitTexts(entry, (path, text) => {
        // Most texts have none, which is quick to see.
        if (!text.includes("|")) return;
        for (const { header, list } of tablesIn(text)) {
          const message = `The table that starts with ${quoted(header)} is shown as text, with its lines and dashes. Write a list, with an item for each row.`;
          const correction = list.split("\n").length <= mostShown ? { correction: list } : {};
          findings.push({ entry, path: [...path], message, ...correction });
        }
      });
      yield* findings;
    }
  },
};
