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

/** Some addresses of people and of teams, as many as an entry has room for in a list of texts. */
const personal = addresses.personal.slice(0, 18);
const all = [...personal, ...addresses.shared.slice(0, 12)];
const features = all.map((address) => `Ask at ${address} first`);

const fields = {
  name: "Open Play",
  summary: "Lets families find and book play sessions.",
  services: [],
  features,
  reviewed: today,
};
const file = writeEntry("product", fields as unknown as Product);

/** The addresses of the table that are named in what a door says of details of people. */
function noticed(said: readonly { rule?: string; message?: string }[] | string): string[] {
  const text =
    typeof said === "string"
      ? said
      : said.flatMap(({ rule, message }) => (rule?.startsWith("personal-") ? [message] : [])).join("\n");
  return all.filter((address) => text.includes(`“${address}” looks like the address of one person`));
}

async function run(script: string, args: readonly string[], input = ""): Promise<string> {
  const { out, err } = await commandHere(script, args, input);
  return out + err;
}

describe("every door notices the addresses of people, and no others", () => {
  test("validate", async () => {
    const folder = temporaryFolder({ ...base, [openPlay]: file });
    expect(noticed(await run("validate", ["--catalogue", folder]))).toEqual(personal);
  });

  test("new", async () => {
    const args = ["product", "--authority", "camden", "--stdout", "--catalogue", temporaryFolder(base)];
    expect(noticed(await run("new", args, JSON.stringify(fields)))).toEqual(personal);
  });

  test("import", async () => {
    const description = { en: { shortDescription: fields.summary, features } };
    const publiccode = JSON.stringify({ publiccodeYmlVersion: "0.4", name: fields.name, description });
    const folder = temporaryFolder({ ...base, "publiccode.yml": publiccode });
    const args = [join(folder, "publiccode.yml"), "--authority", "camden", "--services", "", "--stdout"];
    expect(noticed(await run("import", [...args, "--catalogue", temporaryFolder(base)]))).toEqual(personal);
  });

  test("fmt, which leaves every address for the others to notice", () => {
    const formatted = formatEntry("product", file);
    expect(noticed(problemsIn({ [openPlay]: "text" in formatted ? formatted.text : "" }))).toEqual(personal);
  });

  test("the form", () => {
    const published = new Published(listingsOf(inspect(memorySource(base), today).catalogue));
    const blank = withAuthority(newDraft("product", today), "camden");
    const draft = Object.entries(fields).reduce(
      (now, [name, value]) => withFieldValue(now, [name], value as never),
      blank,
    );
    expect(noticed(check(draft, published, today) as { rule?: string; message?: string }[])).toEqual(personal);
  });

  test("the issue bot", () => {
    const source = memorySource(base);
    const around = { source, inspection: inspect(source, today) };
    const said = all.flatMap((address) => {
      const body = rendered("product", {
        authority: "camden",
        name: fields.name,
        summary: fields.summary,
        services: "Any service",
        "contacts-role": "Web team",
        "contacts-email": address,
      });
      const outcome = readIssue({ title: "New", body, labels: [], created: `${today}T09:00:00Z` }, around, today);
      return "problems" in outcome ? (outcome.problems as { rule?: string; message?: string }[]) : [];
    });
    expect(noticed(said)).toEqual(personal);
  });

  test("the gate", () => {
    const item = { type: "entry", path: `catalogue/${openPlay}`, file: openPlay, fileType: "plain", sha: "a" } as const;
    const contents = new Map([[openPlay, new TextEncoder().encode(file)]]);
    const reading = { number: 1, head: "h", base: "b", classified: [item], files: 1, contents };
    expect(noticed(examine(reading, memorySource(base), today).problems)).toEqual(personal);
  });
});
