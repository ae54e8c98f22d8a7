import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";

import { applicationFinder } from "../../../schemas/finding/application.ts";
import { inspect, memorySource, writeEntry } from "../../../schemas/index.ts";
import { applyLines, type AppliedList } from "../../../schemas/landscape/apply.ts";
import { columnTypes } from "../../../schemas/landscape/column-types.ts";
import { isRegister } from "../../../schemas/landscape/columns.ts";
import { linesOf, type Use } from "../../../schemas/landscape/lines.ts";
import { readList } from "../../../schemas/landscape/list.ts";
import { type Matched, matchLines } from "../../../schemas/landscape/match.ts";
import { thingsToCheck } from "../../../schemas/landscape/notes.ts";
import { personalInWords, withoutPeople, noPersonal } from "../../../schemas/landscape/personal.ts";
import { tableHeadings, tableRows } from "../../../schemas/landscape/table.ts";
import { isBlank } from "../../../schemas/landscape/values.ts";
import { csvOf } from "../../../schemas/spreadsheet/write-csv.ts";
import { writeXlsx } from "../../../schemas/spreadsheet/write-xlsx.ts";
import { systems } from "../../../schemas/vocabularies/systems.ts";
import { arbitraryEntry } from "../../helpers/arbitrary-entry.ts";
import fc from "../../helpers/properties.ts";

const today = "2026-11-26";
const products = [
  { slug: "idox-uniform", name: "Idox Uniform", suppliers: ["Idox"], services: ["planning-building"], isSold: true },
  { slug: "itrent", name: "iTrent", suppliers: ["MHR"], services: ["staff-hr"], isSold: true },
  { slug: "contensis", name: "Contensis", suppliers: ["Zengenti"], services: ["customer-contact"], isSold: true },
];
const finder = applicationFinder(products, systems);
const hasProduct = (slug: string): boolean => products.some((product) => product.slug === slug);

function matched(content: string | Uint8Array, uses: readonly Use[] = []): Matched[] {
  const list = readList(typeof content === "string" ? strToU8(content) : content);
  return matchLines(linesOf(list).lines, { finder, hasProduct, uses, isRegister: isRegister(list), today });
}

function apply(content: string | Uint8Array, uses: readonly Use[] = [], speaks = true, day = today): AppliedList {
  return applyLines(uses, matched(content, uses), { today: day, speaks });
}

const columnTitles = (content: string): string[] => {
  const list = readList(strToU8(content));
  return list.columns.map((id) => (id === undefined ? "-" : columnTypes[id].title));
};

describe("recognises columns", () => {
  test("with the headings of the Local Government Transparency Code, below a title", () => {
    expect(
      columnTitles(
        'Contracts register,,,,,,,\nUpdated 1 May 2026,,,,,,,\nReference number,Title of agreement,Local authority department responsible,Description of the goods and/or services being provided,Supplier name and details,Start date,End date,Sum to be paid\n1,Uniform,Planning,Case system,Idox,1/4/2025,31/3/2028,"£90,000"\n',
      ),
    ).toEqual([
      "-",
      "Name",
      "Department",
      "Description",
      "Supplier",
      "Contract starts",
      "Contract ends",
      "Value in all",
    ]);
  });

  test("with the headings of lists of applications, whatever other words they have", () => {
    expect(
      columnTitles(
        "Application Name;Vendor;Business Area;In use?;Contract End Date (dd/mm/yyyy);Annual Cost (£);System Owner\nJadu;Jadu Ltd;Web;Y;31/03/2027;12000;A B\n",
      ),
    ).toEqual([
      "Name",
      "Supplier",
      "Services",
      "Status",
      "Contract ends",
      "Value a year",
      "Details of people: left out",
    ]);
  });

  test("by their values, if there are no headings", () => {
    expect(
      columnTitles(
        "Idox Uniform,Idox Software Ltd,31/03/2027,jane.smith@example.gov.uk\niTrent,MHR Ltd,30/04/2028,jo.brown@example.gov.uk\n",
      ),
    ).toEqual(["Name", "Supplier", "Contract ends", "Details of people: left out"]);
  });

  test("of names by their values, not codes, if other headings are known", () => {
    expect(
      columnTitles(
        "No.,Tool,Vendor,End date,Status\nDN1001,Town Tills,Till Ltd,31/03/2027,Live\nDN1002,Bin Days,Bin Ltd,31/03/2028,Retired\n",
      ),
    ).toEqual(["-", "Name", "Supplier", "Contract ends", "Status"]);
  });

  test("without headings, and keeps the first row", () => {
    const list = readList(strToU8("Idox Uniform,Idox Software Ltd\niTrent,MHR Ltd\n"));
    expect(linesOf(list).lines.map(({ number, name }) => [number, name])).toEqual([
      [1, "Idox Uniform"],
      [2, "iTrent"],
    ]);
  });

  test("or refuses a list with its headings in the first column, instead of taking them for applications", () => {
    const list = "System,iTrent,Uniform\nSupplier,MHR,Idox\nContract end,31/03/2099,31/03/2099\nNotes,,\n";
    expect(() => readList(strToU8(list))).toThrow("The headings are in the first column");
    expect(readList(strToU8("System,Supplier\nContract,A\nTitle,B\nSupplier,C\niTrent,MHR\n")).rows).toHaveLength(4);
  });

  test("or refuses a list without a column of names", () => {
    expect(() => readList(strToU8("1,2\n3,4\n"))).toThrow("No column of names was found.");
  });
});

