import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { type RateLimit, withRateLimit } from "../../../scripts/upkeep/pace.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const rateLimit: RateLimit = { betweenSameHost: 1000, atOnce: 2, until: new AbortController().signal };
const a = (page: number): string => `https://a.example/${page}`;
const b = (page: number): string => `https://b.example/${page}`;

/** Visits each address once, or as `ask` says. Returns the requested addresses with the second of each request. */
async function requestTimes(
  urls: string[],
  ask: (url: string) => { of?: string[]; goesOn?: boolean } = () => ({}),
  limit = rateLimit,
): Promise<[url: string, second: number][]> {
  const start = Date.now();
  const requests: [string, number][] = [];
  const all = withRateLimit(urls, limit, async (url, turn) => {
    const { of = [url], goesOn = true } = ask(url);
    for (const each of of) {
      await turn(each, () => {
        requests.push([each, (Date.now() - start) / 1000]);
        return Promise.resolve();
      });
    }
    return goesOn;
  });
  await vi.runAllTimersAsync();
  await all;
  return requests;
}

test("queries hosts in parallel, each one sequentially with a pause, the busiest first", async () => {
  expect(await requestTimes([b(1), a(1), a(2), a(3)])).toEqual([
    [a(1), 0],
    [b(1), 0],
    [a(2), 1],
    [a(3), 2],
  ]);
});

test("a second request for an address and a redirect to another host also wait for the host’s turn", async () => {
  const requests = await requestTimes([a(1), b(1)], (url) => (url === a(1) ? { of: [a(1), a(1), b(2)] } : {}));
  const ofB = requests.filter(([url]) => url.startsWith("https://b"));
  expect(requests.filter(([url]) => url === a(1)).map(([, second]) => second)).toEqual([0, 1]);
  expect(ofB.map(([, second]) => second)).toEqual([0, 1]);
});

test("does not query the other addresses of a host that asks for a pause", async () => {
  const requests = await requestTimes([a(1), a(2), b(1)], (url) => ({ goesOn: url !== a(1) }));
  expect(requests.map(([url]) => url)).toEqual([a(1), b(1)]);
});

test("starts no request after the timeout", async () => {
  const controller = new AbortController();
  const stopsAtTwo = (url: string): object => {
    if (url === a(2)) controller.abort();
    return {};
  };
  const requests = await requestTimes([a(1), a(2), a(3), b(1)], stopsAtTwo, {
    ...rateLimit,
    until: controller.signal,
    atOnce: 1,
  });
  expect(requests.map(([url]) => url)).toEqual([a(1), a(2)]);
});
