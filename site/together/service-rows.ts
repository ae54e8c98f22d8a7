import { byName } from "../by-name.ts";
import { nextDayOf } from "../contracts/contract-days.ts";
import type { Estate, EstateItem } from "../estates/estate.ts";
import { opportunityFormAddress } from "../form-addresses.ts";
import { counted, numberInWords } from "../format.ts";
import { bandOfSum, sumInWords, sumOf } from "./band-sum.ts";
import type { Purpose } from "./purpose.ts";

/** The row of a service in the matrix. */
export interface ServiceRow {
  /** The slug of the service; empty for “Any service”. */
  slug: string;
  title: string;
  /** How far the councils agree: see `agreementOf`; empty if only one council counts and runs something. */
  agreement: string;
  /** The items of each council, in the order of the councils. */
  cells: EstateItem[][];
  /** The yearly cost in words, if every use that is current states the band of its contract. */
  cost: string | undefined;
  /**
   * The prefilled form for an opportunity, from the site’s root. Undefined for “Any service”, or if fewer than two councils
   * that still exist run something for the service.
   */
  start: string | undefined;
}

/** Title of the row of items without a service. */
const anyService = "Any service";

/**
 * Returns the rows of the matrix, by title, “Any service” last. Cells have all councils; agreement counts only those in
 * `counting`.
 */
export function servicesOf(estates: readonly Estate[], counting: readonly Estate[], purpose: Purpose): ServiceRow[] {
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
  const items = uniqueStatements(cells.flat().filter(({ status }) => status.has));
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

/** Returns the items of each council for a service, current ones first. */
function cellsFor(slug: string, estates: readonly Estate[]): EstateItem[][] {
  return estates.map(({ runs }) =>
    runs
      .filter(({ services }) => (slug === "" ? services.length === 0 : services.some((area) => area.slug === slug)))
      .sort((a, b) => Number(b.status.has) - Number(a.status.has)),
  );
}

/**
 * Returns a sentence that lists the services without a row, so that readers do not think they were forgotten. Undefined if
 * there are none, or no rows at all.
 */
export function missingServicesText(rows: readonly ServiceRow[], { services }: Purpose): string | undefined {
  const known = new Set(rows.map(({ title }) => title));
  const silent = services.filter((title) => !known.has(title));
  if (rows.length === 0 || silent.length === 0) return undefined;
  return `Nothing is known for ${counted(silent.length, "service", "services")}: ${silent.join("; ")}.`;
}

/** Returns how far councils agree for a service: “3 of 5 run Modern.Gov (1 reported)”. */
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
 * Returns the prefilled form for an opportunity for a service: joint procurement if two or more contracts end, else an
 * investigation.
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
  return opportunityFormAddress({
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

/** Deduplicates items by statement, which several councils may share. */
export function uniqueStatements(items: readonly EstateItem[]): EstateItem[] {
  return [...new Map(items.map((item) => [item.statement, item])).values()];
}
