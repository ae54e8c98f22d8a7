import { toMarkdown } from "mdast-util-to-markdown";

import { capitalised } from "../../../schemas/capitals.ts";
import { kindNames, kinds } from "../../../schemas/index.ts";
import { counted } from "../../format.ts";
import { siteName, siteSummary } from "../../layouts/frame.ts";
import { heading } from "../../text/markdown-nodes.ts";
import { type Output, type OutputContext, outputGroups } from "../output.ts";

/**
 * The `llms.txt` file: an overview of the site for language models.
 *
 * @see https://llmstxt.org/
 */
export function llmsText(outputs: readonly Output[]): Output {
  return {
    id: "llms",
    group: "harvest",
    title: "llms.txt",
    description: "What there is and where, for assistants that answer questions from the site.",
    address: "/llms.txt",
    mediaType: "text/plain",
    *files(context) {
      yield { address: "/llms.txt", content: textOf(outputs, context) };
    },
  };
}

function textOf(outputs: readonly Output[], { catalogue, site }: OutputContext): string {
  const at = (address: string): string => site + address.slice(1);
  const lists = kindNames.map((kind) => {
    const { folder, label } = kinds[kind];
    const count = counted(catalogue[kind].size, label.one, label.many);
    return `- [${capitalised(label.many)}](${at(`/${folder}/`)}): ${count}`;
  });
  const files = outputs
    .filter(({ address }) => !address.includes("{"))
    .map(({ title, address, description }) => `- [${title}](${at(address)}): ${description}`);
  return (
    [
      toMarkdown(heading(1, siteName)).trim(),
      `> ${siteSummary}`,
      "Each statement names its evidence and the day on which somebody last confirmed it. “Reported” use has not been confirmed by whoever is said to use it. Most records were made from public sources; pages say so. The content is under the Open Government Licence v3.0.",
      "## Pages",
      [...lists, `- [Services](${at("/services/")}): what there is for each service`].join("\n"),
      `## ${outputGroups.entries}`,
      files.join("\n"),
      "",
    ]
      .join("\n\n")
      .trimEnd() + "\n"
  );
}
