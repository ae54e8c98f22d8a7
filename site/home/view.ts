import { compareTexts } from "../../schemas/compare.ts";
import { type Entry, type Kind, kinds } from "../../schemas/index.ts";
import { outcomes } from "../../schemas/vocabularies/case-study.ts";
import {
  adoptersOfStandard,
  adoptionFact,
  byRank,
  type Rank,
  useFact,
  usersOfProduct,
  useRank,
} from "../adoption/adoption.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import type { HexagonMapView } from "../charts/hexagon-map.ts";
import { councilsIn } from "../coalition/participation.ts";
import { takingPartMap } from "../coalition/ways.ts";
import { conformanceRank, metFact, productsMeeting } from "../conformance/conformance.ts";
import { canJoin } from "../kinds/opportunity/stage.ts";
import { valueAddress } from "../list-addresses.ts";
import type { EntryItem } from "../lists/entry-item.ts";
import { itemOf } from "../lists/item.ts";
import { memberWords } from "../member-words.ts";
import { countedElsewhere } from "../peers/counted.ts";
import { type ServiceCard, serviceCards } from "../service-page/view.ts";
import { type Tone, toneOf } from "../text/tone.ts";

/** Maximum numbers of services, bars, case studies of each outcome, and opportunities. */
const most = { services: 8, bars: 6, stories: 3, opportunities: 3 };

/** The view of the home page. */
export interface HomeView {
  /** The numbers of our entries and, in words, of peers’. */
  numbers: { value: number; words: string; address: string; elsewhere: string | undefined }[];
  /** Most entries first. */
  services: ServiceCard[];
  /** The total number of services. */
  allServices: number;
  /** Councils’ participation. */
  map: HexagonMapView;
  products: BarView[];
  standards: BarView[];
  stories: { outcome: string; tone: Tone; meaning: string; items: EntryItem[] }[];
  opportunities: EntryItem[];
}

/** A product or standard with its number of users or adopters. */
interface BarView {
  to: Reference;
  rank: Rank;
  /** The length of the bar: users, reported ones included, or adopters. */
  value: number;
  /** The part of `value` that is not only reported. */
  certain: number;
  words: string;
}

/** Makes the home page. */
export function homeView(context: Context): HomeView {
  const { catalogue, peers } = context;
  const councils = councilsIn(context);
  const cards = serviceCards(context);
  return {
    numbers: [
      numberOf("product", context),
      numberOf("standard", context),
      numberOf("case-study", context),
      {
        value: councils.length,
        words: councils.length === 1 ? memberWords.one : memberWords.many,
        address: councils.length > 0 ? valueAddress("authority", "group", "council") : "/authorities/",
        elsewhere: countedElsewhere(
          (peers?.contexts ?? []).flatMap((there) =>
            councilsIn(there)
              .filter((council) => there.peers.canonicalFor(council) === council)
              .map(() => ({ context: there })),
          ),
        ),
      },
    ],
    services: busiest(cards),
    allServices: cards.length,
    map: takingPartMap(context),
    products: longest([...catalogue.product.values()].map((product) => productBar(product, context))),
    standards: longest([...catalogue.standard.values()].map((standard) => standardBar(standard, context))),
    stories: storiesByOutcome(context),
    opportunities: openOpportunities(context),
  };
}

/** The services with most entries. */
function busiest(cards: readonly ServiceCard[]): ServiceCard[] {
  return cards
    .filter(({ named }) => named > 0)
    .sort((a, b) => b.named - a.named)
    .slice(0, most.services);
}

function numberOf(kind: Kind, { catalogue, peers }: Context): HomeView["numbers"][number] {
  const { folder, label } = kinds[kind];
  const { size: value } = catalogue[kind];
  const elsewhere = countedElsewhere(peers?.leading(kind) ?? []);
  return { value, words: value === 1 ? label.one : label.many, address: `/${folder}/`, elsewhere };
}

function productBar({ slug }: Entry<"product">, context: Context): BarView {
  const counts = usersOfProduct(slug, context);
  const certain = counts.inUse + counts.piloting;
  return {
    to: referenceTo("product", slug, context),
    rank: useRank(counts),
    value: certain + counts.reported,
    certain,
    words: useFact(counts) ?? "",
  };
}

function standardBar({ slug }: Entry<"standard">, context: Context): BarView {
  const counts = adoptersOfStandard(slug, context);
  const products = productsMeeting(slug, context);
  return {
    to: referenceTo("standard", slug, context),
    rank: [counts.adopted, ...conformanceRank(products)],
    value: counts.adopted,
    certain: counts.adopted,
    words: [adoptionFact(counts), metFact(products)].filter(Boolean).join(", ").replace(", Met", ", met"),
  };
}

/** The longest bars, in the sort order of lists. */
function longest(bars: BarView[]): BarView[] {
  return bars
    .filter(({ value }) => value > 0)
    .sort((a, b) => byRank(a.rank, b.rank))
    .slice(0, most.bars);
}

/** The latest case studies of each outcome, so that what did not work is as easy to find as what did. */
function storiesByOutcome(context: Context): HomeView["stories"] {
  const latest = [...context.catalogue["case-study"].values()].sort((a, b) => compareTexts(endOf(b), endOf(a)));
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

/** The opportunities that can be joined. */
function openOpportunities(context: Context): EntryItem[] {
  return [...context.catalogue.opportunity.values()]
    .filter(({ data }) => canJoin(data, context.today))
    .sort((a, b) => compareTexts(a.data.closes ?? "9", b.data.closes ?? "9"))
    .slice(0, most.opportunities)
    .map((opportunity) => itemOf(opportunity, context));
}
