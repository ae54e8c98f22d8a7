import { expect, test } from "vitest";

import { entry, problemsIn } from "../../helpers/catalogues.ts";

const record = "camden/authority.yml";
const maintainers = "maintainers: [{ github: octo-council, id: 583231 }]\n";

function isReported(more: string): boolean {
  return problemsIn({ [record]: entry("Camden", more) }).some(({ rule }) => rule === "still-unclaimed");
}

test("still-unclaimed asks about a record with maintainers that says that nobody takes part", () => {
  expect(isReported(`claimed: false\n${maintainers}`)).toBe(true);
});

test.each([maintainers, "claimed: false\n", "claimed: false\nmaintainers: []\n", `claimed: true\n${maintainers}`])(
  "still-unclaimed accepts %j",
  (more) => {
    expect(isReported(more)).toBe(false);
  },
);
