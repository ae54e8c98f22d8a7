import { compareTexts } from "../../schemas/compare.ts";
import { byName } from "../by-name.ts";
import { dayNotes, endOfContract } from "../contracts/contract-days.ts";
import type { Estate, EstateContract, EstateItem } from "../estates/estate.ts";
import { dateInWords } from "../format.ts";
import type { Purpose } from "./purpose.ts";

/** The contracts of councils, grouped by end date, the soonest first. */
export interface ContractsView {
  groups: { title: string; rows: ContractRow[] }[];
}

/** A contract of one council or of those that share it. */
interface ContractRow {
  who: string;
  name: string;
  product: string | undefined;
  supplier: string | undefined;
  /** “31 March 2027” or “Not stated”. `notes` has its other dates. */
  ends: string;
  notes: string[];
}

/**
 * Groups the contracts of current uses by their end: before the first day of a reorganisation, or today without one; on or
 * after it; not stated. A contract that councils share appears once.
 */
export function contractsOf(estates: readonly Estate[], { today, firstDay }: Purpose): ContractsView {
  const contracts = new Map<string, { item: EstateItem & { contract: EstateContract }; places: string[] }>();
  for (const { place, runs } of estates) {
    for (const item of runs) {
      const { contract, statement, status } = item;
      if (!contract || !status.has) continue;
      const known = contracts.get(statement);
      if (known) known.places.push(place);
      else contracts.set(statement, { item: { ...item, contract }, places: [place] });
    }
  }
  const all = [...contracts.values()]
    .map(({ item, places }) => ({
      until: endOfContract(item.contract, today),
      row: rowOf(item, [...new Set(places)], today),
    }))
    .sort((a, b) => compareTexts(a.until ?? "9", b.until ?? "9") || byName(a.row.name, b.row.name));
  const groups =
    firstDay === undefined
      ? [
          { title: "Ended", some: all.filter(({ until }) => until !== undefined && until < today) },
          { title: "Still to end", some: all.filter(({ until }) => until !== undefined && until >= today) },
        ]
      : [
          {
            title: `End before ${dateInWords(firstDay)}`,
            some: all.filter(({ until }) => until !== undefined && until < firstDay),
          },
          {
            title: `End on or after ${dateInWords(firstDay)}`,
            some: all.filter(({ until }) => until !== undefined && until >= firstDay),
          },
        ];
  return {
    groups: [...groups, { title: "End not stated", some: all.filter(({ until }) => until === undefined) }]
      .filter(({ some }) => some.length > 0)
      .map(({ title, some }) => ({ title, rows: some.map(({ row }) => row) })),
  };
}

function rowOf(
  { name, product, supplier, contract }: EstateItem & { contract: EstateContract },
  places: readonly string[],
  today: string,
): ContractRow {
  const end = endOfContract(contract, today);
  return {
    who: places.join(", "),
    name,
    product,
    supplier,
    ends: end === undefined ? "Not stated" : dateInWords(end),
    notes: dayNotes(contract, today, dateInWords),
  };
}
