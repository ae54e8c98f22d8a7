import { byName } from "../by-name.ts";
import type { Estate, EstateItem, EstatePaper, Named, OpenOpportunity } from "../estates/estate.ts";
import { opportunityFormAddress } from "../form-addresses.ts";
import { counted } from "../format.ts";
import { type ContractsView, contractsOf } from "./contracts.ts";
import type { Purpose } from "./purpose.ts";
import { uniqueStatements, type ServiceRow, servicesOf, missingServicesText } from "./service-rows.ts";
import { type CommonRow, onlyOf, subjectsOf, type CouncilStatus } from "./subjects.ts";

/** A comparison of councils: what each runs, where they agree, and what they could do together. */
export interface SideBySideView {
  /** Councils with a record in the catalogue. */
  councils: Named[];
  /** Number of those that count: not a successor that has only what it inherited from others of them. */
  counting: number;
  /** Councils without a record in the catalogue. */
  withoutRecord: Named[];
  /** “12 products and systems in 5 services.” and more, each a sentence. */
  totals: string[];
  services: ServiceRow[];
  /** “Nothing is known for 2 services: Housing; Parking.” Undefined if something is known for each. */
  silent: string | undefined;
  common: CommonRow[];
  /** Items that only one council has, by council; councils without any are omitted. */
  only: { council: Named; items: EstateItem[] }[];
  contracts: ContractsView;
  standards: StandardRow[];
  papers: { about: string; paper: EstatePaper }[];
  opportunities: OpenOpportunity[];
  /** The prefilled form for an opportunity of the councils that still exist; undefined if there are fewer than two. */
  start: string | undefined;
}

/** A standard, with the councils that have adopted it, plan to or have given it up. */
export interface StandardRow {
  slug: string;
  name: string;
  /** Number of councils that have adopted it. */
  count: number;
  who: CouncilStatus[];
}

/** Compares councils, in the given order. */
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
    silent: missingServicesText(services, purpose),
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
    start: acting.length < 2 ? undefined : opportunityFormAddress({ authorities: acting.map(({ slug }) => slug) }),
  };
}

/**
 * Removes from each council the statements that it inherited from a council in the comparison that has ended, so that they
 * count once. Drops a council that has nothing else.
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

function totalsOf(estates: readonly Estate[], services: readonly ServiceRow[]): string[] {
  const items = uniqueStatements(estates.flatMap(({ runs }) => runs).filter(({ status }) => status.has));
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

/** Returns open opportunities, by descending number of participating councils, then by name. */
function opportunitiesOf(estates: readonly Estate[]): OpenOpportunity[] {
  const slugs = new Set(estates.map(({ slug }) => slug));
  const all = new Map(estates.flatMap(({ opportunities }) => opportunities.map((one) => [one.slug, one] as const)));
  const taking = ({ participants }: OpenOpportunity): number => participants.filter((slug) => slugs.has(slug)).length;
  return [...all.values()].sort((a, b) => taking(b) - taking(a) || byName(a.name, b.name));
}