describe("a register of contracts", () => {
  const register = `Contract title,Supplier name,Department,Start date,End date,Contract value,Contract manager
Idox Uniform support 2024-27,IDOX SOFTWARE LTD,Planning,01/04/2024,31/03/2027,"£150,000",Jane Smith
iTrent (contact Jane Smith 01632 960 123),MHR International UK Ltd,HR,01/05/2023,30/04/2028,"£60,000",jo@example.gov.uk
Grounds maintenance,Green Ltd,Parks,01/05/2023,30/04/2028,"£2,600,000",
Payroll checking software,Checkers Ltd,Payroll,01/05/2023,TBC,"£4,000",07700 900123
Contenssis,,Web,01/05/2023,30/04/2028,,
Acolaid,Idox,Planning,01/05/2010,30/04/2019,"£40,000",
`;

  test("becomes uses with contracts, without other services, and with questions about uncertain lines", () => {
    const lines = matched(register);
    expect(lines.filter(({ isAsked }) => isAsked).map(({ line, reason }) => [line.name, reason])).toEqual([
      ["Contenssis", expect.stringContaining("spelt nearly like “Contensis”")],
      ["Acolaid", expect.stringContaining("Its contract ended on 2019-04-30.")],
    ]);
    expect(lines.filter(({ choice }) => choice.type === "leave").map(({ line }) => line.name)).toEqual([
      "Grounds maintenance",
      "Acolaid",
    ]);
    expect(apply(register).uses.slice(0, 3)).toEqual([
      {
        product: "idox-uniform",
        status: "in-use",
        contract: { supplier: "IDOX SOFTWARE LTD", until: "2027-03-31", band: "25k-100k" },
        confirmed: today,
      },
      {
        product: "itrent",
        status: "in-use",
        contract: { supplier: "MHR International UK Ltd", until: "2028-04-30", band: "5k-25k" },
        confirmed: today,
      },
      {
        system: { name: "Payroll checking software", supplier: "Checkers Ltd" },
        services: ["staff-hr"],
        status: "in-use",
        confirmed: today,
      },
    ]);
  });

  test("loses personal details, which are counted", () => {
    const { personal } = linesOf(readList(strToU8(register)));
    expect(personalInWords(personal)).toEqual([
      "Left out, because the catalogue is public and kept for ever: 2 names of people, 1 mailbox and 2 telephone numbers.",
    ]);
    expect(JSON.stringify(apply(register))).not.toMatch(/Smith|01632|07700|@/);
  });

  test("is reported and not confirmed, if somebody else applies it", () => {
    const [first] = apply(register, [], false).uses;
    expect(first).toMatchObject({ product: "idox-uniform", status: "reported" });
    expect(first?.confirmed).toBeUndefined();
  });
});

