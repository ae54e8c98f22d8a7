import { afterEach, beforeEach, expect, test } from "vitest";

import { endWaiting, later, startWaiting, waitingPage } from "../../../site/routes/later.ts";

beforeEach(startWaiting);
afterEach(endWaiting);

test("the view of a page is made when its turn comes, once, and not kept", () => {
  const made: string[] = [];
  const makeOf = (name: string) => () => {
    made.push(name);
    return { name };
  };
  const [first, second] = ["first", "second"].map((name) => later(makeOf(name), (view) => view.name, { is: "entry" }));
  expect(made).toEqual([]);

  const waiting = waitingPage(first!.cacheKey);
  expect(waiting?.key()).toBe("first");
  // As Astro hands props over.
  expect({ ...first!.props }).toEqual({ is: "entry", view: { name: "first" } });
  expect(made).toEqual(["first"]);

  waiting?.release();
  expect(waiting?.key()).toBe("first");
  expect(made).toEqual(["first", "first"]);
  expect({ ...second!.props }.view).toEqual({ name: "second" });
});

test("a page that waits has a key that no other page has, and that is no page’s own", () => {
  const keys = [1, 2, 3].map((number) => later(() => number, String, {}).cacheKey);
  expect(new Set(keys).size).toBe(3);
  expect(waitingPage("later-of-nothing")).toBe(undefined);
});

test("while developing, pages are made without being kept for anybody", () => {
  endWaiting();
  const { props, cacheKey } = later(() => "made", String, {});
  expect(props.view).toBe("made");
  startWaiting();
  expect(waitingPage(cacheKey)).toBe(undefined);
});
