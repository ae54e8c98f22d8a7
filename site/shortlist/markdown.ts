import type { ShortlistFacts } from "./facts.ts";

/** A shortlist as Markdown, in which every text stands as it was written. */
export function shortlistMarkdown(facts: ShortlistFacts): string {
  const { entries, clauses, councils, stories, gaps } = facts;
  const parts = [
    section("What is on it", entries, ({ name, slug, address, summary, note }) => [
      address === undefined
        ? `- ${plain(name)} (${plain(slug)}): no longer in the catalogue`
        : `- ${link(name, address)}: ${plain(summary)}`,
      ...quoted(note),
    ]),
    section("Clauses for a tender", clauses, ({ standard, address, lines }, index) => {
      const number = `${index + 1}. `;
      return [number + link(standard, address), ...quoted(lines.join("\n"), number.length)];
    }),
    section("Councils to ask", councils, ({ name, address, says, contacts }) => [
      `- ${link(name, address)}: ${says.map(plain).join("; ")}`,
      ...contacts.map((contact) => `  - ${plain(contact)}`),
    ]),
    section("Case studies", stories, ({ name, address, summary, about }) => [
      `- ${link(name, address)} (${about.map(plain).join(", ")}): ${plain(summary)}`,
    ]),
    section("What is not known yet", gaps, ({ name, missing }) => [
      `- ${plain(name)}: ${missing.map(plain).join("; ")}`,
    ]),
  ];
  return `# Shortlist\n\n${parts.filter((part) => part !== "").join("\n")}`;
}

/** A heading with its lines; nothing where there are none. */
function section<T>(title: string, items: readonly T[], linesOf: (item: T, index: number) => string[]): string {
  return items.length === 0 ? "" : `## ${title}\n\n${items.flatMap(linesOf).join("\n")}\n`;
}

/** A text of several lines, inside an item of a list whose own text begins after so many characters. */
function quoted(text: string, indent = 2): string[] {
  const lines = text.split(/\s*[\r\n\u2028\u2029]+\s*/).filter((line) => line.trim() !== "");
  return lines.flatMap((line) => ["", `${" ".repeat(indent)}> ${plain(line)}`]).concat(lines.length > 0 ? [""] : []);
}

function link(name: string, address: string): string {
  return `[${plain(name)}](<${new URL(address).href}>)`;
}

/** A text on one line, without anything that Markdown or HTML would take for more than text. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>&~|#!]/g, String.raw`\$&`)
    .replace(/^(\d{0,9})([-+=.)])/, String.raw`$1\$2`);
}
