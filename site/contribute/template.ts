import { withArticle } from "../../schemas/fields/noun.ts";
import { schemaLine } from "../../schemas/forms.ts";
import { type Kind, kinds } from "../../schemas/index.ts";
import { fullExample } from "../reference/example.ts";

/** Returns the template file of a kind: every field with an example, except alternatives to another field. */
export function templateOf(kind: Kind): string {
  const { label } = kinds[kind];
  const advice = [
    `# A template for the file of ${withArticle(label.one)}.`,
    "# Put your own words in place of the examples and delete every field that you do not know.",
  ];
  return `${schemaLine(kind)}\n${advice.join("\n")}\n\n${fullExample(kind)}\n`;
}
