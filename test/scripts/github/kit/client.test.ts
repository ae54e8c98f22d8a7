import { RequestError } from "octokit";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { connect, isRefusal, statusOf } from "../../../../scripts/github/kit/client.ts";
import { loginOf } from "../../../../scripts/github/kit/logins.ts";
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

/** Returns the error that the client throws at an answer. */
function answer(status: number, headers: Record<string, string> = {}): RequestError {
  const request = { method: "GET" as const, url: "https://api.github.com/", headers: {} };
  return new RequestError("Refused", status, {
    request,
    response: { status, url: "", headers, data: {} },
  });
}

describe("what an error means", () => {
  const later = { "retry-after": "60" };
  const usedUp = { "x-ratelimit-remaining": "0" };

  test.each<[string, unknown, number | undefined, { refuses: boolean; fails: boolean }]>([
    ["not found", answer(404), 404, { refuses: true, fails: false }],
    ["not found, with the rate limit used up", answer(404, usedUp), 404, { refuses: true, fails: false }],
    ["withheld for legal reasons", answer(451), 451, { refuses: true, fails: false }],
    ["no permission", answer(403), 403, { refuses: false, fails: false }],
    [
      "no permission, within the rate limit",
      answer(403, { "x-ratelimit-remaining": "9" }),
      403,
      { refuses: false, fails: false },
    ],
    ["no valid token", answer(401), 401, { refuses: false, fails: false }],
    ["secondary rate limit", answer(403, later), 429, { refuses: false, fails: false }],
    ["primary rate limit", answer(403, usedUp), 429, { refuses: false, fails: false }],
    ["too many requests", answer(429), 429, { refuses: false, fails: false }],
    ["server error", answer(500), 500, { refuses: true, fails: true }],
    ["broken connection", new TypeError("fetch failed"), undefined, { refuses: false, fails: true }],
  ])("%s", (_, error, status, { refuses, fails }) => {
    expect({ status: statusOf(error), refuses: isRefusal(error), fails: isServerError(error) }).toEqual({
      status,
      refuses,
      fails,
    });
  });

  test("an error without a response keeps its status", () => {
    const request = { method: "GET" as const, url: "https://api.github.com/", headers: {} };
    expect(statusOf(new RequestError("Refused", 403, { request }))).toBe(403);
  });
});

describe("a rate limit", () => {
  const asked = (): number => fake.calls.filter((id) => id === "users/get-by-id").length;

  const soon = { resetsIn: 2 };

  test.each<[string, FakeGitHub["faults"][number]["how"], number, number]>([
    ["two secondary limits", "secondary-limit", 2, 3],
    ["three secondary limits", "secondary-limit", 3, 4],
    ["two primary limits that reset soon", soon, 2, 3],
  ])("retries after %s", async (_, how, times, calls) => {
    const operation = "users/get-by-id";
    fake.faults = Array.from({ length: times }, (_, index) => ({ operation, call: index + 1, how }));
    expect(await loginOf((await session(fake)).octokit, people.ada.id)).toBe("ada-camden");
    expect(asked()).toBe(calls);
  });

  test.each<[string, FakeGitHub["faults"][number]["how"], number]>([
    ["four secondary limits", "secondary-limit", 4],
    ["three primary limits that reset soon", soon, 3],
    ["one primary limit that resets in an hour", "primary-limit", 1],
  ])("ends the run after %s", async (_, how, calls) => {
    fake.faults = [{ operation: "users/get-by-id", how }];
    await expect(loginOf((await session(fake)).octokit, people.ada.id)).rejects.toThrow();
    expect(asked()).toBe(calls);
  });

  test.each([
    [298, 2],
    [299, 1],
  ])(
    "that resets in %i seconds costs %i requests, because a run waits less than five minutes",
    async (resetsIn, calls) => {
      vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(fake.world.now) });
      fake.faults = [{ operation: "users/get-by-id", call: 1, how: { resetsIn } }];
      const octokit = connect({ api: fake.address, token: "token", second: 0 });
      octokit.log.warn = () => undefined;
      const login = loginOf(octokit, people.ada.id);
      await (calls === 1 ? expect(login).rejects.toThrow() : login);
      expect(asked()).toBe(calls);
    },
  );
});

test("a deleted account has no login", async () => {
  expect(await loginOf((await session(fake)).octokit, 999_999)).toBeUndefined();
});
