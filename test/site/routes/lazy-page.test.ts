import { afterEach, beforeEach, expect, test } from "vitest";

import { endRegistering, lazyPage, pendingPage, startRegistering } from "../../../site/routes/lazy-page.ts";

beforeEach(startRegistering);
afterEach(endRegistering);

test("the view of a page is made when its turn comes, once, and not kept", () => {
  const made: string[] = [];
  const makeOf = (name: string) => () => {
    made.push(name);
    return { name };
  };
  const [first, second] = ["first", "second"].map((name) =>
    lazyPage(makeOf(name), (view) => view.name, { type: "entry" }),
  );
  expect(made).toEqual([]);

  const waiting = pendingPage(first!.cacheKey);
  expect(waiting?.key()).toBe("first");
  // As Astro hands props over.
  expect({ ...first!.props }).toEqual({ type: "entry", view: { name: "first" } });
  expect(made).toEqual(["first"]);

  waiting?.release();
  expect(waiting?.key()).toBe("first");
  expect(made).toEqual(["first", "first"]);
  expect({ ...second!.props }.view).toEqual({ name: "second" });
});

test("a page that waits has a key that no other page has, and that is no page’s own", () => {
  const keys = [1, 2, 3].map((number) => lazyPage(() => number, String, {}).cacheKey);
  expect(new Set(keys).size).toBe(3);
  expect(pendingPage("later-of-nothing")).toBe(undefined);
});

test("while developing, pages are made without being kept for anybody", () => {
  endRegistering();
  const { props, cacheKey } = lazyPage(() => "made", String, {});
  expect(props.view).toBe("made");
  startRegistering();
  expect(pendingPage(cacheKey)).toBe(undefined);
});
