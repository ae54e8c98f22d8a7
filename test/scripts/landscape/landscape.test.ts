import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { root } from "../../../scripts/lib/root.ts";
import { commandHere } from "../../helpers/command-here.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

const entry = "summary: A system for the work of a council.\nservices: [planning-building]\nreviewed: 2026-10-01\n";
const record = `# Ours, and kept by the digital team
name: Camden Council
type: london-borough
summary: The council of the London Borough of Camden.
services: []
gss: E09000007
uses: # what we pay for
  - product: parcel-planner # since the move
    status: piloting
reviewed: 2026-10-01
`;
const list = `Application,Supplier,Contract end date,Contract manager
Parcel Planner,Parcel Ltd,31/03/2099,Jane Smith
Contenssis,,,
Till of the market,Till Ltd,31/03/2099,jane.smith@camden.gov.uk
`;

function setUp(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder({
    "catalogue/camden/authority.yml": record,
    "catalogue/parcel/authority.yml": `name: Parcel Ltd\ntype: company\nclaimed: false\n${entry}`,
    "catalogue/parcel/products/parcel-planner.yml": `name: Parcel Planner\ntype: application\n${entry}`,
    "list.csv": list,
    ...files,
  });
  const whole = (args: readonly string[]): string[] => [
    ...args,
    ...["--authority", "LB Camden", "--catalogue", join(folder, "catalogue")],
  ];
  /** Runs the command as a process in the folder. */
  const command = (...args: string[]): string => {
    const script = join(root, "scripts/landscape.ts");
    return execFileSync(process.execPath, [script, ...whole(args)], { encoding: "utf8", cwd: folder, stdio: "pipe" });
  };
  const landscape = (...args: string[]) => {
    const isHere = (name: string): boolean => existsSync(join(folder, name));
    return commandHere("landscape", whole(args.map((arg) => (isHere(arg) ? join(folder, arg) : arg))));
  };
  const currentRecord = (): string => readFileSync(join(folder, "catalogue/camden/authority.yml"), "utf8");
  return { folder, command, landscape, currentRecord };
}

test("imports a list into the record, keeps comments and order, and changes nothing the second time", async () => {
  const { landscape, currentRecord } = setUp();
  const { code, err } = await landscape("list.csv");
  expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining("Wrote") });
  expect(err).toContain(
    "3 rows were read below row 1: 1 added, 1 updated, 0 as they were, 1 to be answered, 0 left out.",
  );
  expect(err).toContain("1 name of a person and 1 mailbox.");
  expect(err).toContain("row 3, Contenssis: It may be Contensis.");
  expect(currentRecord()).toContain("# Ours, and kept by the digital team\nname: Camden Council\ntype");
  expect(currentRecord()).toContain(`uses: # what we pay for
  - product: parcel-planner # since the move
    status: piloting
    contract:
      supplier: Parcel Ltd
      until: 2099-03-31
`);
  expect(currentRecord()).toContain("  - system:\n      name: Till of the market\n      supplier: Till Ltd\n");
  expect(currentRecord()).not.toMatch(/Smith|@/);
  const first = currentRecord();
  expect((await landscape("list.csv")).err).toContain("The record stays as it is.");
  expect(currentRecord()).toBe(first);
});

test("names each column that it does not import", async () => {
  const { landscape } = setUp({ "list.csv": "Application,Hosting,Empty\nParcel Planner,On site,\n" });
  expect((await landscape("list.csv")).err).toContain("- “Application” is Name\n- Not taken: “Hosting”\n");
});

test("takes the answer to an uncertain match by its row", async () => {
  const { command, landscape, currentRecord } = setUp({ "list.csv": "Application,Supplier\nContenssis,Parcel Ltd\n" });
  expect(command("list.csv", "--row", "2=system", "--stdout")).toContain("name: Contenssis");
  expect(currentRecord()).toBe(record);
  expect(await landscape("list.csv", "--row", "2=parcel-planner")).toMatchObject({ code: 0 });
  expect(currentRecord()).toContain("supplier: Parcel Ltd");
});

test("leaves out an ambiguous date until it is answered", async () => {
  const { landscape, currentRecord } = setUp({ "list.csv": "Application,Contract end date\nParcel Planner,Mar-28\n" });
  const { code, err } = await landscape("list.csv");
  expect({ code, err }).toEqual({
    code: 0,
    err: expect.stringContaining(
      "row 2, Parcel Planner: Contract ends is “Mar-28”, which may be 31 March 2028 (2028-03-31) or 1 March 2028 (2028-03-01). Answer: --date 2:contractEnds=2028-03-31",
    ),
  });
  expect(currentRecord()).not.toContain("until:");
  expect((await landscape("list.csv", "--date", "2:contractEnds=2028-03-31")).code).toBe(0);
  expect(currentRecord()).toContain("until: 2028-03-31");
});

