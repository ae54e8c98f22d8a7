import { describe, expect, test } from "vitest";

import { isMailBranch, mailBranchOf } from "../../../../scripts/github/kit/mail-branch.ts";

const play = { path: "catalogue/camden/products/open-play.yml", text: "name: Open Play\n" };
const park = { path: "catalogue/camden/products/open-park.yml", text: "name: Open Park\n" };

describe("the branch for files that came by mail", () => {
  test("has a name that the merger recognises", () => {
    expect(isMailBranch(mailBranchOf([play, park]))).toBe(true);
  });

  test("has a stable name, so that a second intake of an email makes no second branch", () => {
    expect(mailBranchOf([play, park])).toBe("mail-2cdaeb420b53");
  });

  test("does not depend on the order of the files", () => {
    expect(mailBranchOf([play, park])).toBe(mailBranchOf([park, play]));
  });

  test.each([
    ["one file fewer", [play]],
    ["another text", [play, { ...park, text: "name: Open Parks\n" }]],
    ["another path", [play, { ...park, path: "catalogue/camden/products/park.yml" }]],
    [
      "swapped texts",
      [
        { ...play, text: park.text },
        { ...park, text: play.text },
      ],
    ],
  ])("differs for %s", (_, files) => {
    expect(mailBranchOf(files)).not.toBe(mailBranchOf([play, park]));
  });
});

test.each(["mail-0123456789a", "mail-0123456789abc", "mail-0123456789AB", "xmail-0123456789ab", "main", ""])(
  "“%s” is not the branch of an email",
  (branch) => {
    expect(isMailBranch(branch)).toBe(false);
  },
);
