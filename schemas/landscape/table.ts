import { useStatuses } from "../vocabularies/adoption.ts";
import { moneyBands } from "../vocabularies/money.ts";
import { services } from "../vocabularies/services.ts";
import { type ColumnId, columnTypes, ownColumns } from "./column-types.ts";
import type { Use } from "./lines.ts";
import { anyService } from "./values.ts";

/** The headings of the table of what an authority uses. */
export const tableHeadings: readonly string[] = ownColumns.map((id) => columnTypes[id].title);

/** The rows of the table: a lossless export, which imports as the same record. */
export function tableRows(uses: readonly Use[], nameOfProduct: (slug: string) => string | undefined): string[][] {
  return uses.map((use) => {
    const cells = cellsOf(use, nameOfProduct);
    return ownColumns.map((id) => cells[id] ?? "");
  });
}

function cellsOf(
  use: Use,
  nameOfProduct: (slug: string) => string | undefined,
): Partial<Record<ColumnId, string | undefined>> {
  const { product, system, contract = {} } = use;
  return {
    product,
    name: system?.name ?? nameOfProduct(product ?? "") ?? product,
    supplier: system?.supplier,
    services:
      use.services &&
      (use.services.length === 0 ? anyService : use.services.map((area) => services.title(area)).join("; ")),
    status: useStatuses.title(use.status),
    since: use.since,
    until: use.until,
    version: use.version,
    reason: use.reason,
    contractWith: contract.supplier,
    contractEnds: contract.until,
    noticeBy: contract.noticeBy,
    extendableUntil: contract.extendableUntil,
    band: contract.band && moneyBands.title(contract.band),
    framework: contract.framework,
    contractEvidence: contract.evidence,
    connects: use.connects && JSON.stringify(use.connects),
    papers: use.papers && JSON.stringify(use.papers),
    evidence: use.evidence,
    confirmed: use.confirmed,
  };
}