describe("asks about an application whose name says that nobody uses it", () => {
  const choicesIn = (list: string): [boolean, string][] =>
    matched(list).map(({ isAsked, choice }) => [isAsked, choice.type]);

  test.each([
    "Old HR system (DECOMMISSIONED)",
    "Old HR system [retired 2019]",
    "iTrent – no longer used",
    "RETIRED - Old HR system",
    "Obsolete: Old HR system",
    "tbc – replacement for iTrent",
  ])("%s", (name) => {
    expect(choicesIn(`Application\n${name}\n`)).toEqual([[true, "leave"]]);
    expect(matched(`Application\n${name}\n`)[0]?.reason).toMatch(/^Its name says “/);
  });

  test.each(["iTrent (Live)", "Archived documents", "Closed circuit television", "Tills (not archived yet)"])(
    "but applies %s",
    (name) => {
      expect(choicesIn(`Application\n${name}\n`)[0]?.[1]).not.toBe("leave");
    },
  );

  test("unless a column states its status", () => {
    expect(apply("Application,Status\nOld HR system (decommissioned),Decommissioned\n").uses).toMatchObject([
      { status: "stopped" },
    ]);
  });
});

describe("asks about an application whose status cannot be read", () => {
  test.each(["No", "N", "FALSE", "0", "Not live", "Not supported", "?", "Unknown", "TBC"])("%s", (status) => {
    const [{ choice, isAsked, reason } = {}] = matched(`System,Live?\niTrent,${status}\nUniform,TRUE\n`);
    expect({ choice, isAsked, reason }).toEqual({
      choice: { type: "leave" },
      isAsked: true,
      reason: expect.stringContaining(`Its status is “${status}”, which does not say whether it is used.`) as string,
    });
    expect(apply(`System,Live?\niTrent,${status}\nUniform,TRUE\n`).added).toEqual(["idox-uniform"]);
  });

  test("where most others can be read", () => {
    const list = "System,Status\niTrent,Live\nUniform,In use\nContensis,Sunset\n";
    expect(apply(list).added).toEqual(["itrent", "idox-uniform"]);
    expect(matched(list)[2]?.reason).toContain("Its status is “Sunset”, which does not say whether it is used.");
  });

  test.each(["", "n/a", "-"])("but takes it where its status is %j, which says nothing", (status) => {
    expect(apply(`System,Live?\niTrent,${status}\nUniform,TRUE\n`).added).toEqual(["itrent", "idox-uniform"]);
  });

  test("but takes it where the column is about something else", () => {
    expect(apply("System,Status\niTrent,Tier 1\nUniform,Tier 2\nContensis,Live\n").added).toHaveLength(3);
  });
});

describe("asks about a row with only a name, which may be the heading of a group or a note", () => {
  const named = (list: string): string[] =>
    matched(list).flatMap(({ isAsked, choice, line }) => (isAsked && choice.type === "leave" ? line.name : []));

  test("unless the name is known, or the record has it", () => {
    const list =
      "System,Supplier,Status\nADULT SOCIAL CARE,,\nTown Tills,Till Ltd,Live\nStreet Logs,Log Ltd,Live\n* Under review,-,n/a\niTrent,,\nPark Map,Map Ltd,Live\nBin Days,Bin Ltd,Live\n";
    expect(named(list)).toEqual(["ADULT SOCIAL CARE", "* Under review"]);
    const uses: Use[] = [{ system: { name: "Adult social care" }, services: ["adult-social-care"], status: "in-use" }];
    expect(matched(list, uses)[0]).toMatchObject({ isAsked: false, choice: { type: "system" } });
  });

  test("unless most rows have only a name", () => {
    expect(named("System,Supplier\nTown Tills,\nStreet Logs,\nPark Map,Map Ltd\n")).toEqual([]);
  });
});

