import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { type RateLimit, withRateLimit } from "../../../scripts/upkeep/pace.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pace: RateLimit = { betweenSameHost: 1000, atOnce: 2, until: new AbortController().signal };
const a = (page: number): string => `https://a.example/${page}`;
const b = (page: number): string => `https://b.example/${page}`;

/** Asks once for each address, or as `ask` says; answers what was asked for and at which second. */
async function asked(
  urls: string[],
  ask: (url: string) => { of?: string[]; goesOn?: boolean } = () => ({}),
  how = pace,
): Promise<[url: string, second: number][]> {
  const start = Date.now();
  const questions: [string, number][] = [];
  const all = withRateLimit(urls, how, async (url, turn) => {
    const { of = [url], goesOn = true } = ask(url);
    for (const each of of) {
      await turn(each, () => {
        questions.push([each, (Date.now() - start) / 1000]);
        return Promise.resolve();
      });
    }
    return goesOn;
  });
  await vi.runAllTimersAsync();
  await all;
  return questions;
}

test("one host is asked one question after the other with a pause, hosts side by side, the busiest first", async () => {
  expect(await asked([b(1), a(1), a(2), a(3)])).toEqual([
    [a(1), 0],
    [b(1), 0],
    [a(2), 1],
    [a(3), 2],
  ]);
});

test("a second question about an address and a redirect to another host wait for their turn too", async () => {
  const questions = await asked([a(1), b(1)], (url) => (url === a(1) ? { of: [a(1), a(1), b(2)] } : {}));
  const ofB = questions.filter(([url]) => url.startsWith("https://b"));
  expect(questions.filter(([url]) => url === a(1)).map(([, second]) => second)).toEqual([0, 1]);
  expect(ofB.map(([, second]) => second)).toEqual([0, 1]);
});

test("a host that asks for a pause is not asked for its other addresses", async () => {
  const questions = await asked([a(1), a(2), b(1)], (url) => ({ goesOn: url !== a(1) }));
  expect(questions.map(([url]) => url)).toEqual([a(1), b(1)]);
});

test("when the time is over, nothing more is begun", async () => {
  const controller = new AbortController();
  const stopsAtTwo = (url: string): object => {
    if (url === a(2)) controller.abort();
    return {};
  };
  const questions = await asked([a(1), a(2), a(3), b(1)], stopsAtTwo, { ...pace, until: controller.signal, atOnce: 1 });
  expect(questions.map(([url]) => url)).toEqual([a(1), a(2)]);
});
