import { expect, test } from "vitest";

import { parse } from "../../../schemas/index.ts";
import { draftOf, withText, withFieldValue } from "../../../site/contribute/state/draft.ts";
import { rebased } from "../../../site/contribute/state/rebase.ts";

const before = `# Ours
name: Open Play
summary: Finds places to play.
services: []
links:
  - type: website
    url: https://www.example.org/
  - type: documentation
    url: https://docs.example.org/
reviewed: 2026-01-01
`;
const draft = draftOf("product", "open-play", "camden", before);

function published(text: string) {
  return draftOf("product", "open-play", "camden", text);
}

test("takes a change of either side, and makes the new file the base", () => {
  const mine = withFieldValue(draft, ["summary"], "Lets families find places to play.");
  const now = published(before.replace("Open Play", "Open Play 2").replace("# Ours", "# Theirs"));
  const { draft: merged, both } = rebased(mine, now);
  expect(both).toEqual([]);
  expect(merged.published).toBe(now.published);
  expect(merged.text).toBe(now.text.replace("Finds places to play.", "Lets families find places to play."));
});

test("keeps and reports the contributor’s answer if both sides changed it", () => {
  const mine = withFieldValue(draft, ["summary"], "Mine is better than yours.");
  const { draft: merged, both } = rebased(mine, published(before.replace("Finds places to play.", "Theirs.")));
  expect(both).toEqual(["summary"]);
  expect(merged.data["summary"]).toBe("Mine is better than yours.");
});

test("keeps items that either side added or changed, and drops items that either side removed", () => {
  const mine = withFieldValue(withFieldValue(draft, ["links", 0, "title"], "The site"), ["links", 2], {
    type: "support",
    url: "https://help.example.org/",
  });
  const theirs = before
    .replace("  - type: documentation\n    url: https://docs.example.org/\n", "")
    .replace("reviewed:", "  - type: demo\n    url: https://demo.example.org/\nreviewed:");
  const { draft: merged, both } = rebased(mine, published(theirs));
  expect(both).toEqual([]);
  expect(merged.data["links"]).toEqual([
    { type: "website", url: "https://www.example.org/", title: "The site" },
    { type: "demo", url: "https://demo.example.org/" },
    { type: "support", url: "https://help.example.org/" },
  ]);
});

test("keeps comments that the contributor wrote into the file", () => {
  const mine = withText(draft, before.replace("services: []", "services: [] # any, says Ada"));
  const { draft: merged } = rebased(mine, published(before.replace("Open Play", "Open Play 2")));
  expect(merged.text).toContain("# any, says Ada");
  expect(parse(merged.text).value).toMatchObject({ name: "Open Play 2" });
});

test("keeps the text of a draft that does not parse", () => {
  const broken = withText(draft, `${before}stage: "live\n`);
  const now = published(before.replace("Open Play", "Open Play 2"));
  expect(rebased(broken, now).draft).toMatchObject({ text: broken.text, published: now.text });
});