describe("a second import", () => {
  const list =
    "Application,Supplier,Contract end date\nUniform,Idox,31/03/2027\nTills of the market,Till Ltd,31/03/2027\n";
  const { uses } = apply(list);

  test("of the same file changes nothing, even on a later day", () => {
    expect(apply(list, uses, true, "2027-01-05")).toMatchObject({
      uses,
      added: [],
      updated: [],
      unchanged: 2,
      missing: [],
    });
  });

  test("updates changed fields, and keeps the fields that the file does not have", () => {
    const before = uses.map((use) => ({
      ...use,
      since: "2015",
      papers: [{ type: "dpia" as const, url: "https://www.example.gov.uk/dpia" }],
    }));
    const later = apply(
      list.replace("Uniform,Idox,31/03/2027", "Idox Uniform,Idox,31/03/2030"),
      before,
      true,
      "2026-12-01",
    );
    expect(later.updated).toEqual(["idox-uniform"]);
    expect(later.uses).toEqual([
      { ...before[0], contract: { supplier: "Idox", until: "2030-03-31" }, confirmed: "2026-12-01" },
      before[1],
    ]);
  });

  test("names uses that the file no longer has, and does not change them", () => {
    const before: Use[] = [
      ...uses,
      { product: "itrent", status: "in-use" },
      { product: "contensis", status: "stopped", reason: "Dear." },
    ];
    const later = apply(list, before);
    expect(later.missing).toEqual([{ product: "itrent", status: "in-use" }]);
    expect(later.uses).toEqual(before);
  });

  test.each(["Uniform; iTrent", "iTrent / Uniform", "Uniform, iTrent", "iTrent and Uniform"])(
    "asks about %j, because a match with one of them would lose the other",
    (name) => {
      const [line] = matched(`Application,Supplier\n"${name}",Idox\n`, [{ product: "itrent", status: "in-use" }]);
      expect(line).toMatchObject({ isAsked: true, candidates: [{}, {}] });
      expect(line?.reason).toMatch(
        /^Its name lists (?:Idox Uniform and iTrent|iTrent and Idox Uniform): give each a row/,
      );
    },
  );

  test.each(["Uniform (planning and building control)", "Uniform / Idox Uniform", "Uniform, with a link to iTrent"])(
    "takes %j, which lists no other application",
    (name) => {
      expect(matched(`Application,Supplier\n"${name}",Idox\n`)[0]).toMatchObject({
        isAsked: false,
        choice: { type: "product", slug: "idox-uniform" },
      });
    },
  );

  test("repeats the answer to a name that was ambiguous once", () => {
    const ambiguous = "Application\nContenssis\n";
    expect(matched(ambiguous)[0]?.isAsked).toBe(true);
    expect(matched(ambiguous, [{ product: "contensis", status: "in-use" }])[0]).toMatchObject({
      isAsked: false,
      choice: { type: "product", slug: "contensis" },
    });
  });

  test("keeps, of two lines about the same application, the contract that ends last, and says so", () => {
    const { uses, merged } = apply("Application,Contract end date\nUniform,31/03/2027\nIdox Uniform,31/03/2028\n");
    expect(uses).toMatchObject([{ product: "idox-uniform", contract: { until: "2028-03-31" } }]);
    expect(merged).toEqual([{ number: 2, with: 3, name: "Uniform" }]);
  });

  test("names, for each duplicate of a row, the row that is kept", () => {
    const { merged } = apply(
      "Application,Contract end date\nUniform,31/03/2027\nIdox Uniform,31/03/2028\nUniform,31/03/2029\n",
    );
    expect(merged.map(({ number, with: kept }) => [number, kept])).toEqual([
      [2, 4],
      [3, 4],
    ]);
  });

  test.each(["Uniform,Live\nIdox Uniform,Decommissioned\n", "Idox Uniform,Decommissioned\nUniform,Live\n"])(
    "keeps, of two lines about the same application, the one in use: %j",
    (lines) => {
      const { uses } = apply(`Application,Status\n${lines}`);
      expect(uses).toMatchObject([{ product: "idox-uniform" }]);
      expect(uses[0]?.status).not.toBe("stopped");
    },
  );
});

