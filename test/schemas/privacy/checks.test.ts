import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { formatEntry, inspect, memorySource, writeEntry } from "../../../schemas/index.ts";
import type { Product } from "../../../schemas/kinds/product.ts";
import { examine } from "../../../scripts/github/gate/report/examine.ts";
import { readIssue } from "../../../scripts/github/issues/read.ts";
import { check } from "../../../site/contribute/checking/check.ts";
import { listingsOf } from "../../../site/contribute/checking/list.ts";
import { Published } from "../../../site/contribute/checking/published.ts";
import { newDraft, withFieldValue, withAuthority } from "../../../site/contribute/state/draft.ts";
import { base, openPlay, problemsIn, today } from "../../helpers/catalogues.ts";
import { commandHere } from "../../helpers/command-here.ts";
import { temporaryFolder } from "../../helpers/folders.ts";
import { addresses } from "../../helpers/people.ts";
import { rendered } from "../../scripts/github/issues/rendered.ts";

/** What every check reports of a problem. */
interface Reported {
  rule?: string;
  message?: string;
}

const required = {
  name: "Open Play",
  summary: "Lets families find and book play sessions.",
  services: [],
  reviewed: today,
};

function fileOf(fields: object): string {
  return writeEntry("product", fields as Product);
}

async function run(script: string, args: readonly string[], input = ""): Promise<string> {
  const { out, err } = await commandHere(script, args, input);
  return out + err;
}

/** Returns what `import` writes of a publiccode.yml with this English description. */
async function imported(description: object): Promise<string> {
  const publiccode = { publiccodeYmlVersion: "0.4", name: required.name, description: { en: description } };
  const folder = temporaryFolder({ "publiccode.yml": JSON.stringify(publiccode) });
  const args = [join(folder, "publiccode.yml"), "--authority", "camden", "--stdout"];
  return run("import", [...args, "--catalogue", temporaryFolder(base)]);
}

/** Returns the problems that the form reports of a product with these fields. */
function inForm(fields: object): readonly Reported[] {
  const published = new Published(listingsOf(inspect(memorySource(base), today).catalogue));
  const blank = withAuthority(newDraft("product", today), "camden");
  const draft = Object.entries(fields).reduce(
    (filled, [name, value]) => withFieldValue(filled, [name], value as never),
    blank,
  );
  return check(draft, published, today);
}

/** Returns the problems that the issue bot reports of a product with these answers. */
function inIssue(answers: Readonly<Record<string, string>>): readonly Reported[] {
  const { name, summary } = required;
  const body = rendered("product", { authority: "camden", name, summary, services: "Any service", ...answers });
  const source = memorySource(base);
  const issue = { title: "New product", body, labels: [], created: `${today}T09:00:00Z` };
  const outcome = readIssue(issue, { source, inspection: inspect(source, today) }, today);
  return "problems" in outcome ? (outcome.problems as readonly Reported[]) : [];
}

/** Personal and shared mailboxes, as many as a list of texts in an entry can hold. */
const personal = addresses.personal.slice(0, 18);
const mailboxes = [...personal, ...addresses.shared.slice(0, 12)];
const withMailboxes = { ...required, features: mailboxes.map((address) => `Ask at ${address} first`) };

/** Returns the mailboxes that problems, or the output of a command, report as personal. */
function reportedMailboxes(report: readonly Reported[] | string): string[] {
  const text =
    typeof report === "string"
      ? report
      : report.flatMap(({ rule, message }) => (rule?.startsWith("personal-") ? [message] : [])).join("\n");
  return mailboxes.filter((address) => text.includes(`“${address}” looks like the address of one person`));
}

describe("personal mailboxes, and no shared ones, are reported by", () => {
  test("validate", async () => {
    const folder = temporaryFolder({ ...base, [openPlay]: fileOf(withMailboxes) });
    expect(reportedMailboxes(await run("validate", ["--catalogue", folder]))).toEqual(personal);
  });

  test("new", async () => {
    const args = ["product", "--authority", "camden", "--stdout", "--catalogue", temporaryFolder(base)];
    expect(reportedMailboxes(await run("new", args, JSON.stringify(withMailboxes)))).toEqual(personal);
  });

  test("import", async () => {
    const { summary, features } = withMailboxes;
    expect(reportedMailboxes(await imported({ shortDescription: summary, features }))).toEqual(personal);
  });

  test("validate after fmt, which changes no address", () => {
    const formatted = formatEntry("product", fileOf(withMailboxes));
    const text = "text" in formatted ? formatted.text : "";
    expect(reportedMailboxes(problemsIn({ [openPlay]: text }))).toEqual(personal);
  });

  test("the form", () => {
    expect(reportedMailboxes(inForm(withMailboxes))).toEqual(personal);
  });

  test("the issue bot", () => {
    const report = mailboxes.flatMap((address) => inIssue({ "contacts-role": "Web team", "contacts-email": address }));
    expect(reportedMailboxes(report)).toEqual(personal);
  });

  test("the gate", () => {
    const item = { type: "entry", path: `catalogue/${openPlay}`, file: openPlay, fileType: "plain", sha: "a" } as const;
    const contents = new Map([[openPlay, new TextEncoder().encode(fileOf(withMailboxes))]]);
    const pullRequest = { number: 1, head: "h", base: "b", classified: [item], files: 1, contents };
    expect(reportedMailboxes(examine(pullRequest, memorySource(base), today).problems)).toEqual(personal);
  });
});

/** Personal details of each type, in a description and in a contact. */
const description = "Ring Jo Bloggs on 07700 900123, or write to jane.smith@camden.gov.uk.";
const [role, email] = ["Jane Smith", "david.whitaker@camden.gov.uk"];
const inContact = ["personal-contact", "personal-contact"];
const inDescription = ["personal-details", "personal-details", "personal-details"];

function personalRules(report: readonly Reported[]): string[] {
  return report.flatMap(({ rule }) => (rule?.startsWith("personal-") ? [rule] : [])).toSorted();
}

describe("names, telephone numbers and mailboxes of people are reported", () => {
  test("in a file", () => {
    const file = fileOf({ ...required, description, contacts: [{ role, email }] });
    expect(personalRules(problemsIn({ [openPlay]: file }))).toEqual([...inContact, ...inDescription]);
  });

  test("in the form", () => {
    const fields = { ...required, description, contacts: [{ role, email }] };
    expect(personalRules(inForm(fields))).toEqual([...inContact, ...inDescription]);
  });

  test("in an issue", () => {
    const answers = { description, "contacts-role": role, "contacts-email": email };
    expect(personalRules(inIssue(answers))).toEqual([...inContact, ...inDescription]);
  });

  test("in an imported publiccode.yml", async () => {
    const report = await imported({ shortDescription: required.summary, longDescription: description });
    for (const detail of ["Jo Bloggs", "07700 900123", "jane.smith@camden.gov.uk"])
      expect(report).toMatch(new RegExp(`“${detail}” looks like`));
  });
});
