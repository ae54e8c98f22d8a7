import type { Root } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";

import { addressOf } from "../../schemas/address.ts";
import type { EstateItem } from "../estates/estate.ts";
import { dateInWords, listInWords } from "../format.ts";
import { type Block, type Inline, bullets, heading, link, paragraph, strong } from "../text/markdown-nodes.ts";
import type { SideBySideView } from "./side-by-side.ts";

/** The content of a document that compares councils. */
export interface SideBySideDocument {
  title: string;
  /** Paragraphs before the comparison. */
  lead: readonly string[];
  /** The comparisons; several have a heading each. */
  groups: readonly { name: string; view: SideBySideView }[];
  /** Blocks after the comparisons. */
  after?: readonly Block[];
  /** The URL of the site with its base path and a trailing slash. */
  site: string;
}

/** Returns a document that compares councils as Markdown, with all texts escaped. */
export function sideBySideMarkdown({ title, lead, groups, after = [], site }: SideBySideDocument): string {
  const root: Root = {
    type: "root",
    children: [
      heading(1, title),
      ...lead.map((text) => paragraph(text)),
      ...groups.flatMap(({ name, view }) =>
        groups.length === 1 ? councilsIn(view, 2, site) : [heading(2, name), ...councilsIn(view, 3, site)],
      ),
      ...after,
    ],
  };
  return toMarkdown(root, { bullet: "-", listItemIndent: "one" });
}

function councilsIn(view: SideBySideView, depth: 2 | 3, site: string): Block[] {
  const deeper = depth === 2 ? 3 : 4;
  const part = (text: string, blocks: Block[], otherwise: string): Block[] => [
    heading(depth, text),
    ...(blocks.length > 0 ? blocks : [paragraph(otherwise)]),
  ];
  return [
    ...leadOf(view),
    ...part("What each runs", runsIn(view, deeper), "Nothing is known yet."),
    ...part("Where they agree", commonIn(view), "Nothing is known that two of them run."),
    ...part("What only one has", onlyIn(view), "Nothing is known that only one has."),
    ...part("When contracts end", contractsIn(view, deeper), "No contract is known."),
    ...part("Standards in common", standardsIn(view, site), "None of them says that it has adopted a standard."),
    ...part("Papers to reuse", papersIn(view), "No authority has shared papers about what they run yet."),
    ...part(
      "Open opportunities for these services",
      opportunitiesIn(view, site),
      "No opportunity for these services is open.",
    ),
  ];
}

function leadOf({ totals, withoutRecord }: SideBySideView): Block[] {
  const names = withoutRecord.map(({ name }) => name);
  return [
    ...(totals.length > 0 ? [paragraph(totals.join(" "))] : []),
    ...(names.length > 0 ? [paragraph(`The catalogue has no record of ${listInWords(names)}.`)] : []),
  ];
}

function runsIn({ councils, services, silent }: SideBySideView, depth: 3 | 4): Block[] {
  const rows = services.flatMap(({ title, agreement, cost, cells }) => [
    heading(depth, title),
    ...(agreement === "" ? [] : [paragraph(`${agreement}.${cost === undefined ? "" : ` Together ${cost} a year.`}`)]),
    bullets(
      cells.flatMap((items, index) =>
        items.length === 0
          ? []
          : [[paragraph(strong(councils[index]?.name ?? ""), ": ", ...items.flatMap(itemInWords))]],
      ),
    ),
  ]);
  return silent === undefined ? rows : [...rows, paragraph(silent)];
}

function commonIn({ common }: SideBySideView): Block[] {
  return listOf(common.map(({ name, who }) => paragraph(strong(name), `: ${whoInWords(who)}`)));
}

function onlyIn({ only }: SideBySideView): Block[] {
  return listOf(
    only.map(({ council, items }) => paragraph(strong(council.name), `: ${items.map(({ name }) => name).join(", ")}`)),
  );
}

function contractsIn({ contracts }: SideBySideView, depth: 3 | 4): Block[] {
  return contracts.groups.flatMap(({ title, rows }) => [
    heading(depth, title),
    bullets(
      rows.map(({ who, name, supplier, ends, notes }) => {
        const facts = [who, ...(supplier === undefined ? [] : [`supplied by ${supplier}`]), `ends: ${ends}`, ...notes];
        return [paragraph(strong(name), `: ${facts.join("; ")}`)];
      }),
    ),
  ]);
}

function standardsIn({ standards }: SideBySideView, site: string): Block[] {
  return listOf(
    standards.map(({ slug, name, who }) =>
      paragraph(link(name, site + addressOf("standard", slug).slice(1)), `: ${whoInWords(who)}`),
    ),
  );
}

function papersIn({ papers }: SideBySideView): Block[] {
  return listOf(
    papers.map(({ about, paper: { title, url, date, by } }) => {
      const day = date === undefined ? "" : `, ${dateInWords(date)}`;
      return paragraph(link(title, url), ` for ${about}, shared by ${by}${day}`);
    }),
  );
}

function opportunitiesIn({ opportunities }: SideBySideView, site: string): Block[] {
  return listOf(
    opportunities.map(({ slug, name, stage, summary }) =>
      paragraph(link(name, site + addressOf("opportunity", slug).slice(1)), ` (${stage}): ${summary}`),
    ),
  );
}

/** Returns a bullet list; no block if there are no lines. */
function listOf(lines: readonly Block[]): Block[] {
  return lines.length === 0 ? [] : [bullets(lines.map((line) => [line]))];
}

/**
 * Returns an item in words: “Open Play (in use; inherited from Cumbria County Council; evidence)”, with a link at
 * “evidence”.
 */
function itemInWords({ name, status, notes, reason, evidence }: EstateItem, index: number): Inline[] {
  const facts = [status.text, ...notes, ...(reason === undefined ? [] : [reason])].join("; ");
  return [
    `${index === 0 ? "" : "; "}${name} (${facts}`,
    ...(evidence ? ["; ", link("evidence", evidence.url)] : []),
    ")",
  ];
}

function whoInWords(who: SideBySideView["common"][number]["who"]): string {
  return who.map(({ place, status }) => `${place} (${status.text})`).join(", ");
}