describe("reads", () => {
  const ends = (...dates: string[]) =>
    linesOf(readList(strToU8(`Application,Contract end date\n${dates.map((date) => `X app,"${date}"`).join("\n")}\n`)));

  test("days in the order of their column", () => {
    const until = (...dates: string[]) => ends(...dates).lines.map(({ contract }) => contract.until);
    expect(until("03/04/2027", "31/03/2027", "1 May 2028", "2028-05-02")).toEqual([
      "2027-04-03",
      "2027-03-31",
      "2028-05-01",
      "2028-05-02",
    ]);
    expect(until("03/31/2027", "03/04/2027")).toEqual(["2027-03-31", "2027-03-04"]);
  });

  test("no unclear day of a column that contradicts another, but asks for it", () => {
    const { lines } = linesOf(
      readList(strToU8("Application,Go live,Contract end date\nA app,01/04/2012,31/03/2027\nB app,05/13/2020,\n")),
    );
    expect(lines.map(({ facts, doubts }) => [facts.since, doubts.map(({ readings }) => readings)])).toEqual([
      [undefined, [["2012-04-01", "2012-01-04"]]],
      ["2020-05-13", []],
    ]);
  });

  test("no unclear day, but asks for it", () => {
    expect(ends("31/03/2027", "when it is done", "n/a").lines.map(({ doubts }) => doubts)).toEqual([
      [],
      [{ field: "contractEnds", text: "when it is done", readings: [] }],
      [],
    ]);
  });

  test("amounts as bands of the annual cost", () => {
    const bands = linesOf(
      readList(
        strToU8(
          'Application,Annual value,Contract value,Start date,End date\nA app,"£4,999.50",,,\nB app,,"£300,000",01/04/2024,31/03/2027\nC app,0,,,\nD app,,"£300,000",,\n',
        ),
      ),
    ).lines.map(({ contract }) => contract.band);
    expect(bands).toEqual(["under-5k", "25k-100k", "none", undefined]);
  });

  test.each([
    ["Annual cost (£k)", "45", "25k-100k"],
    ["Annual cost £000s", "45", "25k-100k"],
    ["Annual cost (£,000)", "0.5", "under-5k"],
    ["Annual cost (£'000)", "£45k", "25k-100k"],
    ["Annual cost (£ thousands)", "£1.2m", "over-500k"],
    ["Annual cost (£m)", "0.3", "100k-500k"],
    ["Annual cost (£k)", "30-40", "25k-100k"],
    ["Annual cost (£k)", "2023-2024", undefined],
    ["Annual cost (over £25k)", "30,000", "25k-100k"],
    ["Annual cost (over £5,000)", "30,000", "25k-100k"],
    // It may be in pounds or in thousands of pounds.
    ["Annual cost (£k)", "45,000", undefined],
  ])("amounts in the unit of their heading: %s with %s", (heading, cost, band) => {
    const read = linesOf(readList(strToU8(`Application,"${heading}"\nX app,"${cost}"\n`)));
    expect(read.lines.map(({ contract }) => contract.band)).toEqual([band]);
    expect(read.unread).toEqual(band === undefined ? { "a cost": [`“${cost}” in row 2`] } : {});
  });

  test("no day from a cell that was empty before it was formatted or copied", () => {
    for (const empty of ["0", "00/01/1900", "01/01/1900 00:00", "1899-12-31"]) {
      const { lines } = linesOf(readList(strToU8(`System,End date\niTrent,${empty}\n`)));
      expect(lines.map(({ contract, doubts }) => ({ contract, doubts }))).toEqual([{ contract: {}, doubts: [] }]);
    }
  });

  test("names without bullets, quotation marks and HTML entities", () => {
    const names = ["• iTrent", "“Open Play”", "Housing &amp; Repairs", "O&#39;Brien", "R&D tracker", "Say “yes” form"];
    const { lines } = linesOf(
      readList(strToU8(`System,Supplier\n${names.map((name) => `${name},X Ltd`).join("\n")}\n`)),
    );
    expect(lines.map(({ name }) => name)).toEqual([
      ...["iTrent", "Open Play", "Housing & Repairs", "O'Brien", "R&D tracker", "Say “yes” form"],
    ]);
  });

  test("ranges of amounts as the band that has both ends, and names a range over several bands", () => {
    const costs = ["£30-40k", "£20-30k", "5k-25k", "RM6187"];
    for (const heading of ["Annual cost", "Cost a year"]) {
      const { lines, unread } = linesOf(
        readList(strToU8(`Application,${heading}\n${costs.map((cost) => `X app,${cost}`).join("\n")}\n`)),
      );
      expect(lines.map(({ contract }) => contract.band)).toEqual(["25k-100k", undefined, "5k-25k", undefined]);
      expect(unread).toEqual({ "a cost": ["“RM6187” in row 5"], "a cost within one band": ["“£20-30k” in row 3"] });
    }
  });

  test("ranges of totals as the band of a year, and names a total without its years", () => {
    const row = (name: string, cost: string, end = "31/03/2027"): string => `${name},${cost},01/04/2024,${end}\n`;
    const { lines, unread } = linesOf(
      readList(
        strToU8(
          `Application,Contract value,Start date,End date\n${row("A app", "£90-120k")}${row("B app", "£60k to £90k")}${row("C app", "£90k", "")}`,
        ),
      ),
    );
    expect(lines.map(({ contract }) => contract.band)).toEqual(["25k-100k", undefined, undefined]);
    expect(unread).toEqual({
      "a cost within one band": ["“£60k to £90k” in row 3"],
      "a cost a year, because the start or the end of the contract is missing": ["“£90k” in row 4"],
    });
  });

  test("no costs per user or licence", () => {
    for (const heading of ["Annual cost (per user)", "Annual cost per licence", "Annual cost / user"])
      expect(
        linesOf(readList(strToU8(`Application,${heading}\nX app,45\n`))).lines.map(({ contract }) => contract),
      ).toEqual([{}]);
  });

  test("no band from a number of something else, and says so", () => {
    const costs = ["RM6187", "3 licences", "Phase 2", "12 months"];
    for (const heading of ["Annual cost", "Cost a year"]) {
      const { lines, unread } = linesOf(
        readList(strToU8(`Application,${heading}\n${costs.map((cost) => `X app,${cost}`).join("\n")}\n`)),
      );
      expect(lines.map(({ contract }) => contract)).toEqual(costs.map(() => ({})));
      expect(unread).toEqual({ "a cost": costs.map((cost, index) => `“${cost}” in row ${index + 2}`) });
    }
  });

  test("no row of totals, and names it", () => {
    const read = readList(
      strToU8(
        'Application,Supplier,Annual value\nJadu,Jadu Ltd,5\nTotal,,5\nTotal,Capita,5\nTotal Mobile,,5\n\nGrand total:,,"£1,000"\nSub-total,n/a,1\nTOTAL ANNUAL COST,,1\nSubtotal ICT,2,1\nTotal number of systems,"1,200",\nSum,,1\n',
      ),
    );
    const found = linesOf(read);
    expect(found.lines.map(({ name }) => name)).toEqual(["Jadu", "Total", "Total Mobile"]);
    expect(thingsToCheck(read, found)).toEqual([
      "Left out, because only other rows are added up there: rows 3, 7, 8, 9, 10, 11, 12.",
    ]);
  });
});

