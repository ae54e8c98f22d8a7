import { expect, test } from "vitest";

import { upkeepIssue } from "../../../scripts/upkeep/issue-words.ts";
import type { TaskSubject } from "../../../scripts/upkeep/tasks.ts";

const ada = { id: 101, login: "ada-camden", notify: true };
const setting = {
  repository: { owner: "common-standards", repo: "catalogue" },
  site: "https://catalogue.example.org",
  deciders: { authorities: { camden: [ada] }, maintainers: [] },
  logins: { "101": "ada-camden" },
};

function issue(matters: readonly TaskSubject[], owners = [ada]): string {
  const tasks = matters.map((matter) => {
    return { kind: "product" as const, slug: "open-play", file: "camden/products/open-play.yml", matter };
  });
  return upkeepIssue({ ...setting, deciders: { authorities: { camden: owners }, maintainers: [] } }, "camden", tasks);
}

const url = "https://camden.gov.uk/play";
const repository = "camden/open-play";

test.each<[string, TaskSubject]>([
  [`\`${url}\` is no longer there. Give the new address, or take it out.`, { type: "gone", url }],
  [`\`${url}\` is no longer there. It was last there on 2026-04-01. Give`, { type: "gone", url, good: "2026-04-01" }],
  [
    `\`${url}\` redirects permanently to \`${url}/new\`. If that is the same page,`,
    { type: "moved", url, to: `${url}/new` },
  ],
  ["`camden/open-play` is archived, so nobody works on it", { type: "archived", repository }],
  [
    "GitHub finds the licence `MIT` in `camden/open-play`, but the entry says `GPL-3.0`.",
    { type: "licence", repository, found: "MIT", said: "GPL-3.0" },
  ],
  ["`camden/open-play` has not changed since 2024-05-01.", { type: "quiet", repository, pushed: "2024-05-01" }],
  ["`reviewed` is over a year old.", { type: "overdue", message: "“reviewed” is over a year old." }],
])("says “%s”", (words, matter) => {
  expect(issue([matter])).toContain(`- ${words}`);
});

// Ampersands are escaped, so that no name after one becomes a character reference.
test("links each answer about an unconfirmed use to a prefilled form", () => {
  const prefilled = { kind: "product", slug: "open-play", authority: "camden" } as const;
  const text = issue([{ type: "unconfirmed", message: "“open-play” was last confirmed on 2024-01-01.", prefilled }]);
  const form = "https://catalogue.example.org/contribute/adoption/?product=open-play\\&authority=camden\\&status=";
  expect(text).toContain(
    [
      "- `open-play` was last confirmed on `2024-01-01`. Answer in the form: ",
      `[Yes, we use this](${form}in-use), [Not any more](${form}stopped), [Not yet](${form}exploring) and [No, this is wrong](${form}untrue).`,
    ].join(""),
  );
  // The successor of an ended council is asked, whose own record has no statement that could be wrong.
  const unspoken = { kind: "product", slug: "open-play" } as const;
  expect(issue([{ type: "unconfirmed", message: "It was.", prefilled: unspoken }])).not.toContain("untrue");
});

test("mentions the owners, links the entry, and says how to opt out", () => {
  const text = issue([{ type: "archived", repository }]);
  expect(text).toMatch(
    /^<!-- catalogue-upkeep camden -->\n\n@ada-camden: these entries of `camden` may be out of date\./,
  );
  expect(text).toContain(
    "[change it in the form](https://catalogue.example.org/contribute/product/?edit=product/open-play)",
  );
  expect(text).toContain("add `notify: false` to your line");
  expect(issue([{ type: "archived", repository }], [])).toMatch(/\n\nThese entries[^]*Nobody is asked by name here\./);
});

test.each([
  [60, 0],
  [61, 1],
  [100, 40],
])("lists at most sixty of %i tasks", (count, rest) => {
  const text = issue(Array.from({ length: count }, (_, n) => ({ type: "archived", repository: `camden/r${n}` })));
  expect(text.match(/is archived/g)).toHaveLength(60);
  expect(text.includes("more, which this issue will name")).toBe(rest > 0);
  if (rest > 0) expect(text).toContain(`And ${rest} more, which`);
});

test("stays within GitHub’s maximum length, however long the addresses are", () => {
  const long = `https://example.org/${"a".repeat(480)}`;
  const matters = Array.from({ length: 60 }, (): TaskSubject => ({ type: "moved", url: long, to: long }));
  const text = issue(matters);
  expect(text.length).toBeLessThan(65_536);
  expect(text).toContain("And 30 more, which");
});
