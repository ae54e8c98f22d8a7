import { beforeEach, expect, test } from "vitest";

import { guard } from "../../../scripts/deploy/guard.ts";
import { newerPublished } from "../../../scripts/deploy/order.ts";
import { command } from "../../helpers/command.ts";
import { filesIn } from "../../helpers/files-in.ts";
import { temporaryFolder } from "../../helpers/folders.ts";
import { startServer } from "../../helpers/local-server.ts";
import type { FakeGitHub } from "../github/fake/server.ts";
import { session, startSetting } from "../github/fake/setting.ts";

/** The published list of addresses; undefined before the first deploy. */
let published: string | undefined;
let site: URL;
let fake: FakeGitHub;
let older: string;
let newer: string;
beforeEach(async () => {
  published = undefined;
  const { port } = await startServer((_, response) => {
    response.writeHead(published === undefined ? 404 : 200).end(published);
  });
  site = new URL(`http://127.0.0.1:${port}/`);
  fake = await startSetting();
  older = fake.world.main;
  newer = fake.world.main = fake.world.amend(older, { "README.md": "# The catalogue\n" });
});

/** Builds a commit with approval, and returns its list of addresses. */
async function build(commit: string | undefined): Promise<string> {
  const dist = temporaryFolder({ "index.html": "<!doctype html>" });
  await guard(site, dist, true, "2026-06-01", commit);
  return filesIn(dist)["addresses.json"] ?? "";
}

/** The published commit, if it is newer than the given one. */
async function overtakenBy(commit: string): Promise<string | undefined> {
  const { octokit, repository } = await session(fake);
  return newerPublished(octokit, repository, site, commit);
}

test("does not publish an approved deploy over a newer one", async () => {
  published = await build(newer);
  expect(await overtakenBy(older)).toBe(newer);
});

test("publishes a first deploy, the same commit again and a newer commit", async () => {
  expect(await overtakenBy(older)).toBeUndefined();
  published = await build(older);
  expect(await overtakenBy(older)).toBeUndefined();
  expect(await overtakenBy(newer)).toBeUndefined();
});

test.each<[string, () => string | undefined]>([
  ["does not say its commit", () => undefined],
  ["was built from a commit that does not exist", () => "e".repeat(40)],
  ["was built from a commit that the main branch no longer has", () => fake.world.commit({})],
])("publishes over a site that %s", async (_, commit) => {
  published = await build(commit());
  expect(await overtakenBy(older)).toBeUndefined();
});

test("fails when GitHub cannot compare the commits", async () => {
  published = await build(newer);
  fake.faults = [{ operation: "repos/compare-commits-with-basehead", how: 403 }];
  await expect(overtakenBy(older)).rejects.toThrow("Refused");
});

test("the command exits with 0 for a newer commit, 1 for an older one and 2 without one", async () => {
  published = await build(newer);
  const environment = { GITHUB_API_URL: fake.address, GITHUB_TOKEN: "token", SITE: site.href };
  expect(await command("scripts/deploy-order.ts", { ...environment, GITHUB_SHA: newer })).toEqual({
    exitCode: 0,
    output: "",
  });
  expect(await command("scripts/deploy-order.ts", { ...environment, GITHUB_SHA: older })).toEqual({
    exitCode: 1,
    output: `The published site was built from ${newer}, which is newer than ${older}. Nothing is published. To publish the newest commit, run the workflow again.\n`,
  });
  expect(await command("scripts/deploy-order.ts", { ...environment, GITHUB_SHA: "" })).toMatchObject({
    exitCode: 2,
    output: expect.stringContaining("GITHUB_SHA must name the commit that was built."),
  });
});
