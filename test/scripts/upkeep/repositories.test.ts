import { beforeEach, describe, expect, test } from "vitest";

import type { Session } from "../../../scripts/github/gate/session.ts";
import { askRepositories } from "../../../scripts/upkeep/repositories.ts";
import type { FakeGitHub } from "../github/fake/server.ts";
import { session, startSetting } from "../github/fake/setting.ts";
import { day } from "./entries.ts";

let fake: FakeGitHub;
let github: Session;
beforeEach(async () => {
  fake = await startSetting();
  github = await session(fake);
});

describe("repositories are asked about in batches", () => {
  const names = Array.from({ length: 60 }, (_, n) => `example/r${n}`);
  beforeEach(() => {
    for (const name of names) {
      fake.world.repositories.set(name, { nameWithOwner: name, isArchived: false, pushedAt: "2026-01-02T03:04:05Z" });
    }
  });

  test("of 25", async () => {
    const known = await askRepositories(github.octokit, names, day);
    expect(fake.world.questions).toEqual([25, 25, 10]);
    expect(known.get("example/r59")).toEqual({ name: "example/r59", archived: false, pushed: "2026-01-02" });
  });

  test("one that is not there spoils nothing", async () => {
    const known = await askRepositories(github.octokit, ["example/r1", "example/none"], day);
    expect(known.has("example/none")).toBe(false);
    expect(known.get("example/r1")).toBeTruthy();
  });

  test("a batch that fails is halved after all others have been asked, until the one that fails stands alone", async () => {
    fake.world.broken.add("example/r7");
    const known = await askRepositories(github.octokit, names, "2026-06-04");
    expect(known.size).toBe(59);
    expect(known.has("example/r7")).toBe(false);
    expect(fake.world.questions).toHaveLength(13);
    expect(fake.world.questions.slice(0, 3).sort((a, b) => b - a)).toEqual([25, 25, 10]);
  });

  test.each([6, 20, 25])("%i side by side that GitHub refuses keep no other from being asked about", async (count) => {
    for (const name of names.slice(0, count)) fake.world.broken.add(name);
    const known = await askRepositories(github.octokit, names, day);
    expect(known.size).toBe(60 - count);
  });

  test("six far apart that GitHub refuses keep no other from being asked about", async () => {
    for (let n = 0; n < 60; n += 10) fake.world.broken.add(`example/r${n}`);
    expect((await askRepositories(github.octokit, names, day)).size).toBe(54);
  });

  test("one that may not be seen spoils nothing, and costs no further question", async () => {
    fake.world.forbidden.add("example/r7");
    const known = await askRepositories(github.octokit, names, day);
    expect(known.size).toBe(59);
    expect(fake.world.questions).toHaveLength(3);
  });

  test("GitHub that answers nothing is not asked about each of them", async () => {
    for (const name of names) fake.world.broken.add(name);
    expect(await askRepositories(github.octokit, names, day)).toEqual(new Map());
    expect(fake.world.questions.length).toBeLessThanOrEqual(25);
  });

  test("a licence that GitHub cannot name says nothing", async () => {
    Object.assign(fake.world.repositories.get("example/r1")!, { licence: "NOASSERTION" });
    expect((await askRepositories(github.octokit, ["example/r1"], day)).get("example/r1")).not.toHaveProperty(
      "licence",
    );
  });

  test("a token that is refused is said at once, not taken for repositories that are not there", async () => {
    let questions = 0;
    const graphql = (): Promise<object> => {
      questions++;
      return Promise.reject(Object.assign(new Error("Bad credentials"), { status: 401 }));
    };
    const asked = askRepositories({ graphql } as unknown as Session["octokit"], names, day);
    await expect(asked).rejects.toThrow("Bad credentials");
    expect(questions).toBe(1);
  });

  test("no further when others have nearly used the hourly allowance up", async () => {
    let questions = 0;
    const graphql = (): Promise<object> => {
      questions++;
      return Promise.resolve({ rateLimit: { limit: 1000, remaining: 99, cost: 1 } });
    };
    await askRepositories({ graphql } as unknown as Session["octokit"], names, day);
    expect(questions).toBe(1);
  });

  test("within a tenth of the hourly allowance, and what is left has its turn in the weeks after", async () => {
    const many = Array.from({ length: 25 * 105 }, (_, n) => `example/m${n}`);
    for (const name of many) {
      fake.world.repositories.set(name, { nameWithOwner: name, isArchived: false, pushedAt: null });
    }
    const known = await askRepositories(github.octokit, many, day);
    expect(fake.world.questions).toHaveLength(100);
    const next = await askRepositories(github.octokit, many, "2026-06-08");
    expect(known.size).toBeLessThan(many.length);
    expect(many.filter((name) => !known.has(name) && !next.has(name))).toEqual([]);
  });
});