test("a record is the same after a round trip through CSV and XLSX", async () => {
  const isPlain = (use: Use): boolean =>
    [
      // Without an entry here, a product’s name is its slug.
      use.product,
      use.system?.name,
      use.system?.supplier,
      use.reason,
      use.version,
      use.contract?.supplier,
      use.contract?.framework,
      ...(use.connects ?? []).flatMap(({ system }) => [system?.name, system?.supplier]),
    ].every(
      (text) =>
        text === undefined ||
        (withoutPeople(text, noPersonal()) === text &&
          !isBlank(text) &&
          text.length > 1 &&
          // The library that writes workbooks drops the replacement character.
          !text.includes("\ufffd")),
    );
  const uses = fc
    .array(arbitraryEntry("authority"), { minLength: 3, maxLength: 3 })
    .map((entries) => distinct(entries.flatMap(({ uses: all = [] }) => all).filter(isPlain)))
    .filter(({ length }) => length > 0);
  await fc.assert(
    fc.asyncProperty(uses, async (before) => {
      const rows = tableRows(before, () => undefined);
      const files = [strToU8(csvOf(tableHeadings, rows)), await writeXlsx("Uses", tableHeadings, rows)];
      for (const file of files) {
        const lines = linesOf(readList(file)).lines;
        const known = matchLines(lines, { finder, hasProduct: () => true, uses: [], isRegister: false, today });
        const kept = known.map((one) => (one.isAsked ? { ...one, choice: systemChoice(one) } : one));
        expect(applyLines([], kept, { today, speaks: false }).uses).toEqual(before);
        expect(applyLines(before, kept, { today, speaks: true })).toMatchObject({
          uses: before,
          added: [],
          updated: [],
        });
      }
    }),
    { numRuns: 100 },
  );
});

