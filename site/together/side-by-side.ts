import { byName } from "../by-name.ts";
import { nextDayOf } from "../contracts/contract-days.ts";
import type { Estate, EstateItem, EstatePaper, EstateStatus, Named, OpenOpportunity } from "../estates/estate.ts";
import { startAddress } from "../form-addresses.ts";
import { counted, numberInWords } from "../format.ts";
import { bandOfSum, sumInWords, sumOf } from "./band-sum.ts";
import { type ContractsView, contractsOf } from "./contracts.ts";
import type { Purpose } from "./purpose.ts";

/** Councils side by side: what each runs, where they agree, and what they could do together. */
export interface SideBySideView {
  councils: Named[];
  /** How many of them count: not a council that has nothing but what it took over from others of them. */
  counting: number;
  /** Those of which nothing is known, as the catalogue has no record of them. */
  withoutRecord: Named[];
  /** “They run 12 products and systems in 5 services” and more, each a sentence. */
  totals: string[];
  services: ServiceRow[];
  /** “Nothing is known for 2 services: Housing; Parking.” */
  silent: string | undefined;
  common: CommonRow[];
  /** What only one of them has, by council; all of them have something. */
  only: { council: Named; items: EstateItem[] }[];
  contracts: ContractsView;
  standards: StandardRow[];
  papers: { about: string; paper: EstatePaper }[];
  opportunities: OpenOpportunity[];
  /** The form for an opportunity of all the councils; undefined where fewer than two are left to do something. */
  start: string | undefined;
}

/** What the councils run for one service. */
export interface ServiceRow {
  /** Its slug; “” for what is for any service. */
  slug: string;
  title: string;
  /** How far they agree, in words. */
  agreement: string;
  /** For each council, in their order. */
  cells: EstateItem[][];
  /** What the contracts for it cost together, where each states it. */
  cost: string | undefined;
  /** The form for an opportunity for the service; undefined where fewer than two councils run something for it. */
  start: string | undefined;
}

/** Something that several of the councils run. */
export interface CommonRow {
  name: string;
  product: string | undefined;
  who: Who[];
}

/** A standard, and who has adopted it or plans to. */
export interface StandardRow {
  slug: string;
  name: string;
  /** How many have adopted it. */
  count: number;
  who: Who[];
}

/** A council that has something, and how far it has come. */
export interface Who {
  place: string;
  status: EstateStatus;
}

/** The title of the row of what is for any service. */
const anyService = "Any service";

/** Puts councils side by side, in their order. */
export function sideBySide(estates: readonly Estate[], purpose: Purpose): SideBySideView {
  const known = estates.filter(({ hasRecord }) => hasRecord);
  const acting = known.filter(({ isOver }) => !isOver);
  const counting = withoutRepeats(known);
  const services = servicesOf(known, counting, purpose);
  const subjects = subjectsOf(counting);
  return {
    councils: known.map(named),
    counting: counting.length,
    withoutRecord: estates.filter(({ hasRecord }) => !hasRecord).map(named),
    totals: totalsOf(known, services),
    services,
    silent: silentOf(services, purpose),
    common: subjects
      .filter(({ who }) => who.length > 1)
      .sort((a, b) => b.who.length - a.who.length || byName(a.name, b.name))
      .map(({ name, product, who }) => ({ name, product, who })),
    only: counting
      .map((estate) => ({ council: named(estate), items: onlyOf(estate, subjects) }))
      .filter(({ items }) => items.length > 0),
    contracts: contractsOf(known, purpose),
    standards: standardsOf(counting),
    papers: papersOf(known),
    opportunities: opportunitiesOf(known),
    start: acting.length < 2 ? undefined : startAddress({ authorities: acting.map(({ slug }) => slug) }),
  };
}

/**
 * The councils that count, with what counts of each: what a council inherited from one that stands beside it is there
 * already, and a council that has nothing else is not one more that could agree.
 */
