import { describe, expect, test } from "vitest";

import { readList } from "../../../../scripts/github/kit/pages.ts";

/** Returns consecutive numbers. */
function numbers(count: number, from = 1): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

/** Splits a list into pages of 100 items, as GitHub does. */
function pagesOf(items: readonly number[]): number[][] {
  return Array.from({ length: Math.max(1, Math.ceil(items.length / 100)) }, (_, page) =>
    items.slice(100 * page, 100 * page + 100),
  );
}

/** Reads a list. Each reading finds the next of `readings`, then the last again; `pagesRead` counts the pages of each. */
async function read(readings: readonly number[][][], announced?: number) {
  const pagesRead: number[] = [];
  async function* pages() {
    const reading = pagesRead.push(0) - 1;
    for (const data of readings[Math.min(reading, readings.length - 1)] ?? []) {
      pagesRead[reading]! += 1;
      yield await Promise.resolve({ data });
    }
  }
  const { items, isComplete } = await readList(pages, (item) => item, announced);
  return { count: items.length, last: items.at(-1), isComplete, pagesRead };
}

describe("a stable list", () => {
  test.each<[string, number, number | undefined, { isComplete: boolean; pagesRead: number[] }]>([
    ["that is empty is read once", 0, undefined, { isComplete: true, pagesRead: [1] }],
    ["that is empty, as announced, is read once", 0, 0, { isComplete: true, pagesRead: [1] }],
    ["of one page is read once", 100, undefined, { isComplete: true, pagesRead: [1] }],
    ["of one page, as announced, is read once", 100, 100, { isComplete: true, pagesRead: [1] }],
    ["of one page, longer than announced, is read again", 3, 2, { isComplete: true, pagesRead: [1, 1] }],
    ["of one page, shorter than announced, is read again", 3, 500, { isComplete: true, pagesRead: [1, 1] }],
    ["of two pages is read again", 101, undefined, { isComplete: true, pagesRead: [2, 2] }],
    ["of two pages, as announced, is read again", 101, 101, { isComplete: true, pagesRead: [2, 2] }],
    ["of one item less than the limit is read again", 499, 499, { isComplete: true, pagesRead: [5, 5] }],
    ["of as many items as the limit may be incomplete", 500, 500, { isComplete: false, pagesRead: [5] }],
    ["of more items than the limit is incomplete", 700, undefined, { isComplete: false, pagesRead: [5] }],
    ["of more items than the limit, as announced, costs one request", 700, 501, { isComplete: false, pagesRead: [1] }],
  ])("%s", async (_, count, announced, expected) => {
    const result = await read([pagesOf(numbers(count))], announced);
    expect(result).toMatchObject(expected);
    expect(result.count).toBe(Math.min(count, 100 * (expected.isComplete ? 5 : expected.pagesRead[0]!)));
  });
});

describe("a list that changes while it is read", () => {
  const [a, b, c, d] = [numbers(150), numbers(150, 2), numbers(150, 3), numbers(150, 4)].map(pagesOf);

  test.each<[string, (number[][] | undefined)[], number]>([
    ["once", [a, b], 3],
    ["twice", [a, b, c], 4],
    ["and is as it was before", [a, b, a, a], 4],
  ])("%s counts once two consecutive readings are equal", async (_, readings, times) => {
    const result = await read(readings.map((pages) => pages ?? []));
    expect([result.pagesRead.length, result.last]).toEqual([times, readings.at(-1)?.at(-1)?.at(-1)]);
  });

  test("so that its second page is empty is read until the item that moved to the first page is there", async () => {
    const [before, after] = [[numbers(100), []], [numbers(100, 2)]];
    expect(await read([before, after])).toMatchObject({ count: 100, last: 101, pagesRead: [2, 1, 1] });
  });

  test("at each reading is refused", async () => {
    await expect(read([a, b, c, d, d].map((pages) => pages ?? []))).rejects.toThrow("A list changes while it is read.");
  });

  test("so that a page comes twice is refused", async () => {
    const twice = [numbers(100), numbers(100)];
    await expect(read([twice])).rejects.toThrow("a page of a list twice");
    await expect(read([[...twice, ...twice, numbers(100)]])).rejects.toThrow("a page of a list twice");
  });
});
