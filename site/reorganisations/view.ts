import type { Entry } from "../../schemas/index.ts";
import { type Statements, statementsIn } from "../../schemas/statements/statements.ts";
import { endOf } from "../../schemas/statements/succession.ts";
import { outcomes } from "../../schemas/vocabularies/case-study.ts";
import type { Context } from "../catalogue/context.ts";
import { memoisePerKey } from "../catalogue/memoise-per-key.ts";
import type { Reference } from "../catalogue/reference.ts";
import { type ExternalLink, externalLink } from "../entry/external.ts";
import type { TagView } from "../entry/head.ts";
import { estateOf } from "../estates/estate-of.ts";
import type { Estate } from "../estates/estate.ts";
import { counted, dateInWords, numberInWords } from "../format.ts";
import { publishedOrJoined, sharedBy } from "../kinds/authority/shared.ts";
import { memberWords } from "../member-words.ts";
import { memoisePerObject } from "../memoise-per-object.ts";
import { toneOf } from "../text/tone.ts";
import type { Purpose } from "../together/purpose.ts";
import { purposeOf } from "../together/side-by-side-pages.ts";
import { sideBySide, type SideBySideView } from "../together/side-by-side.ts";
import { type Body, type Reorganisation, reorganisationAddress, reorganisationsIn } from "./reorganisations.ts";

/** The page of a reorganisation. */
export interface ReorganisationView {
  id: string;
  /** “Surrey: 12 councils become 2” */
  title: string;
  /** “On 1 April 2027 12 councils in Surrey become 2.” */
  lead: string;
  name: string;
  isOver: boolean;
  firstDay: string | undefined;
  lastDay: string | undefined;
  becomes: { successor: Name; predecessors: Name[] }[];
  evidence: ExternalLink[];
  /** Totals across the predecessors, in sentences, each statement counted once. */
  totals: string[];
  groups: SuccessorView[];
  earlier: EarlierView[];
}

/** The name of a council, and its page if it has one. */
interface Name {
  name: string;
  page: Reference | undefined;
}

/** What the predecessors of one successor run. */
interface SuccessorView {
  name: string;
  /** The prefix of its element ids. */
  prefix: string;
  view: SideBySideView;
}

/** What a council formed by an earlier reorganisation has done. */
export interface EarlierView {
  reorganisation: { text: string; address: string };
  councils: { council: Name; stories: EarlierItem[]; products: EarlierItem[]; more: boolean }[];
}

interface EarlierItem {
  entry: Reference;
  summary: string;
  tag: TagView | undefined;
}

/** Maximum numbers of case studies and of products named for a council. */
const few = 6;

/** The pages of all reorganisations, cached for the pages and their files. */
export const reorganisationViews = memoisePerObject((context: Context): readonly ReorganisationView[] =>
  reorganisationsIn(context).map((one) => reorganisationView(one, context)),
);

/** “Surrey: 12 councils become 2” */
export function reorganisationTitle({ name, isOver, predecessors, successors }: Reorganisation): string {
  const verb = verbFor(predecessors.length, isOver);
  return `${name}: ${counted(predecessors.length, memberWords.one, memberWords.many)} ${verb} ${numberInWords(successors.length)}`;
}

