import { systems } from "../../schemas/vocabularies/systems.ts";

/** The columns of a council’s list of applications. */
const headings = ["Application", "Supplier", "Used for", "Contract end date", "Contact officer", "Support email"];

/** A row: application, supplier, use, end of contract, and the responsible officer. */
type Line = readonly [
  name: string,
  supplier?: string,
  usedFor?: string,
  ends?: string,
  officer?: string,
  email?: string,
];

const officers = ["Jane Smith", "John Brown", "Sarah Jones", "Mark Taylor"];

/** Exact matches: systems of the market by name, and products of the fixture catalogue. */
const known: readonly Line[] = [
  ...systems
    .slice(0, 50)
    .map(({ name, supplier = "" }, index): Line => [
      name,
      supplier,
      "",
      ["31/03/2099", "30-Sep-2099", "2099-03-31T00:00:00", "31/12/68"][index % 4] ?? "",
      officers[index % 4] ?? "",
      `team${index}@newtown.example.org`,
    ]),
  ["Form Kit", "Northbridge Software", "Forms", "31/03/2099"],
  ["Open Play", "Example Software Ltd", "Activities for families", "31/03/2099"],
  ["Street Reports", "", "Potholes", ""],
  ["Permit Desk", "Permit Company", "Parking permits", "30/06/2099"],
  ["Bin days", "", "Waste", ""],
];

/** Near matches with typos, which need confirmation. */
const nearMatches: readonly Line[] = [
  ["Notify Hubb", "", "Messages"],
  ["Data Hubb for Families", "", "Families"],
  ["Old Fourms", "", "Forms"],
  ["Bin dayz", "", "Waste"],
  ["Permit Deskk", "", "Parking"],
  ["Street Repports", "", "Potholes"],
];

/** No match, with a use that follows from the name. */
const unknown: readonly Line[] = [
  ...["Burial register", "Taxi licence tracker", "Council tax scanner", "Library self-issue", "Payroll checker"],
  ...["Housing repairs diary", "Planning policy map", "School admissions desk", "Pest control rounds", "Parking tills"],
].map((name): Line => [name, `${name.split(" ")[0] ?? ""} Software Ltd`, "", "31/03/2099", "Jane Smith"]);
/** No match, with an unknown use. */
const unknownUse: readonly Line[] = [
  "Orbit",
  "Tangent",
  "Keystone 2",
  "Bluebird",
  "Lantern",
  "Quartz",
  "Pinpoint 7",
].map((name): Line => [name, `${name} Ltd`, "", "31/03/2099"]);

/** Ambiguous end dates of contracts. */
const ambiguousDates: readonly Line[] = [
  ["Market stalls payroll", "Stalls Ltd", "Payroll", "Mar-68"],
  ["Grants payroll", "Grants Ltd", "Payroll", "Sept 2098"],
  ["Crew payroll", "Crew Ltd", "Payroll", "Q4 2098"],
  ["Casual payroll", "Casual Ltd", "Payroll", "2098/99"],
];

/** Personal data inside imported cells. */
const personal: readonly Line[] = [
  ["Payroll archive (contact Jane Smith 01632 960 123)", "Archive Ltd", "Payroll"],
  ["Payroll printing – owner: John Brown", "Printing Ltd", "Payroll"],
  ["Payroll portal <jane.smith@newtown.example.org>", "Desk Ltd", "Payroll"],
  ["Payroll tills tel: 07700 900123", "Tills Ltd", "Payroll"],
  ["Jane Smith", "", ""],
];

/** Duplicates of rows above, with another title, spelling or end of contract. */
const repeated: readonly Line[] = [
  ["Form Kit hosting", "Northbridge Software", "Forms", "31/03/2098"],
  ["FORM KIT", "Northbridge Software", "Forms", "31/03/2097"],
  ["Open Play licences", "Example Software Ltd", "", ""],
  ["Burial Register", "Burial Software Ltd", "", "31/03/2098"],
  ["Payroll checker", "Payroll Software Ltd", "", "31/03/2098"],
  ["Kerbside Permits", "Kerbside Software Ltd", "Parking", "30/09/2099"],
  ["Parking tills", "Parking Software Ltd", "", "31/03/2098"],
  ["Street reports", "", "Potholes", ""],
  ["Permit desk", "Permit Company", "", ""],
  ["bin days", "", "Waste", ""],
  ["Library Self-Issue", "Library Software Ltd", "", ""],
  ["Taxi Licence Tracker", "Taxi Software Ltd", "", ""],
  ["Quartz", "Quartz Ltd", "", ""],
];

/** The names of applications that need an answer, by question. */
export const ambiguousApplications = {
  what: nearMatches.map(([name]) => name),
  service: unknownUse.map(([name]) => name),
  date: ambiguousDates.map(([name]) => name),
};

const parts = [known, nearMatches, unknown, unknownUse, ambiguousDates, personal, repeated];

/** A council’s list of a hundred applications, with headings. */
export const listOfApplications = tableOf(parts.flat());

/** Up to four rows of each part of that list, for slow tests. */
export const someApplications = tableOf(parts.flatMap((part) => [...part.slice(0, 2), ...part.slice(-2)]));

function tableOf(lines: readonly Line[]): readonly (readonly string[])[] {
  return [headings, ...lines.map((line) => headings.map((_, column) => line[column] ?? ""))];
}
