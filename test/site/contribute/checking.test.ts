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
  withOwnSlug,
} from "../../../site/contribute/state/draft.ts";
import { fixtureFiles, today } from "../../helpers/catalogues.ts";

const files = fixtureFiles("catalogue");
const published = new Published(listingsOf(inspect(memorySource(files), today).catalogue));

function product(answers: Record<string, unknown>): Draft {
  const blank = withAuthority(newDraft("product", today), "exampleshire");
  const needed = { name: "A new thing", summary: "Something that helps people.", services: [] };
  return Object.entries({ ...needed, ...answers }).reduce(
    (draft, [name, value]) => withFieldValue(draft, [name], value),
    blank,
  );
}

function rulesAt(draft: Draft): string[] {
  return check(draft, published, today)
    .filter(({ severity }) => severity !== "hint")
    .map(({ rule, at }) => `${at.join(".")} ${rule}`);
}

test.each([
  ["nothing wrong", {}, []],
  ["a slug that is taken", { name: "Open Play" }, ["place.slug duplicate-slug"]],
  ["a name in another script, of which no address can be made", { name: "Поиск 2" }, ["place.slug unexpected-file"]],
  ["a name that is nearly taken", { name: "Open Plays" }, ["name similar-name"]],
  ["a name that looks like one that is taken", { name: "Оpen Рlау" }, ["name look-alike-letters", "name similar-name"]],
  ["a reference that leads nowhere", { dependsOn: ["form-kits"] }, ["dependsOn.0 unknown-reference"]],
  ["a thing that needs itself", { dependsOn: ["a-new-thing"] }, ["dependsOn.0 self-reference"]],
  [
    "a requirement that the standard does not have",
    { standards: [{ standard: "service-directory", level: "meets", requirements: ["no-such-thing"] }] },
    ["standards.0.requirements.0 unknown-requirement"],
  ],
])("the form sees %s", (_, answers, expected) => {
  expect(rulesAt(product(answers))).toEqual(expected);
});

test("the form asks for a short name where none can be made, and is content with one", () => {
  const draft = product({ name: "Поиск площадок" });
  expect(check(draft, published, today).find(({ at }) => at[0] === "place")?.wording).toBe(
    "Enter a short name for the address. None can be made of a name without letters from a to z",
  );
  expect(rulesAt(withOwnSlug(draft, "playground-finder"))).toEqual([]);
  expect(rulesAt(product({ name: "" })).filter((rule) => rule.startsWith("place"))).toEqual([]);
});

describe("the form for the settings", () => {
  const text = files["catalogue.yml"]!;

  test("changes what is changed, and keeps comments and fields that it does not know", () => {
    const odd = `${text}# Ours alone.\nextra: kept\n`;
    const draft = withFieldValue(settingsDraft(odd, today), ["name"], "Another name");
    expect(draft.text).toBe(odd.replace(/^name: .*$/m, "name: Another name"));
    expect(check(draft, nothingPublished, today).map(({ rule, at }) => [rule, at])).toEqual([
      ["unknown-field", ["extra"]],
    ]);
  });

  test("is empty where a catalogue has none, and asks for a name", () => {
    const draft = settingsDraft(undefined, today);
    expect(check(draft, nothingPublished, today).map(({ rule, wording }) => [rule, wording])).toEqual([
      ["missing-field", "Enter a name"],
      ["missing-repository", expect.stringContaining("Add “Repository” with its address.")],
    ]);
    expect(withFieldValue(draft, ["name"], "Ours").text).toContain("\nname: Ours\n");
  });

  test.each([
    ["a homepage without a slash at its end", ["homepage"], "https://example.org", "homepage invalid-value"],
    ["a mailbox of a person", ["mailbox"], "jane.smith@example.gov.uk", "mailbox invalid-value"],
  ])("sees %s", (_, path, value, expected) => {
    const found = check(withFieldValue(settingsDraft(text, today), path, value), nothingPublished, today);
    expect(found.map(({ rule, at }) => `${at.join(".")} ${rule}`)).toEqual([expected]);
  });
});

test("the form sees source code that is listed already", () => {
  const open = published.get("product", "open-play")?.more.code?.[0] ?? "";
  const draft = product({ links: [{ type: "repository", url: `https://${open}.git` }] });
  expect(rulesAt(draft)).toEqual(["links.0.url duplicate-repository"]);
});

test("a reference that leads nowhere is corrected by the suggestion", () => {
  const draft = product({ dependsOn: ["form-kits"] });
  const problem = check(draft, published, today).find(({ rule }) => rule === "unknown-reference")!;
  expect(problem.meant).toEqual([{ slug: "form-kit", name: "Form Kit" }]);
  const after = withCorrection(draft, { ...problem, fix: { start: -1, end: -1, text: "form-kit" } });
  expect(after.text).toContain("dependsOn: [form-kit]");
  expect(rulesAt(after)).toEqual([]);
});

test("a certain correction changes the file and the form", () => {
  const draft = product({ stage: "Live" });
  const problem = check(draft, published, today).find(({ rule }) => rule === "unknown-word")!;
  expect(withCorrection(draft, problem).data["stage"]).toBe("live");
});

test.each([
  ["Apache 2", "Apache-2.0"],
  ["Open Government Licence", "OGL-UK-3.0"],
  ["unlicensed", "proprietary"],
  ["LGPL", "LGPL-3.0-or-later"],
])("the form offers first what people call %s", (text, licence) => {
  expect(licencesLike(text)[0]?.value).toBe(licence);
});

test("before the published catalogue is known, nothing is said of other entries", () => {
  const draft = product({ dependsOn: ["form-kits"], stage: "lvie" });
  expect(check(draft, nothingPublished, today).map(({ rule }) => rule)).toEqual(["unknown-word"]);
});

test("whose entry it is has to be said, and the address must be one", () => {
  expect(rulesAt(withAuthority(product({}), ""))).toEqual(["place.authority missing-authority"]);
  expect(rulesAt(withAuthority(product({}), "nowhere"))).toEqual(["place.authority missing-authority"]);
  expect(rulesAt(withOwnSlug(product({}), "Not a slug"))).toContain("place.slug unexpected-file");
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
])("of the authority “%s” it is said, where it is asked for: %s", (authority, wording, meant) => {
  const problems = check(withAuthority(product({}), authority), published, today).filter(
    ({ severity }) => severity === "error",
  );
  expect(problems).toMatchObject([{ at: ["place", "authority"], wording }]);
  expect(problems[0]?.meant.map(({ slug }) => slug)).toEqual(meant);
});

test("of an entry that is published, the form says what the validator says of the whole catalogue", () => {
  const { problems, drafts } = inspect(memorySource(files), today);
  for (const { kind, slug, authority, file } of drafts) {
    const draft = draftOf(kind, slug, authority, files[file]!);
    const inForm = check(draft, published, today).map(({ rule, line }) => `${line} ${rule}`);
    const inAll = problems.filter((problem) => problem.file === file).map(({ rule, line }) => `${line} ${rule}`);
    expect(inForm, file).toEqual(inAll);
  }
});