test("a record with every field is the same after a round trip", async () => {
  // The type fails for a new field of the model, which needs a column.
  const whole: Required<Omit<Use, "product">> & { contract: Required<NonNullable<Use["contract"]>> } = {
    system: { name: "constructor", supplier: "Till, Stall & Sons “Ltd”" },
    services: ["parking", "finance-procurement"],
    status: "stopped",
    since: "2019-04",
    until: "2026",
    version: "4.10",
    reason: '=It could not be joined; "really".',
    contract: {
      supplier: "Reseller Ltd",
      until: "2027-03-31",
      noticeBy: "2026-12-31",
      extendableUntil: "2029-03-31",
      band: "25k-100k",
      framework: "G-Cloud 14",
      evidence: "https://www.example.gov.uk/contract",
    },
    connects: [{ system: { name: "Tills" } }, { product: "idox-uniform", standard: "uprn" }],
    papers: [{ type: "dpia", url: "https://www.example.gov.uk/dpia", date: "2025-06" }],
    evidence: "https://www.example.gov.uk/list",
    confirmed: "2026-11-01",
  };
  const rows = tableRows([whole], () => undefined);
  for (const file of [strToU8(csvOf(tableHeadings, rows)), await writeXlsx("Uses", tableHeadings, rows)]) {
    const { lines } = linesOf(readList(file));
    const [known] = matchLines(lines, { finder, hasProduct: () => true, uses: [], isRegister: false, today });
    const kept = known ? [{ ...known, choice: systemChoice(known) }] : [];
    expect(applyLines([], kept, { today, speaks: false }).uses).toEqual([whole]);
  }
});

test("a list in a cell is truncated like any other cell", () => {
  const words = `${"key ".repeat(500_000)}jane.smith@newtown.gov.uk`;
  const inList = JSON.stringify([{ system: { name: words } }]);
  const rows = [words, inList].map((cell) => ["Jadu", cell]);
  const { lines, unread } = linesOf(readList(strToU8(csvOf(["Application", columnTypes.connects.title], rows))));
  const truncated = [{ system: { name: "key ".repeat(500) } }];
  expect(lines.map(({ facts }) => facts.connects)).toEqual([undefined, truncated]);
  expect(unread).toEqual({ connections: [expect.stringMatching(/^“key .{30,40}…” in row 2$/)] });
});

function systemChoice({ line }: Matched): Matched["choice"] {
  return { type: "system", name: line.name, supplier: line.supplier, services: line.facts.services ?? [] };
}

