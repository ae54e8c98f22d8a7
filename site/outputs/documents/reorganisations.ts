import { addressOf } from "../../../schemas/index.ts";
import { byteOrderMark } from "../../../schemas/spreadsheet/write-csv.ts";
import { dateInWords, listInWords } from "../../format.ts";
import { siteName } from "../../layouts/frame.ts";
import { memberWords } from "../../member-words.ts";
import { reorganisationDocumentAddress, reorganisationTableAddress } from "../../reorganisations/reorganisations.ts";
import { type EarlierView, reorganisationViews, type ReorganisationView } from "../../reorganisations/view.ts";
import { type Block, bullets, heading, link, paragraph } from "../../text/markdown-nodes.ts";
import { sideBySideCsv } from "../../together/csv.ts";
import { sideBySideMarkdown } from "../../together/document.ts";
import type { Output, OutputContext } from "../output.ts";

/** What the councils of each reorganisation run, as Markdown. Pages convert it to Word. */
export const reorganisationDocuments: Output = {
  id: "reorganisations",
  group: "documents",
  title: "What the councils of a reorganisation run",
  description:
    "What becomes what and when, and for each new council what its predecessors run, where they agree and when their contracts end.",
  address: "/reorganisations/{reorganisation}.md",
  mediaType: "text/markdown",
  *files(context) {
    for (const view of reorganisationViews(context)) {
      yield { address: reorganisationDocumentAddress(view.id), content: documentOf(view, context) };
    }
  },
};

/** The same as CSV tables. */
export const reorganisationTables: Output = {
  id: "reorganisation-tables",
  group: "tables",
  title: "What the councils of a reorganisation run, as CSV",
  description:
    "A row for each service, council and product or system, with its status, contract and evidence, by the council that takes over.",
  address: "/reorganisations/{reorganisation}.csv",
  mediaType: "text/csv",
  *files(context) {
    for (const { id, groups } of reorganisationViews(context)) {
      const { text, rows } = sideBySideCsv(groups);
      yield { address: reorganisationTableAddress(id), content: byteOrderMark + text, rows };
    }
  },
};

function documentOf(view: ReorganisationView, context: OutputContext): string {
  const { title, lead, isOver, becomes, totals, groups, earlier } = view;
  return sideBySideMarkdown({
    title,
    lead: [
      `From the ${siteName}, as of ${dateInWords(context.today)}.`,
      lead,
      ...becomes.map(
        ({ successor, predecessors }) =>
          `${successor.name} ${isOver ? "took" : "takes"} over from ${listInWords(predecessors.map(({ name }) => name))}.`,
      ),
      ...(groups.length > 1 && totals.length > 0
        ? [`In all, counting once what more than one ${memberWords.one} takes over: ${totals.join(" ")}`]
        : []),
    ],
    groups,
    after: earlierBlocks(earlier, context),
    site: context.site,
  });
}

function earlierBlocks(earlier: readonly EarlierView[], { site }: OutputContext): Block[] {
  const councils = earlier.flatMap((one) => one.councils);
  return [
    heading(2, "What earlier reorganisations did"),
    ...(councils.length === 0
      ? [paragraph(`No ${memberWords.one} that a reorganisation made has shared anything yet.`)]
      : []),
    ...councils.flatMap(({ council, stories, products }) => [
      heading(3, council.name),
      bullets(
        [...stories, ...products].map(({ entry, summary, tag }) => [
          paragraph(
            link(entry.name, site + addressOf(entry.kind, entry.slug).slice(1)),
            `${tag ? ` (${tag.text})` : ""}: ${summary}`,
          ),
        ]),
      ),
    ]),
  ];
}
