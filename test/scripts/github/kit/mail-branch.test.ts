import { describe, expect, test } from "vitest";

import { isMailBranch, mailBranchOf } from "../../../../scripts/github/kit/mail-branch.ts";

const play = { path: "catalogue/camden/products/open-play.yml", text: "name: Open Play\n" };
const park = { path: "catalogue/camden/products/open-park.yml", text: "name: Open Park\n" };

describe("the branch for files that came by mail", () => {
  test("has a name that the merger knows for one", () => {
    expect(isMailBranch(mailBranchOf([play, park]))).toBe(true);
  });

  test("stays the same for the same mail, so that what is taken in again later makes no second branch", () => {
    expect(mailBranchOf([play, park])).toBe("mail-2cdaeb420b53");
  });

  test("is the same for the same mail, whatever the order of its files", () => {
    expect(mailBranchOf([play, park])).toBe(mailBranchOf([park, play]));
  });

  test.each([
    ["a file less", [play]],
    ["another text", [play, { ...park, text: "name: Open Parks\n" }]],
    ["another path", [play, { ...park, path: "catalogue/camden/products/park.yml" }]],
    [
      "texts that changed places",
      [
        { ...play, text: park.text },
        { ...park, text: play.text },
      ],
    ],
  ])("is another one for %s", (_, files) => {
    expect(mailBranchOf(files)).not.toBe(mailBranchOf([play, park]));
  });
});

test.each(["mail-0123456789a", "mail-0123456789abc", "mail-0123456789AB", "xmail-0123456789ab", "main", ""])(
  "“%s” is no branch for mail",
  (branch) => {
    expect(isMailBranch(branch)).toBe(false);
  },
);
