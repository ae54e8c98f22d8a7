import { afterEach, beforeEach, expect, test } from "vitest";

import { endRegistering, lazyPage, pendingPage, startRegistering } from "../../../site/routes/lazy-page.ts";

beforeEach(startRegistering);
afterEach(endRegistering);

test("makes the view of a page at first access, once until it is released", () => {
  const made: string[] = [];
  const makeOf = (name: string) => () => {
    made.push(name);
    return { name };
  };
  const [first, second] = ["first", "second"].map((name) =>
    lazyPage(makeOf(name), (view) => view.name, { type: "entry" }),
  );
  expect(made).toEqual([]);

  const pending = pendingPage(first!.cacheKey);
  expect(pending?.key()).toBe("first");
  // Astro spreads props.
  expect({ ...first!.props }).toEqual({ type: "entry", view: { name: "first" } });
  expect(made).toEqual(["first"]);

  pending?.release();
  expect(pending?.key()).toBe("first");
  expect(made).toEqual(["first", "first"]);
  expect({ ...second!.props }.view).toEqual({ name: "second" });
});

test("gives each pending page a unique cache key", () => {
  const keys = [1, 2, 3].map((number) => lazyPage(() => number, String, {}).cacheKey);
  expect(new Set(keys).size).toBe(3);
  expect(pendingPage("later-of-nothing")).toBe(undefined);
});

test("registers no pages in development", () => {
  endRegistering();
  const { props, cacheKey } = lazyPage(() => "made", String, {});
  expect(props.view).toBe("made");
  startRegistering();
  expect(pendingPage(cacheKey)).toBe(undefined);
});