function withoutRepeats(estates: readonly Estate[]): Estate[] {
  return estates.flatMap((estate) => {
    const before = estates.filter((other) => other.isOver && other !== estate);
    const isHeirOf = (other: Estate, maker: string | undefined): boolean =>
      maker === other.slug || other.heirs.some(({ slug }) => slug === estate.slug);
    const runs = estate.runs.filter(
      ({ statement }) =>
        !before.some(
          (other) =>
            isHeirOf(other, statement.split(" ")[0]) && other.runs.some((item) => item.statement === statement),
        ),
    );
    const adopts = estate.adopts.filter(
      ({ slug, inheritedFrom }) =>
        inheritedFrom === undefined ||
        !before.some((other) => isHeirOf(other, inheritedFrom) && other.adopts.some((one) => one.slug === slug)),
    );
    const had = estate.runs.length + estate.adopts.length;
    return had > 0 && runs.length + adopts.length === 0 ? [] : [{ ...estate, runs, adopts }];
  });
}

function named({ slug, name }: Named): Named {
  return { slug, name };
}

function servicesOf(estates: readonly Estate[], counting: readonly Estate[], purpose: Purpose): ServiceRow[] {
  const titles = new Map<string, string>();
  for (const { runs } of estates) {
    for (const { services } of runs) {
      if (services.length === 0) titles.set("", anyService);
      for (const { slug, title } of services) titles.set(slug, title);
    }
  }
  return Array.from(titles, ([slug, title]) => serviceRow(slug, title, estates, counting, purpose)).sort(
    (a, b) => Number(a.slug === "") - Number(b.slug === "") || byName(a.title, b.title),
  );
}

function serviceRow(
  slug: string,
  title: string,
  estates: readonly Estate[],
  counting: readonly Estate[],
  purpose: Purpose,
): ServiceRow {
  const cells = cellsFor(slug, estates);
  const having = estates.filter((_, index) => cells[index]?.some(({ status }) => status.has));
  const items = once(cells.flat().filter(({ status }) => status.has));
  const cost = items.some(({ contract }) => contract?.band)
    ? sumOf(items.map(({ contract }) => contract?.band))
    : undefined;
  return {
    slug,
    title,
    agreement: agreementOf(counting, cellsFor(slug, counting)),
    cells,
    cost: cost && sumInWords(cost),
    start: startFor(slug, having, items, purpose),
  };
}

/** What each council has for a service, in the order of the councils. */
function cellsFor(slug: string, estates: readonly Estate[]): EstateItem[][] {
  return estates.map(({ runs }) =>
    runs
      .filter(({ services }) => (slug === "" ? services.length === 0 : services.some((area) => area.slug === slug)))
      .sort((a, b) => Number(b.status.has) - Number(a.status.has)),
  );
}

/** Names the services without a row: a reader who looks for one of them would think that it was forgotten. */
function silentOf(rows: readonly ServiceRow[], { services }: Purpose): string | undefined {
  const known = new Set(rows.map(({ title }) => title));
  const silent = services.filter((title) => !known.has(title));
  if (rows.length === 0 || silent.length === 0) return undefined;
  return `Nothing is known for ${counted(silent.length, "service", "services")}: ${silent.join("; ")}.`;
}

/** How far councils agree for a service: “3 of 5 run Modern.Gov (1 reported)”. */
function agreementOf(estates: readonly Estate[], cells: readonly (readonly EstateItem[])[]): string {
  const having = estates.filter((_, index) => cells[index]?.some(({ status }) => status.has));
  const [only, another] = having;
  if (!only) return "None runs anything now";
  if (!another) return estates.length === 1 ? "" : `Known of ${only.place} alone`;
  const counts = new Map<string, { name: string; number: number; reported: number }>();
  for (const cell of cells) {
    const own = new Map(cell.filter(({ status }) => status.has).map((item) => [item.subject, item]));
    for (const { subject, name, isOwnWord } of own.values()) {
      const count = counts.get(subject) ?? { name, number: 0, reported: 0 };
      counts.set(subject, { ...count, number: count.number + 1, reported: count.reported + (isOwnWord ? 0 : 1) });
    }
  }
  const [first] = [...counts.values()].sort((a, b) => b.number - a.number || byName(a.name, b.name));
  if (!first || first.number < 2) {
    if (having.length === estates.length) return "No two run the same";
    return `Known of ${numberInWords(having.length)} of ${numberInWords(estates.length)}, no two of which run the same`;
  }
  const reported = first.reported === 0 ? "" : ` (${numberInWords(first.reported)} reported)`;
  return `${numberInWords(first.number)} of ${numberInWords(estates.length)} run ${first.name}${reported}`;
}

/**
 * The form for an opportunity of those that have something for a service: to buy together where contracts of two or more
 * end, else to investigate together.
 */
