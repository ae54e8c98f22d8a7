import { type Entry, type Kind, kinds } from "../../schemas/index.ts";
import { outcomes } from "../../schemas/vocabularies/case-study.ts";
import type { Context } from "../catalogue/context.ts";
import { counted } from "../format.ts";
import { adoptionCounts, bodies, isCouncil, useCounts } from "./adoption.ts";
import { type EntryItem, itemOf } from "./item.ts";
import { type Reference, referenceTo } from "./reference.ts";
import { type ServiceCard, serviceCards } from "./service-page.ts";
import { type Tone, toneOf } from "./tone.ts";

/** How many bars a list has, and how many case studies of each outcome are shown. */
const most = { bars: 8, stories: 3, opportunities: 3 };

/** What the home page shows. */
export interface HomeView {
  numbers: { value: number; words: string; address: string }[];
  services: ServiceCard[];
  products: BarView[];
  standards: BarView[];
  stories: { outcome: string; tone: Tone; meaning: string; items: EntryItem[] }[];
  opportunities: EntryItem[];
}

/** A product or standard with how many authorities stand behind it. */
interface BarView {
  to: Reference;
  value: number;
  certain: number;
  words: string;
}

/** Makes the home page. */
export function homeView(context: Context): HomeView {
  const { catalogue } = context;
  const councils = [...catalogue.authority.values()].filter(
    (authority) => isCouncil(authority.data) && !context.relations.succession.hasEnded(authority),
  );
  return {
    numbers: [
      numberOf("product", catalogue.product.size),
      numberOf("standard", catalogue.standard.size),
      numberOf("case-study", catalogue["case-study"].size),
      { value: councils.length, words: councils.length === 1 ? "council" : "councils", address: "/authorities/" },
    ],
    services: serviceCards(context).filter(({ counts }) => counts.length > 0),
    products: longest([...catalogue.product.values()].map((product) => productBar(product, context))),
    standards: longest([...catalogue.standard.values()].map((standard) => standardBar(standard, context))),
    stories: storiesByOutcome(context),
    opportunities: openOpportunities(context),
  };
}

function numberOf(kind: Kind, value: number): HomeView["numbers"][number] {
  const { folder, label } = kinds[kind];
  return { value, words: value === 1 ? label.one : label.many, address: `/${folder}/` };
}

function productBar({ slug }: Entry<"product">, context: Context): BarView {
  const counts = useCounts(context.relations.uses.get(slug) ?? [], context.today);
  const { inUse, piloting, reported, councils } = counts;
  const words =
    inUse === 0
      ? `reported in ${bodies(reported, councils)}`
      : `${bodies(inUse, councils)}${reported > 0 ? `, reported in ${reported} more` : ""}`;
  return {
    to: referenceTo("product", slug, context),
    value: inUse + piloting + reported,
    certain: inUse + piloting,
    words,
  };
}

function standardBar({ slug }: Entry<"standard">, context: Context): BarView {
  const { adopted, councils } = adoptionCounts(context.relations.adoptions.get(slug) ?? [], context.today);
  const products = context.relations.conformance.get(slug)?.filter(({ level }) => level !== "planned").length ?? 0;
  const words = `${bodies(adopted, councils)}${products > 0 ? `, ${counted(products, "product", "products")}` : ""}`;
  return { to: referenceTo("standard", slug, context), value: adopted, certain: adopted, words };
}

/** The longest bars: first those with most behind them in all, of equals those with most that is certain. */
function longest(bars: BarView[]): BarView[] {
  return bars
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || b.certain - a.certain)
    .slice(0, most.bars);
}

/** The latest case studies of each outcome, so that what did not work is as easy to find as what did. */
function storiesByOutcome(context: Context): HomeView["stories"] {
  const latest = [...context.catalogue["case-study"].values()].sort((a, b) => compare(endOf(b), endOf(a)));
  return Object.entries(outcomes.words).flatMap(([outcome, { title, description = "" }]) => {
    const items = latest
      .filter(({ data }) => data.outcome === outcome)
      .slice(0, most.stories)
      .map((story) => itemOf(story, context));
    return items.length === 0 ? [] : [{ outcome: title, tone: toneOf(outcome), meaning: description, items }];
  });
}

function endOf({ data: { period } }: Entry<"case-study">): string {
  return period?.until ?? period?.from ?? "";
}

function openOpportunities(context: Context): EntryItem[] {
  return [...context.catalogue.opportunity.values()]
    .filter(({ data: { stage, closes = "9", retired } }) => stage !== "closed" && !retired && closes >= context.today)
    .sort((a, b) => compare(a.data.closes ?? "9", b.data.closes ?? "9"))
    .slice(0, most.opportunities)
    .map((opportunity) => itemOf(opportunity, context));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
