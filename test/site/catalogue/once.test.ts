import { expect, test } from "vitest";

import type { Context } from "../../../site/catalogue/context.ts";
import { once } from "../../../site/catalogue/once.ts";

test.each([["an answer"], [undefined]])("what pages share is worked out once a context: %s", (answer) => {
  const asked: string[] = [];
  const shared = once((slug: string) => {
    asked.push(slug);
    return answer;
  });
  const [one, other] = [{} as Context, {} as Context];
  expect([shared("camden", one), shared("camden", one), shared("leeds", one), shared("camden", other)]).toEqual(
    Array.from({ length: 4 }, () => answer),
  );
  expect(asked).toEqual(["camden", "leeds", "camden"]);
});
