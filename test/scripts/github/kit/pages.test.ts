import { describe, expect, test } from "vitest";

import { readList } from "../../../../scripts/github/kit/pages.ts";

/** So many numbers, from one on. */
function numbers(count: number, from = 1): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

/** GitHub’s pages of a list of a hundred items each. */
function pagesOf(items: readonly number[]): number[][] {
  return Array.from({ length: Math.max(1, Math.ceil(items.length / 100)) }, (_, page) =>
    items.slice(100 * page, 100 * page + 100),
  );
}

/** Reads a list that is what each reading in turn finds; also how many pages each reading has asked for. */
async function read(readings: readonly number[][][], announced?: number) {
  const asked: number[] = [];
  async function* pages() {
    const reading = asked.push(0) - 1;
    for (const data of readings[Math.min(reading, readings.length - 1)] ?? []) {
      asked[reading]! += 1;
      yield await Promise.resolve({ data });
    }
  }
  const { items, isComplete: whole } = await readList(pages, (item) => item, announced);
  return { count: items.length, last: items.at(-1), whole, asked };
}

describe("a list that stands still", () => {
  test.each<[string, number, number | undefined, { whole: boolean; asked: number[] }]>([
    ["of nothing", 0, undefined, { whole: true, asked: [1] }],
    ["of nothing, as announced", 0, 0, { whole: true, asked: [1] }],
    ["of one page", 100, undefined, { whole: true, asked: [1] }],
    ["of one page, as announced", 100, 100, { whole: true, asked: [1] }],
    ["of one page, longer than announced, is read again", 3, 2, { whole: true, asked: [1, 1] }],
    ["of one page, shorter than announced, is read again", 3, 500, { whole: true, asked: [1, 1] }],
    ["of two pages is read again", 101, undefined, { whole: true, asked: [2, 2] }],
    ["of two pages, as announced, is read again", 101, 101, { whole: true, asked: [2, 2] }],
    ["of all that is read but one", 499, 499, { whole: true, asked: [5, 5] }],
    ["of all that is read is not known to be whole", 500, 500, { whole: false, asked: [5] }],
    ["of more than is read", 700, undefined, { whole: false, asked: [5] }],
    ["of more than is read, as announced, is hardly asked for", 700, 501, { whole: false, asked: [1] }],
  ])("%s", async (_, count, announced, expected) => {
    const result = await read([pagesOf(numbers(count))], announced);
    expect(result).toMatchObject(expected);
    expect(result.count).toBe(Math.min(count, 100 * (expected.whole ? 5 : expected.asked[0]!)));
  });
});

describe("a list that changes while it is read", () => {
  const [a, b, c, d] = [numbers(150), numbers(150, 2), numbers(150, 3), numbers(150, 4)].map(pagesOf);

  test.each<[string, (number[][] | undefined)[], number]>([
    ["once", [a, b], 3],
    ["twice", [a, b, c], 4],
    ["and is as it was before", [a, b, a, a], 4],
  ])("%s counts when it has been the same twice in a row", async (_, readings, times) => {
    const result = await read(readings.map((pages) => pages ?? []));
    expect([result.asked.length, result.last]).toEqual([times, readings.at(-1)?.at(-1)?.at(-1)]);
  });

  test("each time decides nothing", async () => {
    await expect(read([a, b, c, d, d].map((pages) => pages ?? []))).rejects.toThrow("A list changes while it is read.");
  });

  test("in such a way that a page comes twice decides nothing", async () => {
    const twice = [numbers(100), numbers(100)];
    await expect(read([twice])).rejects.toThrow("a page of a list twice");
    await expect(read([[...twice, ...twice, numbers(100)]])).rejects.toThrow("a page of a list twice");
  });
});