/** Returns one use of each product and system, with services for systems and without empty contracts. */
function distinct(uses: readonly Use[]): Use[] {
  const seen = new Set<string>();
  return uses.flatMap((use): Use[] => {
    if ((use.product === undefined) === (use.system === undefined)) return [];
    const key = (use.product ?? use.system?.name ?? "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    if (key === "" || seen.has(key)) return [];
    seen.add(key);
    const { contract, connects, papers, ...rest } = use;
    return [
      {
        ...rest,
        ...(use.system ? { services: use.services ?? [] } : {}),
        ...(contract && Object.keys(contract).length > 0 ? { contract } : {}),
        ...(connects && { connects }),
        ...(papers && { papers }),
      },
    ];
  });
}

describe("reads what other programs export", () => {
  test("ServiceNow, with the names of fields that the council added", () => {
    const list =
      "name,u_business_owner,install_status,vendor,u_contract_end\niTrent,A B,Retired,MHR,\nJadu,A B,Installed,Jadu,31/03/2027 00:00:00\n";
    expect(columnTitles(list)).toEqual(["Name", "Details of people: left out", "Status", "Supplier", "Contract ends"]);
    expect(apply(list).uses.map(({ status, contract }) => [status, contract?.until])).toEqual([
      ["stopped", undefined],
      ["in-use", "2027-03-31"],
    ]);
  });

  test("LeanIX, without taking the first application for headings", () => {
    const list =
      "id,type,displayName,lifecycle:active,lifecycle:endOfLife\n7,Application,Old Ledger,2008-06-01,2025-03-31\n8,Application,Ledgerly,2012-04-01,\n9,Organization,Finance team,,\n";
    expect(columnTitles(list)).toEqual(["-", "Sort of thing", "Name", "In use since", "Stopped"]);
    expect(matched(list).map(({ choice, isAsked, reason }) => [choice.type, isAsked, reason])).toEqual([
      ["leave", true, "It stopped on 2025-03-31. The catalogue has no entry of this name."],
      ["system", false, "The catalogue has no entry of this name."],
      ["leave", false, "Its sort is “Organization”, which is no application."],
    ]);
  });

  test("with headings that nobody knows, above a column of sorts", () => {
    const found = matched("Key,Art,Titel\n1,Application,iTrent\n2,Application,Spydus\n");
    expect(found.map(({ line }) => line.name)).toEqual(["iTrent", "Spydus"]);
  });

  test.each(["Laptop", "Monitors", "Server", "Access point", "IT hardware"])("leaves out a %s", (sort) => {
    const [one] = matched(`Asset name,Asset type\nXPS 15 9530,${sort}\niTrent,Software\n`);
    expect(one).toMatchObject({ choice: { type: "leave" }, isAsked: false });
  });

  test.each(["Software", "Server application", "Mobile app", "Business system", "SaaS"])("takes a %s", (sort) => {
    const [one] = matched(`Asset name,Asset type\nLedgerly,${sort}\n`);
    expect(one).toMatchObject({ choice: { type: "system" } });
  });
});

test("asks whether a name on two lines is two applications", () => {
  const found = matched('System,Supplier\n"Ledgerly\nPaywell",\n"Idox\nUniform",Idox\niTrent,MHR\n');
  expect(found.map(({ isAsked }) => isAsked)).toEqual([true, false, false]);
  expect(found[0]?.reason).toBe(
    "Its cell has several lines. If they are several applications, give each a row of its own.",
  );
});

describe("reads a sum for all years or for one", () => {
  const code =
    "Sum to be paid over the length of the contract (or the estimated annual spending or budget for the contract)";
  const bands = (cells: readonly string[], heading: string): unknown[] =>
    apply(
      `Application,Start date,End date,${heading}\n${cells.map((cell, at) => `App ${at},01/04/2023,31/03/2027,"${cell}"`).join("\n")}\n`,
    ).uses.map(({ contract }) => contract?.band);

  test("by the Local Government Transparency Code, only where the band is the same", () => {
    expect(bands(["£450,000", "£1,200,000", "£1,200,000 per annum"], code)).toEqual([
      "100k-500k",
      undefined,
      "over-500k",
    ]);
    const list = readList(strToU8(`Application,Start date,End date,${code}\nA1 Parks,1/4/2023,31/3/2027,1200000\n`));
    expect(linesOf(list).unread).toEqual({
      "a cost a year, because the heading allows the sum of all years and that of one": ["“1200000” in row 2"],
    });
  });

  test("by the words in the cell", () => {
    expect(bands(["£40k", "£40k pa"], "Cost")).toEqual(["5k-25k", "25k-100k"]);
  });
});

test("an applied list makes a valid record", () => {
  const { uses } = apply(
    "Application,Supplier,Status,Contract end date\nUniform,Idox,Live,31/03/2027\nTills,Till Ltd,Decommissioned,\n=cmd|' /C calc'!A0,Evil Ltd,Live,\n",
  );
  const record = writeEntry("authority", {
    name: "Camden Council",
    summary: "The council of Camden.",
    services: [],
    reviewed: today,
    type: "london-borough",
    uses,
  });
  const entry =
    "summary: A system for planning.\nservices: [planning-building]\nreviewed: 2026-11-01\ntype: application\n";
  const { problems } = inspect(
    memorySource({
      "camden/authority.yml": record,
      "camden/products/idox-uniform.yml": `name: Idox Uniform\n${entry}`,
    }),
    today,
  );
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(uses.map(({ status }) => status)).toEqual(["in-use", "stopped", "in-use"]);
});
