import { expect, test } from "vitest";

import { newDraft, withFieldValue } from "../../../site/contribute/state/draft.ts";
import { prefill, replaceAnswers } from "../../../site/contribute/state/filling.ts";
import { today } from "../../helpers/catalogues.ts";

const blank = newDraft("product", today);
const first = { name: "Fix my street", licences: { code: "AGPL-3.0-only" }, tags: ["streets"], reviewed: today };
const second = { name: "Open Play", summary: "Finds places to play." };

test("prefills empty fields, and replaces typed answers only on request", () => {
  const draft = withFieldValue(withFieldValue(blank, ["name"], "FixMyStreet"), ["licences", "content"], "OGL-UK-3.0");
  const { draft: filled, open } = prefill(draft, first);
  expect(filled.data).toMatchObject({ name: "FixMyStreet", licences: { content: "OGL-UK-3.0" }, tags: ["streets"] });
  expect(open).toEqual({ name: "Fix my street", licences: { code: "AGPL-3.0-only" } });
  expect(replaceAnswers(filled, { name: "Fix my street" }).data).toMatchObject({
    name: "Fix my street",
    tags: ["streets"],
  });
});

test("a second repository removes what the first prefilled", () => {
  const { draft, open } = prefill(prefill(blank, first).draft, second);
  expect(open).toEqual({});
  expect(draft.data).toEqual({ reviewed: today, ...second });
  expect(draft.text).not.toContain("AGPL");
});

test("a second repository removes what the first prefilled beside own answers", () => {
  const links = [{ type: "repository", url: "https://github.com/mysociety/fixmystreet" }];
  const own = { type: "website", url: "https://www.fixmystreet.com" };
  const filled = prefill(blank, { ...first, links }).draft;
  const withLicence = withFieldValue(filled, ["licences", "content"], "OGL-UK-3.0");
  const withTag = withFieldValue(withLicence, ["tags", 1], "roads");
  const { draft } = prefill(withFieldValue(withTag, ["links", 1], own), second);
  expect(draft.data).toMatchObject({ licences: { content: "OGL-UK-3.0" }, tags: ["roads"], links: [own] });
  expect(draft.text).not.toContain("AGPL");
  const emptied = withFieldValue(prefill(blank, { ...first, tags: ["streets", "roads"] }).draft, ["tags"], ["roads"]);
  expect(prefill(emptied, second).draft.data).not.toHaveProperty("tags");
});

test("a prefilled answer that somebody changed stays", () => {
  const changed = withFieldValue(prefill(blank, first).draft, ["tags"], ["roads"]);
  const { draft, open } = prefill(changed, { ...second, tags: ["play"] });
  expect(draft.data["tags"]).toEqual(["roads"]);
  expect(open).toEqual({ tags: ["play"] });
});

test("a second repository also replaces an answer taken over from the first", () => {
  const { draft } = prefill(withFieldValue(blank, ["name"], "Mine"), first);
  expect(prefill(replaceAnswers(draft, { name: "Fix my street" }), second).draft.data["name"]).toBe("Open Play");
});

test("prefills a list that has only blank items", () => {
  const draft = { ...blank, data: { ...blank.data, tags: [""] } };
  expect(prefill(draft, first).draft.data["tags"]).toEqual(["streets"]);
});
