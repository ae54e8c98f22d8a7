import { describe, expect, test } from "vitest";

import { inspect, memorySource } from "../../../schemas/index.ts";
import { check } from "../../../site/contribute/checking/check.ts";
import { listingsOf } from "../../../site/contribute/checking/list.ts";
import { nothingPublished, Published } from "../../../site/contribute/checking/published.ts";
import { licencesLike } from "../../../site/contribute/finding/licences.ts";
import { withCorrection } from "../../../site/contribute/state/correct.ts";
import {
  type Draft,
  draftOf,
  newDraft,
  settingsDraft,
  withFieldValue,
  withAuthority,
  withText,
  withOwnSlug,
} from "../../../site/contribute/state/draft.ts";
import { fixtureFiles, today } from "../../helpers/catalogues.ts";

const files = fixtureFiles("catalogue");
const published = new Published(listingsOf(inspect(memorySource(files), today).catalogue));

function productDraft(answers: Record<string, unknown>): Draft {
  const blank = withAuthority(newDraft("product", today), "exampleshire");
  const needed = { name: "A new thing", summary: "Something that helps people.", services: [] };
  return Object.entries({ ...needed, ...answers }).reduce(
    (draft, [name, value]) => withFieldValue(draft, [name], value),
    blank,
  );
}

test("says a problem once that an answer has at several places", () => {
  const description = "Find a <b>park</b>.\n\nThen find a <b>slide</b>.\n";
  const errors = check(productDraft({ description }), published, today).filter(({ severity }) => severity === "error");
  expect(errors.map(({ at, wording }) => [at.join("."), wording.includes("<b>")])).toEqual([["description", true]]);
});

function rulesAt(draft: Draft): string[] {
  return check(draft, published, today)
    .filter(({ severity }) => severity !== "hint")
    .map(({ rule, at }) => `${at.join(".")} ${rule}`);
}

test.each([
  ["no problem of a valid product", {}, []],
  ["a slug that is already used", { name: "Open Play" }, ["place.slug duplicate-slug"]],
  ["a slug whose old links lead to another product", { name: "Pothole app" }, ["place.slug duplicate-slug"]],
  ["a name without Latin letters, from which no slug can be made", { name: "Поиск 2" }, ["place.slug unexpected-file"]],
  ["a name that is similar to another", { name: "Open Plays" }, ["name similar-name"]],
  [
    "a name with look-alike letters",
    { name: "Оpen Рlау" },
    ["place.slug unexpected-file", "name look-alike-letters", "name similar-name"],
  ],
  ["a reference to an unknown entry", { dependsOn: ["form-kits"] }, ["dependsOn.0 unknown-reference"]],
  ["a product that depends on itself", { dependsOn: ["a-new-thing"] }, ["dependsOn.0 self-reference"]],
  [
    "a requirement that the standard does not have",
    { standards: [{ standard: "service-directory", level: "meets", requirements: ["no-such-thing"] }] },
    ["standards.0.requirements.0 unknown-requirement"],
  ],
])("the form reports %s", (_, answers, expected) => {
  expect(rulesAt(productDraft(answers))).toEqual(expected);
});

test.each([
  ["a choice by its title", { stage: "lvie" }, "Live"],
  ["a ticked choice by its title", { services: ["parkng"] }, "Parking"],
  ["a date in words", { maintenance: { type: "contract", until: "2026-5-5" } }, "5 May 2026"],
])("the form calls %s that it offers as a correction", (_, answers, expected) => {
  expect(check(productDraft(answers), published, today).flatMap(({ corrected }) => corrected ?? [])).toEqual([
    expected,
  ]);
});

test.each([
  ["links: https://example.org", "links wrong-type"],
  ["links: { type: website, url: https://example.org }", "links wrong-type"],
  ["aliases: paper-thing", "aliases wrong-type"],
  ["name: 2026", "name wrong-type"],
])("the form checks a file with a value of another type in the YAML: %s", (line, expected) => {
  const field = /^\w+/.exec(line)?.[0] ?? "";
  const draft = productDraft({});
  const text = `${draft.text.replace(new RegExp(`^${field}:.*\n`, "m"), "")}${line}\n`;
  expect(rulesAt(withText(draft, text))).toContain(expected);
});

test("the form asks for a short name if none can be made from the name", () => {
  const draft = productDraft({ name: "Поиск площадок" });
  expect(check(draft, published, today).find(({ at }) => at[0] === "place")?.wording).toBe(
    "Enter a short name for the address. None can be made of this name, because only letters from a to z can be in it",
  );
  expect(rulesAt(withOwnSlug(draft, "playground-finder"))).toEqual([]);
  expect(rulesAt(productDraft({ name: "" })).filter((rule) => rule.startsWith("place"))).toEqual([]);
});

