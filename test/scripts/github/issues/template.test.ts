import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { load } from "js-yaml";
import { describe, expect, it, test } from "vitest";

import { kindNames } from "../../../../schemas/index.ts";
import { issueFormAddress, issueFormFile, issueFormNames } from "../../../../schemas/kinds/issue-form.ts";
import { identityOnDisk } from "../../../../schemas/reading/disk.ts";
import { labelOf, questionsIn } from "../../../../scripts/github/issues/form.ts";
import { questionOn, questionsOf } from "../../../../scripts/github/issues/question.ts";
import { issueTemplates } from "../../../../scripts/github/issues/template.ts";
import { choice, valueOf } from "../../../../scripts/github/issues/values.ts";
import { root } from "../../../../scripts/lib/root.ts";
import { Chooser, IssueForm } from "./issue-form.ts";

const folder = join(root, ".github/ISSUE_TEMPLATE");
const identity = identityOnDisk(join(root, "catalogue"), undefined);

// Generated inside the tests, so that mutation testing attributes coverage to them.
function templates(): Map<string, string> {
  return issueTemplates(identity);
}

test("only questions about licences read their answer as a licence", () => {
  const read = kindNames.flatMap((kind) => questionsOf(kind).filter(({ answer }) => "licence" in answer));
  expect(read.map(({ id }) => id)).toEqual(["licences-code", "licences-content"]);
});

describe("the issue forms", () => {
  it("are up to date in the repository (if not, run npm run schemas)", () => {
    const files = readdirSync(folder).map((name): [string, string] => [name, readFileSync(join(folder, name), "utf8")]);
    expect(Object.fromEntries(files)).toEqual(Object.fromEntries(templates()));
  });

  it.each(kindNames.map((kind, index) => [kind, `${index + 1}-${kind}.yml`] as const))(
    "are valid on GitHub: %s",
    (kind, file) => {
      const form = IssueForm.parse(load(templates().get(file) ?? ""));
      expect(form.labels).toEqual([labelOf(kind)]);
      const questions = form.body.flatMap((element) => (element.type === "markdown" ? [] : [element.attributes.label]));
      expect(questions).toEqual(questionsOf(kind).map(({ label }) => label));
      const required = form.body.flatMap((one) =>
        one.type !== "markdown" && one.validations?.required ? [one.id] : [],
      );
      expect(required).toEqual([...(kind === "authority" ? [] : ["authority"]), "name", "summary", "services"]);
    },
  );

  it("ask for no field that their kind does not have", () => {
    expect(() => questionOn("product", { path: ["licences", "colour"] })).toThrow("licences.colour");
  });

  it("ask for statements in single lines, which an address can prefill", () => {
    const form = IssueForm.parse(load(templates().get(issueFormFile("statement")) ?? ""));
    const asked = form.body.filter(({ type }) => type !== "markdown");
    expect(new Set(asked.map(({ type }) => type))).toEqual(new Set(["input"]));
    expect(asked.flatMap((one) => ("id" in one ? [one.id] : []))).toEqual(questionsIn("statement").map(({ id }) => id));
    const address = issueFormAddress("https://github.com/owner/name", "statement", { product: "a", reason: "R & D" });
    expect(address).toBe(
      `https://github.com/owner/name/issues/new?template=${issueFormFile("statement")}&product=a&reason=R+%26+D`,
    );
  });

  it.each(issueFormNames)("open at the address of their links: %s", (kind) => {
    const address = new URL(issueFormAddress("https://github.com/owner/name", kind));
    const file = address.searchParams.get("template") ?? "";
    expect(readdirSync(folder)).toContain(file);
    expect(IssueForm.parse(load(templates().get(file) ?? "")).labels).toEqual([labelOf(kind)]);
  });

  it("stand beside a valid configuration", () => {
    expect(() => Chooser.parse(load(templates().get("config.yml") ?? ""))).not.toThrow();
  });

  it.each(kindNames)("offer choices that are read back as their values: %s", (kind) => {
    for (const { answer } of questionsOf(kind)) {
      if (answer.type === "word") {
        for (const [word, meaning] of Object.entries(answer.words)) {
          for (const typed of [choice(meaning), meaning.title, word, `${meaning.title}: told otherwise before`]) {
            expect(
              valueOf(answer, typed, () => undefined),
              typed,
            ).toBe(word);
          }
        }
      }
      if (answer.type === "words") {
        const all = Object.entries(answer.words);
        const joined = all.map(([, { title }]) => title).join(", ");
        expect(valueOf(answer, joined, () => undefined)).toEqual(all.map(([word]) => word));
        if (answer.empty !== undefined) expect(valueOf(answer, answer.empty, () => undefined)).toEqual([]);
      }
    }
  });
});