/** Makes the page of a reorganisation. */
function reorganisationView(one: Reorganisation, context: Context): ReorganisationView {
  const { id, name, isOver, firstDay, lastDay, predecessors, successors } = one;
  const purpose: Purpose = { ...purposeOf(context), firstDay };
  const said = isOver && lastDay !== undefined ? saidOn(lastDay, context) : context.relations;
  const estates = new Map(predecessors.map((body) => [body, estateOfBody(body, said, context)]));
  const before = (some: readonly Body[]): Estate[] => some.flatMap((body) => estates.get(body) ?? []);
  return {
    id,
    name,
    title: reorganisationTitle(one),
    lead: leadOf(one),
    isOver,
    firstDay: firstDay && dateInWords(firstDay),
    lastDay: lastDay && dateInWords(lastDay),
    becomes: successors.map((successor) => ({
      successor: nameOf(successor),
      predecessors: successor.predecessors.map(nameOf),
    })),
    evidence: one.evidence.map((url) => externalLink(url, context)),
    totals: sideBySide(before(predecessors), purpose).totals,
    groups: successors.map((successor) => ({
      name: successor.name,
      prefix: successors.length === 1 ? "" : `${successor.slug}-`,
      view: sideBySide([...before(successor.predecessors), ...ownEstate(successor, isOver, context)], purpose),
    })),
    earlier: earlierViews(context, one),
  };
}

function leadOf({ name, isOver, firstDay, predecessors, successors }: Reorganisation): string {
  const day = firstDay === undefined ? "On a day that is not known" : `On ${dateInWords(firstDay)}`;
  const ended = counted(predecessors.length, memberWords.one, memberWords.many);
  const verb = verbFor(predecessors.length, isOver);
  return `${day} ${ended} in ${name} ${verb} ${numberInWords(successors.length)}.`;
}

function verbFor(number: number, isOver: boolean): string {
  return isOver ? "became" : number === 1 ? "becomes" : "become";
}

function nameOf({ name, page }: Body): Name {
  return { name, page };
}

/** The statements of authorities on a given day, the last of councils that have ended. */
const saidOn = memoisePerKey((day: string, { catalogue }: Context): Statements =>
  statementsIn(catalogue.authority, day),
);

function estateOfBody(body: Body, said: Statements, context: Context): Estate {
  const { record } = body;
  if (record) {
    // Without a last day, the start of the successors’ responsibility is unknown, so only its own record counts.
    const hasDay = endOf(record)?.lastDay !== undefined;
    return estateOf(record, context, hasDay ? said : statementsIn(new Map([[record.slug, record]]), context.today));
  }
  const { slug, name } = body;
  const nothing = {
    lastDay: undefined,
    isOver: false,
    heirs: [],
    members: [],
    runs: [],
    adopts: [],
    opportunities: [],
  };
  return { slug, name, place: name, hasRecord: false, ...nothing };
}

/** The successor’s own estate: after the takeover all of it, before only if its record states something. */
function ownEstate({ record }: Body, isOver: boolean, context: Context): Estate[] {
  const estate = record && estateOf(record, context);
  return estate && (isOver || estate.runs.length + estate.adopts.length > 0) ? [estate] : [];
}

/**
 * The case studies and products of councils formed by reorganisations, latest first.
 *
 * @param except the reorganisation whose councils to leave out
 */
export function earlierViews(context: Context, except?: Reorganisation): EarlierView[] {
  return reorganisationsIn(context)
    .filter((other) => other.isOver && other !== except)
    .map((other) => ({
      reorganisation: { text: other.name, address: reorganisationAddress(other) },
      councils: other.successors
        .map((successor) => workOf(successor, context))
        .filter(({ stories, products }) => stories.length + products.length > 0),
    }))
    .filter(({ councils }) => councils.length > 0);
}

function workOf(body: Body, context: Context): EarlierView["councils"][number] {
  const slug = body.record?.slug ?? body.slug;
  const stories = publishedOrJoined(slug, "case-study", context);
  const products = sharedBy(slug, "product", context);
  return {
    council: nameOf(body),
    stories: stories.slice(0, few).map(itemOf),
    products: products.slice(0, few).map(itemOf),
    more: stories.length > few || products.length > few,
  };
}

function itemOf({ kind, slug, data }: Entry): EarlierItem {
  const outcome = "outcome" in data ? data.outcome : undefined;
  return {
    entry: { kind, slug, name: data.name },
    summary: data.summary,
    tag: outcome && { text: outcomes.title(outcome), tone: toneOf(outcome) },
  };
}
