import { uncapitalised } from "../../../schemas/capitals.ts";
import { addressOf } from "../../../schemas/index.ts";
import { paperTypes } from "../../../schemas/vocabularies/adoption.ts";
import type { ServiceArea } from "../../../schemas/vocabularies/services.ts";
import type { Reference } from "../../catalogue/reference.ts";
import { counted, dateInWords } from "../../format.ts";
import { siteName } from "../../layouts/frame.ts";
import { memberWords } from "../../member-words.ts";
import { type BuyItem, buyList } from "../../service-standards/buy-list.ts";
import { type ReusablePaper, reusablePapers } from "../../service-standards/reusable-papers.ts";
import { serviceStandardsAddress, tenderPackAddress } from "../../service-standards/view.ts";
import { allServices } from "../../services/service.ts";
import { services } from "../../services/services.ts";
import {
  type Block,
  blocksOf,
  bullets,
  heading,
  link,
  paragraph,
  quotation,
  strong,
} from "../../text/markdown-nodes.ts";
import { writeDocument } from "../../text/write-markdown.ts";
import type { Output, OutputContext } from "../output.ts";

/** Tender requirements for each service, as Markdown. Pages convert it to Word. */
export const tenderPacks: Output = {
  id: "tender-packs",
  link: "Tender pack (Markdown)",
  group: "documents",
  title: "Tender pack of a service",
  description:
    "The standards that apply to a council service as requirements, with questions to suppliers, evidence to ask for and papers to reuse.",
  address: "/services/{service}/standards/tender-pack.md",
  mediaType: "text/markdown",
  *files(context) {
    for (const service of allServices) {
      const items = buyList(service, context);
      const content = writeDocument(packOf(service, items, context));
      yield { address: tenderPackAddress(service), content, rows: items.length };
    }
  },
};

function packOf(service: ServiceArea, items: readonly BuyItem[], context: OutputContext): Block[] {
  const page = context.site + serviceStandardsAddress(service).slice(1);
  return [
    heading(1, `Tender pack: ${services.title(service)}`),
    paragraph(
      `From the ${siteName}, as of ${dateInWords(context.today)}. `,
      link("The page with the products that meet these standards", page),
      ".",
    ),
    paragraph(
      "Adapt this to what you buy: leave out what does not concern it, and have your procurement and legal teams read it. Do not leave out a mandated standard that applies.",
    ),
    heading(2, "Requirements"),
    ...requirements(items, context),
    heading(2, "Questions to suppliers"),
    bullets([...items.map(question), ...generalQuestions].map((words) => [paragraph(words)])),
    heading(2, "Evidence to ask for"),
    bullets([...items.map((item) => [evidence(item)]), [paragraph(generalEvidence())]]),
    heading(2, "Papers to reuse"),
    ...papersToReuse(reusablePapers(service, context), context),
  ];
}

function requirements(items: readonly BuyItem[], context: OutputContext): Block[] {
  if (items.length === 0) return [paragraph("The catalogue has no mandated or recommended standard for this yet.")];
  return items.flatMap((item) => [
    heading(3, `${item.number}. ${item.standard.name}`),
    paragraph(strong(item.status.text), `, ${scopeOf(item)}. ${item.summary}`),
    bullets(facts(item, context)),
    ...clause(item),
    ...(item.requirements.length === 0
      ? []
      : [
          paragraph("What meeting it means:"),
          bullets(
            item.requirements.map(({ title, description }) => [
              paragraph(title),
              ...(description === undefined ? [] : blocksOf(description)),
            ]),
          ),
        ]),
  ]);
}

/** “for any service, England and Wales only” */
function scopeOf({ any, only }: BuyItem): string {
  const service = any ? "for any service" : "for this service";
  return only === undefined ? service : `${service}, ${only}`;
}

function facts({ standard, version, legalBasis, specification, test }: BuyItem, context: OutputContext): Block[][] {
  return [
    [paragraph("In the catalogue: ", linkTo(standard, context))],
    ...(version === undefined ? [] : [[paragraph(`Newest version: ${version}`)]]),
    ...legalBasis.map(({ title, url }) => [paragraph("Required by: ", link(title, url))]),
    ...(specification ? [[paragraph("Specification: ", link(specification.name, specification.url))]] : []),
    [test ? paragraph("Test: ", link(test.name, test.url)) : paragraph("Test: none is stated")],
  ];
}

function clause({ clause: source }: BuyItem): Block[] {
  return source === undefined
    ? [paragraph("The catalogue has no clause for it yet. Write your own from its requirements or specification.")]
    : [paragraph("Clause:"), quotation(blocksOf(source))];
}

/** Questions for every supplier, independent of the standards. */
const generalQuestions = [
  "Which of these standards do you not meet today, and by when will you meet them? What happens if you do not?",
  `Which ${memberWords.many} use the product now, and which have stopped using it? May we speak to both?`,
  "How do people use the service who are not online, or who cannot use a screen, a mouse or a keyboard?",
  "What personal data do you handle, where is it kept, and who else can see it?",
  "How do we get all of our data out, in which open format, at what price, and how long does that take?",
  "What does it cost over the whole life of the contract, with set-up, changes, connections and leaving?",
];

function question({ standard, version, requirements: { length } }: BuyItem): string {
  const which = version === undefined ? "" : ` Say which version; the newest is ${version}.`;
  const each =
    length === 0 ? "" : ` Answer for ${length === 1 ? "its requirement" : `each of its ${length} requirements`}.`;
  return `Does your product meet ${standard.name}: fully, in part, or not yet?${which}${each}`;
}

function evidence({ standard, requirements: { length }, test }: BuyItem): Block {
  if (test) return paragraph(`${standard.name}: a dated result of the test with `, link(test.name, test.url), ".");
  const each = length === 0 ? "" : ` against ${counted(length, "requirement", "requirements")}`;
  return paragraph(`${standard.name}: a dated statement of conformance${each}, with links that show it.`);
}

function generalEvidence(): string {
  const titles = Object.values(paperTypes.words).map(({ title }) => uncapitalised(title));
  return `For the product as a whole, as far as they apply: ${titles.join("; ")}.`;
}

function papersToReuse(papers: readonly ReusablePaper[], context: OutputContext): Block[] {
  if (papers.length === 0) {
    return [paragraph("No authority has shared papers about a product for this service yet. Ask those that use one.")];
  }
  return [
    paragraph("Authorities that use products for this service share these. Start from them instead of from nothing."),
    bullets(
      papers.map(({ title, url, date, product, authority }) => [
        paragraph(
          link(title, url),
          " for ",
          linkTo(product, context),
          `, shared by ${authority.name}${date === undefined ? "" : `, ${date}`}`,
        ),
      ]),
    ),
  ];
}

function linkTo({ kind, slug, name }: Reference, { site }: OutputContext): ReturnType<typeof link> {
  return link(name, site + addressOf(kind, slug).slice(1));
}