describe("the form for the settings", () => {
  const text = files["catalogue.yml"]!;

  test("keeps comments and unknown fields after a change", () => {
    const odd = `${text}# Ours alone.\nextra: kept\n`;
    const draft = withFieldValue(settingsDraft(odd, today), ["name"], "Another name");
    expect(draft.text).toBe(odd.replace(/^name: .*$/m, "name: Another name"));
    expect(check(draft, nothingPublished, today).map(({ rule, at }) => [rule, at])).toEqual([
      ["unknown-field", ["extra"]],
    ]);
  });

  test("is empty for a catalogue without settings, and asks for a name", () => {
    const draft = settingsDraft(undefined, today);
    expect(check(draft, nothingPublished, today).map(({ rule, wording }) => [rule, wording])).toEqual([
      ["missing-field", "Enter a name"],
      ["missing-repository", expect.stringContaining("Add “Repository” with its address.")],
    ]);
    expect(withFieldValue(draft, ["name"], "Ours").text).toContain("\nname: Ours\n");
  });

  test.each([
    ["a homepage without a trailing slash", ["homepage"], "https://example.org", "homepage invalid-value"],
    ["a personal mailbox", ["mailbox"], "jane.smith@example.gov.uk", "mailbox invalid-value"],
  ])("reports %s", (_, path, value, expected) => {
    const found = check(withFieldValue(settingsDraft(text, today), path, value), nothingPublished, today);
    expect(found.map(({ rule, at }) => `${at.join(".")} ${rule}`)).toEqual([expected]);
  });
});

test("the form reports a repository of another product", () => {
  const open = published.get("product", "open-play")?.more.code?.[0] ?? "";
  const draft = productDraft({ links: [{ type: "repository", url: `https://${open}.git` }] });
  expect(rulesAt(draft)).toEqual(["links.0.url duplicate-repository"]);
});

test("a suggestion corrects a reference to an unknown entry", () => {
  const draft = productDraft({ dependsOn: ["form-kits"] });
  const problem = check(draft, published, today).find(({ rule }) => rule === "unknown-reference")!;
  expect(problem.meant).toEqual([{ slug: "form-kit", name: "Form Kit" }]);
  const after = withCorrection(draft, { ...problem, fix: { start: -1, end: -1, text: "form-kit" } });
  expect(after.text).toContain("dependsOn: [form-kit]");
  expect(rulesAt(after)).toEqual([]);
});

test("a fix changes the file and the form", () => {
  const draft = productDraft({ stage: "Live" });
  const problem = check(draft, published, today).find(({ rule }) => rule === "unknown-word")!;
  expect(withCorrection(draft, problem).data["stage"]).toBe("live");
});

test.each([
  ["Apache 2", "Apache-2.0"],
  ["Open Government Licence", "OGL-UK-3.0"],
  ["unlicensed", "proprietary"],
  ["LGPL", "LGPL-3.0-or-later"],
])("the form finds a licence by the everyday name “%s”", (text, licence) => {
  expect(licencesLike(text)[0]?.value).toBe(licence);
});

test("the form reports nothing about other entries until the published catalogue is loaded", () => {
  const draft = productDraft({ dependsOn: ["form-kits"], stage: "lvie" });
  expect(check(draft, nothingPublished, today).map(({ rule }) => rule)).toEqual(["unknown-word"]);
});

test("the form requires an authority of the catalogue and a valid slug", () => {
  expect(rulesAt(withAuthority(productDraft({}), ""))).toEqual(["place.authority missing-authority"]);
  expect(rulesAt(withAuthority(productDraft({}), "nowhere"))).toEqual(["place.authority missing-authority"]);
  expect(rulesAt(withOwnSlug(productDraft({}), "Not a slug"))).toContain("place.slug unexpected-file");
});

test.each([
  ["", "Select the authority whose entry it is", []],
  ["Atlantis", "There is no authority called “Atlantis” in the catalogue. Select one, or add yours first.", []],
  [
    "Exampelshire",
    "There is no authority called “Exampelshire” in the catalogue. Select one, or add yours first.",
    ["exampleshire"],
  ],
  ["LB Hackney", "London Borough of Hackney is not in the catalogue yet. Add it first.", []],
  ["Carlisle City Council", "Carlisle City Council has ended. Cumberland Council took over from it.", []],
  [
    "County Council of Exampleshire",
    "“County Council of Exampleshire” is Exampleshire County Council.",
    ["exampleshire"],
  ],
  ["Newcastle", "“Newcastle” is the name of more than one authority. Select one.", []],
])("the form says of the authority “%s”: %s", (authority, wording, meant) => {
  const problems = check(withAuthority(productDraft({}), authority), published, today).filter(
    ({ severity }) => severity === "error",
  );
  expect(problems).toMatchObject([{ at: ["place", "authority"], wording }]);
  expect(problems[0]?.meant.map(({ slug }) => slug)).toEqual(meant);
});

test("the form reports the same problems of a published entry as the validator", () => {
  const { problems, partialEntries } = inspect(memorySource(files), today);
  for (const { kind, slug, authority, file } of partialEntries) {
    const draft = draftOf(kind, slug, authority, files[file]!);
    const inForm = check(draft, published, today).map(({ rule, line }) => `${line} ${rule}`);
    const inAll = problems.filter((problem) => problem.file === file).map(({ rule, line }) => `${line} ${rule}`);
    expect(inForm, file).toEqual(inAll);
  }
});
