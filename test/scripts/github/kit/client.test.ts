import { RequestError } from "octokit";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { loginOf } from "../../../../scripts/github/gate/facts/index.ts";
import { connect, isRefusal, statusOf } from "../../../../scripts/github/kit/client.ts";
import { isServerError } from "../../../../scripts/github/kit/retry.ts";
import { people } from "../fake/people.ts";
import type { FakeGitHub } from "../fake/server.ts";
import { session, startSetting } from "../fake/setting.ts";

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});

afterEach(() => {
  vi.useRealTimers();
});

/** What our client throws when GitHub answers so. */
function answer(status: number, headers: Record<string, string> = {}): RequestError {
  const request = { method: "GET" as const, url: "https://api.github.com/", headers: {} };
  return new RequestError("Refused", status, {
    request,
    response: { status, url: "", headers, data: {} },
  });
}

describe("what an answer of GitHub’s means", () => {
  const later = { "retry-after": "60" };
  const usedUp = { "x-ratelimit-remaining": "0" };

  test.each<[string, unknown, number | undefined, { refuses: boolean; stumbles: boolean }]>([
    ["not there", answer(404), 404, { refuses: true, stumbles: false }],
    ["not there, at the end of the hour’s allowance", answer(404, usedUp), 404, { refuses: true, stumbles: false }],
    ["withheld", answer(451), 451, { refuses: true, stumbles: false }],
    ["no right", answer(403), 403, { refuses: false, stumbles: false }],
    [
      "no right, with allowance left",
      answer(403, { "x-ratelimit-remaining": "9" }),
      403,
      { refuses: false, stumbles: false },
    ],
    ["no token", answer(401), 401, { refuses: false, stumbles: false }],
    ["later", answer(403, later), 429, { refuses: false, stumbles: false }],
    ["later, when the hour is over", answer(403, usedUp), 429, { refuses: false, stumbles: false }],
    ["later, in so many words", answer(429), 429, { refuses: false, stumbles: false }],
    ["GitHub has failed", answer(500), 500, { refuses: true, stumbles: true }],
    ["the connection broke", new TypeError("fetch failed"), undefined, { refuses: false, stumbles: true }],
  ])("%s", (_, error, status, { refuses, stumbles }) => {
    expect({ status: statusOf(error), refuses: isRefusal(error), stumbles: isServerError(error) }).toEqual({
      status,
      refuses,
      stumbles,
    });
  });

  test("an answer that never came whole has no headers", () => {
    const request = { method: "GET" as const, url: "https://api.github.com/", headers: {} };
    expect(statusOf(new RequestError("Refused", 403, { request }))).toBe(403);
  });
});

describe("when GitHub asks to wait", () => {
  const asked = (): number => fake.calls.filter((id) => id === "users/get-by-id").length;

  const soon = { usedUpFor: 2 };

  test.each<[string, FakeGitHub["faults"][number]["how"], number, number]>([
    ["for a while, twice", "secondary-limit", 2, 3],
    ["for a while, three times", "secondary-limit", 3, 4],
    ["until the hour is over, which is soon", soon, 2, 3],
  ])("%s, it is asked again", async (_, how, times, calls) => {
    const operation = "users/get-by-id";
    fake.faults = Array.from({ length: times }, (_, index) => ({ operation, call: index + 1, how }));
    expect(await loginOf((await session(fake)).octokit, people.ada.id)).toBe("ada-camden");
    expect(asked()).toBe(calls);
  });

  test.each<[string, FakeGitHub["faults"][number]["how"], number]>([
    ["for a while again and again", "secondary-limit", 4],
    ["until the hour is over again and again", soon, 3],
    ["until the hour is over, which is long", "primary-limit", 1],
  ])("%s, the run ends", async (_, how, calls) => {
    fake.faults = [{ operation: "users/get-by-id", how }];
    await expect(loginOf((await session(fake)).octokit, people.ada.id)).rejects.toThrow();
    expect(asked()).toBe(calls);
  });

  test.each([
    [298, 2],
    [299, 1],
  ])("until %i seconds and one more have gone by: a run waits for less than five minutes", async (usedUpFor, calls) => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(fake.world.now) });
    fake.faults = [{ operation: "users/get-by-id", call: 1, how: { usedUpFor } }];
    const octokit = connect({ api: fake.address, token: "token", second: 0 });
    octokit.log.warn = () => undefined;
    await loginOf(octokit, people.ada.id).catch(() => undefined);
    expect(asked()).toBe(calls);
  });

  test("an account that is gone has no login", async () => {
    expect(await loginOf((await session(fake)).octokit, 999_999)).toBeUndefined();
  });
});
