import { expect, test } from "vitest";

import type { Context } from "../../../site/catalogue/context.ts";
import { memoisePerKey } from "../../../site/catalogue/memoise-per-key.ts";

test.each([["an answer"], [undefined]])("what pages share is worked out once a context: %s", (answer) => {
  const asked: string[] = [];
  const shared = memoisePerKey((slug: string) => {
    asked.push(slug);
    return answer;
  });
  const [one, other] = [{} as Context, {} as Context];
  expect([shared("camden", one), shared("camden", one), shared("leeds", one), shared("camden", other)]).toEqual(
    Array.from({ length: 4 }, () => answer),
  );
  expect(asked).toEqual(["camden", "leeds", "camden"]);
});