function startFor(
  service: string,
  having: readonly Estate[],
  items: readonly EstateItem[],
  { today, bands }: Purpose,
): string | undefined {
  const acting = having.filter(({ isOver }) => !isOver);
  if (acting.length < 2 || service === "") return undefined;
  const days = items.map(({ contract }) => contract && nextDayOf(contract, today)).filter((day) => day !== undefined);
  return startAddress({
    type: days.length > 1 ? "joint-procurement" : "investigation",
    service,
    authorities: acting.map(({ slug }) => slug),
    closes: days.sort()[0],
    budget: bandOfSum(
      items.map(({ contract }) => contract?.band),
      bands,
    ),
  });
}

interface Subject extends CommonRow {
  subject: string;
}

/** What the councils have, and who has each. */
function subjectsOf(estates: readonly Estate[]): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const { place, runs } of estates) {
    for (const { subject, name, product, status } of runs) {
      if (!status.has) continue;
      const known = subjects.get(subject) ?? { subject, name, product, who: [] };
      subjects.set(subject, known);
      if (known.who.at(-1)?.place !== place) known.who.push({ place, status });
    }
  }
  return [...subjects.values()];
}

function onlyOf({ runs, place }: Estate, subjects: readonly Subject[]): EstateItem[] {
  const own = new Set(
    subjects.filter(({ who }) => who.length === 1 && who[0]?.place === place).map(({ subject }) => subject),
  );
  return [
    ...new Map(
      runs.filter((item) => item.status.has && own.has(item.subject)).map((item) => [item.subject, item]),
    ).values(),
  ];
}

function totalsOf(estates: readonly Estate[], services: readonly ServiceRow[]): string[] {
  const items = once(estates.flatMap(({ runs }) => runs).filter(({ status }) => status.has));
  if (items.length === 0) return [];
  const subjects = new Set(items.map(({ subject }) => subject)).size;
  const areas = services.filter(
    ({ slug, cells }) => slug !== "" && cells.flat().some(({ status }) => status.has),
  ).length;
  const own = items.filter(({ isOwnWord }) => isOwnWord).length;
  const reported = items.length - own;
  const contracts = items.filter(({ contract }) => contract).length;
  return [
    `${counted(subjects, "product or system", "products and systems")}${areas === 0 ? "" : ` in ${counted(areas, "service", "services")}`}.`,
    ...(own > 0
      ? [`${counted(own, "use is", "uses are")} stated by the councils or in public lists that are kept up to date.`]
      : []),
    ...(reported > 0 ? [`${counted(reported, "use is", "uses are")} reported and not confirmed by the council.`] : []),
    contracts > 0 ? `${counted(contracts, "contract is", "contracts are")} known.` : "No contract is known.",
  ];
}

/** Statements, each once, however many councils answer for it. */
function once(items: readonly EstateItem[]): EstateItem[] {
  return [...new Map(items.map((item) => [item.statement, item])).values()];
}

function standardsOf(estates: readonly Estate[]): StandardRow[] {
  const rows = new Map<string, StandardRow>();
  for (const { place, adopts } of estates) {
    for (const { slug, name, status } of adopts) {
      const row = rows.get(slug) ?? { slug, name, count: 0, who: [] };
      rows.set(slug, row);
      if (row.who.some((who) => who.place === place)) continue;
      row.who.push({ place, status });
      if (status.has) row.count++;
    }
  }
  return [...rows.values()].sort((a, b) => b.count - a.count || byName(a.name, b.name));
}

function papersOf(estates: readonly Estate[]): SideBySideView["papers"] {
  const papers = estates.flatMap(({ runs }) =>
    runs.flatMap(({ name, papers }) => papers.map((paper) => ({ about: name, paper }))),
  );
  return [...new Map(papers.map((one) => [one.paper.url, one])).values()].sort((a, b) => byName(a.about, b.about));
}

/** Those with one of the councils first, then those for the most of their services. */
function opportunitiesOf(estates: readonly Estate[]): OpenOpportunity[] {
  const slugs = new Set(estates.map(({ slug }) => slug));
  const all = new Map(estates.flatMap(({ opportunities }) => opportunities.map((one) => [one.slug, one] as const)));
  const taking = ({ participants }: OpenOpportunity): number => participants.filter((slug) => slugs.has(slug)).length;
  return [...all.values()].sort((a, b) => taking(b) - taking(a) || byName(a.name, b.name));
}
