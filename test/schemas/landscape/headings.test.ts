import { describe, expect, test } from "vitest";

import { spansTwoRows, joinHeadings, typeOf } from "../../../schemas/landscape/headings.ts";
import type { Row } from "../../../schemas/spreadsheet/sheet.ts";

const row = (line: number, ...cells: string[]): Row => ({ line, cells });

describe("finds the column type of a heading of a council", () => {
  test.each([
    ["Application Name", "name"],
    ["Applications", "name"],
    ["Application (as people call it)", "name"],
    ["(Application)", "name"],
    ["System / Application", "name"],
    ["Name of the application", "name"],
    ["Supplier’s name", "supplier"],
    ["Vendor name (UK)", "supplier"],
    ["Supplier (if any) name", "supplier"],
    ["Contract End Date (dd/mm/yyyy)", "contractEnds"],
    ["Date contract ends", "contractEnds"],
    ["Date of expiry", "contractEnds"],
    ["Contract expires on", "contractEnds"],
    ["End date (excl. extensions)", "contractEnds"],
    ["End date (including any extension)", "extendableUntil"],
    ["Contract end if extended", "extendableUntil"],
    ["Option to Extend To", "extendableUntil"],
    ["Extension period (months)", undefined],
    ["Notice required by", "noticeBy"],
    ["Annual cost (£k, ex VAT)", "annual"],
    ["Descriptions", "description"],
    ["Description of the goods and/or services being provided", "description"],
    ["Go live date approved by board", "since"],
    ["Since", "since"],
    ["Year installed", "since"],
    ["Live (Y/N)", "status"],
    ["Supplied by", "supplier"],
    ["Annual support & maintenance", "annual"],
    ["Updated by", "personal"],
    ["Name of officers", "personal"],
    ["Annual cost (£ per user)", undefined],
    ["Cost (per year)", "annual"],
    ["Contract value (annual)", "annual"],
    ["Contract value (per annum)", "annual"],
    ["Value (£ pa)", "annual"],
    ["Cost p.a. (£)", "annual"],
    ["Value (whole life)", "total"],
    ["ContractEndDate", "contractEnds"],
    ["supplierName", "supplier"],
    ["SystemOne", undefined],
    ["2. Supplier name", "supplier"],
    ["b) End date", "contractEnds"],
    ["Cyflenwr / Supplier", "supplier"],
    ["Status | Statws", "status"],
    ["Gwerth blynyddol / Annual value", "annual"],
    ["Supplier / Status", undefined],
    ["Cyswllt / Contact", "personal"],
    ["Supplier / Cyswllt / Owner", "personal"],
    ["Cost (monthly)", undefined],
    ["Cost (£/month)", undefined],
    ["Contract notice period", undefined],
    ["Boss", undefined],
    ["Stand by", undefined],
    ["Replaced by", undefined],
    ["Hosted by", undefined],
    ["Decided", undefined],
    ["Date of officer decision", undefined],
    ["Systems thinking", undefined],
    ["", undefined],
  ])("%s", (heading, id) => {
    expect(typeOf(heading)?.id).toBe(id);
  });

  test("a heading with fewer other words takes precedence", () => {
    const headings = ["Supplier", "Supplier name", "Name of the supplier", "Supplier name as agreed"];
    const ranks = headings.map((heading) => typeOf(heading)?.rank ?? Infinity);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(headings.length);
  });
});

describe("a row of headings", () => {
  const above = row(1, "System", "Contract", "", "Supplier");

  test("continues in a row with headings of its own and no application", () => {
    expect(spansTwoRows(above, row(2, "", "Start", "End", ""))).toBe(true);
    expect(spansTwoRows(above, row(2, "System", "Start", "End", "Supplier"))).toBe(true);
    expect(spansTwoRows(above, row(2, "Name", "Start", "End", ""))).toBe(true);
  });

  test.each([
    ["names an application", row(2, "Live", "Start", "End", "")],
    ["has a known heading below the names", row(2, "Contract Manager", "Start", "End", "")],
    ["has a single heading", row(2, "", "Start", "", "")],
    ["repeats the row above", row(2, "System", "Contract", "", "Supplier")],
    ["has other words", row(2, "", "Soon", "Later", "")],
    ["has a number", row(2, "", "Start", "End", "2027")],
  ])("does not continue in a row that %s", (_, below) => {
    expect(spansTwoRows(above, below)).toBe(false);
  });

  test("is joined with the next row, and keeps a heading that is the same in both", () => {
    expect(
      joinHeadings(row(1, "System", "Contract", "", "Notes"), row(2, "", "Start", "End", "Notes", "Owner")),
    ).toEqual(row(2, "System", "Contract Start", "Contract End", "Notes", "Notes Owner"));
  });
});
