import { type Block, bullets, heading, link, numbered, paragraph, quotation } from "../text/markdown-nodes.ts";
import { writeDocument } from "../text/write-markdown.ts";
import type { ShortlistFacts } from "./facts.ts";

/** A shortlist as Markdown, in which every text stands as it was written. */
export function shortlistMarkdown({ entries, clauses, councils, stories, gaps }: ShortlistFacts): string {
  return writeDocument([
    heading(1, "Shortlist"),
    ...section(
      "What is on it",
      entries.map(({ name, slug, address, home, summary, note }) => [
        address === undefined
          ? paragraph(oneLine(`${name} (${slug}): no longer in the catalogue`))
          : paragraph(link(oneLine(name), address), oneLine(`${from(home)}: ${summary}`)),
        ...quoted(note),
      ]),
    ),
    ...section(
      "Clauses for a tender",
      clauses.map(({ standard, address, home, lines }) => [
        paragraph(link(oneLine(standard), address), oneLine(from(home))),
        ...quoted(lines.join("\n")),
      ]),
      numbered,
    ),
    ...section(
      "Councils to ask",
      councils.map(({ name, address, home, says, contacts }) => [
        paragraph(link(oneLine(name), address), oneLine(`${from(home)}: ${says.join("; ")}`)),
        ...(contacts.length > 0 ? [bullets(contacts.map((contact) => [paragraph(oneLine(contact))]))] : []),
      ]),
    ),
    ...section(
      "Case studies",
      stories.map(({ name, address, summary, about }) => [
        paragraph(link(oneLine(name), address), oneLine(` (${about.join(", ")}): ${summary}`)),
      ]),
    ),
    ...section(
      "What is not known yet",
      gaps.map(({ name, missing }) => [paragraph(oneLine(`${name}: ${missing.join("; ")}`))]),
    ),
  ]);
}

/** A heading with its list; nothing where there are no items. */
function section(title: string, items: readonly (readonly Block[])[], listOf = bullets): Block[] {
  return items.length === 0 ? [] : [heading(2, title), listOf(items)];
}

/** A text of several lines as a quotation; nothing where it is empty. */
function quoted(text: string): Block[] {
  const lines = text.split(/[\r\n\u2028\u2029]+/).filter((line) => line.trim() !== "");
  return lines.length === 0 ? [] : [quotation(lines.map((line) => paragraph(oneLine(line).trim())))];
}

/** Which other catalogue keeps something; nothing of ours. */
function from(home: string | undefined): string {
  return home === undefined ? "" : ` (from ${home})`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
