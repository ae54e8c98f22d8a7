import { expect, test } from "vitest";

import { paced } from "../../scripts/upkeep/pace.ts";

test("one host is asked one address after the other with a pause, hosts side by side", async () => {
  const starts = new Map<string, number>();
  let now = 0;
  let most = 0;
  const urls = ["https://a.example/1", "https://a.example/2", "https://a.example/3", "https://b.example/1"];
  await paced(urls, { betweenSameHost: 30, atOnce: 2 }, async (url) => {
    starts.set(url, performance.now());
    most = Math.max(most, ++now);
    await new Promise((resolve) => setImmediate(resolve));
    now--;
  });
  expect([...starts.keys()]).toEqual([urls[0], urls[3], urls[1], urls[2]]);
  expect(starts.get(urls[1]!)! - starts.get(urls[0]!)!).toBeGreaterThanOrEqual(25);
  expect(starts.get(urls[2]!)! - starts.get(urls[1]!)!).toBeGreaterThanOrEqual(25);
  expect(most).toBe(2);
});
