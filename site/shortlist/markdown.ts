import { listInWords } from "../format.ts";
import { type Block, bullets, heading, link, numbered, paragraph, quotation } from "../text/markdown-nodes.ts";
import { writeDocument } from "../text/write-markdown.ts";
import type { ShortlistFacts } from "./facts.ts";

/** Returns a shortlist as Markdown, with all texts escaped. */
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
      gaps.map(({ name, missing }) => [paragraph(oneLine(`${name}: ${listInWords(missing)}`))]),
    ),
  ]);
}

/** Returns a heading with its list; empty if there are no items. */
function section(title: string, items: readonly (readonly Block[])[], listOf = bullets): Block[] {
  return items.length === 0 ? [] : [heading(2, title), listOf(items)];
}

/** Returns a multi-line text as a block quotation; empty for empty text. */
function quoted(text: string): Block[] {
  const lines = text.split(/[\r\n\u2028\u2029]+/).filter((line) => line.trim() !== "");
  return lines.length === 0 ? [] : [quotation(lines.map((line) => paragraph(oneLine(line).trim())))];
}

/** Returns the suffix that names a peer catalogue; empty for our own. */
function from(home: string | undefined): string {
  return home === undefined ? "" : ` (from ${home})`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
