import { expect, test } from "vitest";

import type { Context } from "../../../site/catalogue/context.ts";
import { memoisePerKey } from "../../../site/catalogue/memoise-per-key.ts";

test.each([["text"], [undefined]])("computes the result %s once for each context and key", (result) => {
  const computed: string[] = [];
  const memoised = memoisePerKey((slug: string) => {
    computed.push(slug);
    return result;
  });
  const [one, other] = [{} as Context, {} as Context];
  expect([memoised("camden", one), memoised("camden", one), memoised("leeds", one), memoised("camden", other)]).toEqual(
    Array.from({ length: 4 }, () => result),
  );
  expect(computed).toEqual(["camden", "leeds", "camden"]);
});
