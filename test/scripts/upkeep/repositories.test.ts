import { beforeEach, describe, expect, test } from "vitest";

import type { Session } from "../../../scripts/github/kit/session.ts";
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

describe("querying repositories", () => {
  const names = Array.from({ length: 60 }, (_, n) => `example/r${n}`);
  beforeEach(() => {
    for (const name of names) {
      fake.world.repositories.set(name, { nameWithOwner: name, isArchived: false, pushedAt: "2026-01-02T03:04:05Z" });
    }
  });

  test("sends batches of 25", async () => {
    const facts = await askRepositories(github.octokit, names, day);
    expect(fake.world.questions).toEqual([25, 25, 10]);
    expect(facts.get("example/r59")).toEqual({ name: "example/r59", archived: false, pushed: "2026-01-02" });
  });

  test("skips a repository that does not exist", async () => {
    const facts = await askRepositories(github.octokit, ["example/r1", "example/none"], day);
    expect(facts.has("example/none")).toBe(false);
    expect(facts.get("example/r1")).toBeTruthy();
  });

  test("halves a failed batch after all others, until the failing repository is alone", async () => {
    fake.world.broken.add("example/r7");
    const facts = await askRepositories(github.octokit, names, "2026-06-04");
    expect(facts.size).toBe(59);
    expect(facts.has("example/r7")).toBe(false);
    expect(fake.world.questions).toHaveLength(13);
    expect(fake.world.questions.slice(0, 3).sort((a, b) => b - a)).toEqual([25, 25, 10]);
  });

  test.each([6, 20, 25])("queries all others when GitHub refuses %i adjacent repositories", async (count) => {
    for (const name of names.slice(0, count)) fake.world.broken.add(name);
    const facts = await askRepositories(github.octokit, names, day);
    expect(facts.size).toBe(60 - count);
  });

  test("queries all others when GitHub refuses six scattered repositories", async () => {
    for (let n = 0; n < 60; n += 10) fake.world.broken.add(`example/r${n}`);
    expect((await askRepositories(github.octokit, names, day)).size).toBe(54);
  });

  test("skips a forbidden repository without a further query", async () => {
    fake.world.forbidden.add("example/r7");
    const facts = await askRepositories(github.octokit, names, day);
    expect(facts.size).toBe(59);
    expect(fake.world.questions).toHaveLength(3);
  });

  test("does not query each repository when GitHub answers nothing", async () => {
    for (const name of names) fake.world.broken.add(name);
    expect(await askRepositories(github.octokit, names, day)).toEqual(new Map());
    expect(fake.world.questions.length).toBeLessThanOrEqual(25);
  });

  test("leaves out a licence that GitHub cannot identify", async () => {
    Object.assign(fake.world.repositories.get("example/r1")!, { licence: "NOASSERTION" });
    expect((await askRepositories(github.octokit, ["example/r1"], day)).get("example/r1")).not.toHaveProperty(
      "licence",
    );
  });

  test("fails at once when GitHub refuses the token, instead of reporting missing repositories", async () => {
    let questions = 0;
    const graphql = (): Promise<object> => {
      questions++;
      return Promise.reject(Object.assign(new Error("Bad credentials"), { status: 401 }));
    };
    const answers = askRepositories({ graphql } as unknown as Session["octokit"], names, day);
    await expect(answers).rejects.toThrow("Bad credentials");
    expect(questions).toBe(1);
  });

  test("stops when others have nearly used up the rate limit", async () => {
    let questions = 0;
    const graphql = (): Promise<object> => {
      questions++;
      return Promise.resolve({ rateLimit: { limit: 1000, remaining: 99, cost: 1 } });
    };
    await askRepositories({ graphql } as unknown as Session["octokit"], names, day);
    expect(questions).toBe(1);
  });

  test("uses a tenth of the rate limit at most, and starts with the rest the next week", async () => {
    const many = Array.from({ length: 25 * 105 }, (_, n) => `example/m${n}`);
    for (const name of many) {
      fake.world.repositories.set(name, { nameWithOwner: name, isArchived: false, pushedAt: null });
    }
    const facts = await askRepositories(github.octokit, many, day);
    expect(fake.world.questions).toHaveLength(100);
    const next = await askRepositories(github.octokit, many, "2026-06-08");
    expect(facts.size).toBeLessThan(many.length);
    expect(many.filter((name) => !facts.has(name) && !next.has(name))).toEqual([]);
  });
});