test.each([
  ["more systems than a record has", 310, "Till Ltd"],
  ["more text than a record has", 290, `Till and ${"Long ".repeat(20)}Ltd`],
])("says which rows of a list fit where it has %s", async (_, length, supplier) => {
  const lines = Array.from({ length }, (__, index) => `Till ${"I".repeat(index % 7)} of market ${index},${supplier}`);
  const listOf = (most: number): string => ["Application,Supplier", ...lines.slice(0, most)].join("\n");
  const { landscape, currentRecord, folder } = setUp({ "list.csv": listOf(length) });
  const { code, err } = await landscape("list.csv");
  const [, fitting, row] = /(\d+) rows fit, up to row (\d+)\. Leave out the rows that matter least\./.exec(err) ?? [];
  expect({ code, now: currentRecord(), row }).toEqual({ code: 1, now: record, row: String(Number(fitting) + 1) });

  writeFileSync(join(folder, "list.csv"), listOf(Number(fitting) + 1));
  expect(await landscape("list.csv")).toMatchObject({ code: 1 });
  writeFileSync(join(folder, "list.csv"), listOf(Number(fitting)));
  expect(await landscape("list.csv")).toMatchObject({ code: 0 });
});

test("keeps the existing file when an export fails", async () => {
  // The name fits the file system’s limit, but the name of the temporary file beside it does not.
  const name = `${"a".repeat(250)}.csv`;
  const { landscape, folder } = setUp({ [name]: "The one before\n" });
  expect(await landscape("--export", join(folder, name))).toMatchObject({ code: 2 });
  expect(readFileSync(join(folder, name), "utf8")).toBe("The one before\n");
});

test("imports its own exports, CSV and XLSX, without any change", async () => {
  const { landscape, currentRecord, folder } = setUp();
  for (const file of ["uses.csv", "uses.xlsx"]) {
    expect(await landscape("--export", join(folder, file))).toMatchObject({
      code: 0,
      err: expect.stringContaining("Wrote 1 row to"),
    });
    expect(await landscape(file)).toMatchObject({
      code: 0,
      err: expect.stringContaining("The record stays as it is."),
    });
  }
  expect(currentRecord()).toBe(record);
  // Without a byte order mark, Excel shows “£” as “Â£”.
  expect(readFileSync(join(folder, "uses.csv"), "utf8")).toMatch(/^\ufeffProduct in the catalogue,/);
});

test.each([
  ["a file that does not exist", ["nowhere.csv"], "There is no file nowhere.csv."],
  ["a file that is not a spreadsheet", ["picture.png"], "This is not a spreadsheet."],
  ["a CSV file named as a workbook", ["list.xlsx"], "rename it so that it ends in .csv"],
  ["a table without a column of names", ["numbers.csv"], "No column of names was found."],
  [
    "an answer to a row that does not exist",
    ["list.csv", "--row", "99=system"],
    "--row 99=system does not name a row of the list.",
  ],
  [
    "an answer with an unknown product",
    ["list.csv", "--row", "2=parcel-planer"],
    "Did you mean “parcel-planner”? Or answer",
  ],
  [
    "an answer to a date that is not ambiguous",
    ["list.csv", "--date", "2:since=2020"],
    "--date 2:since=2020 does not answer a date",
  ],
  ["a missing argument", [], "Name one file."],
])("refuses %s in one line, and writes nothing", async (_, args, words) => {
  const { landscape, currentRecord, folder } = setUp({ "numbers.csv": "1,2\n3,4\n", "list.xlsx": list });
  writeFileSync(join(folder, "picture.png"), Uint8Array.of(0x89, 0x50, 0, 0, 1));
  const { code, err } = await landscape(...args);
  expect({ code, err: err.trim().split("\n").at(-1) }).toEqual({ code: 2, err: expect.stringContaining(words) });
  expect(currentRecord()).toBe(record);
});

test("prints no control characters from a spreadsheet to the terminal", async () => {
  const escape = "\u001b]0;x\u0007\u009b2J\u202e";
  const { landscape } = setUp({
    "hostile.csv": `Application${escape},Supplier,Contract end date\nTill${escape},Ltd${escape},${escape}\n`,
  });
  const { code, err } = await landscape("hostile.csv");
  expect({ code, err }).toEqual({
    code: 0,
    err: expect.stringContaining("“Application]0;x2J” is Name"),
  });
  expect(err.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
});

test("names a record with errors, instead of suggesting a new one", async () => {
  const { landscape } = setUp({ "catalogue/camden/authority.yml": record.replace("services: []\n", "") });
  expect(await landscape("list.csv")).toMatchObject({
    code: 2,
    err: expect.stringMatching(
      /(?:^|\n)camden\/authority\.yml has errors\. npm run validate -- --catalogue \S+ says which\.\n$/,
    ) as string,
  });
});
