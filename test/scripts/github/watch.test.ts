import { beforeEach, expect, test } from "vitest";

import { watch } from "../../../scripts/github/watch/session.ts";
import { people } from "./fake/people.ts";
import type { FakeGitHub } from "./fake/server.ts";
import { session, startSetting, step, stepHere } from "./fake/setting.ts";

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});

const merger = ".github/workflows/merge.yml";
const runWatch = async (): Promise<string[]> => watch(await session(fake), true);

test("names workflows that GitHub disabled in one issue, and closes it when all run again", async () => {
  await runWatch();
  expect(fake.world.issues).toEqual([]);
  fake.world.workflows = [{ path: merger, state: "disabled_inactivity" }];
  await runWatch();
  await runWatch();
  expect(fake.world.issues).toMatchObject([{ state: "open", labels: ["catalogue: stopped"] }]);
  await expect(fake.world.issues[0]!.body).toMatchFileSnapshot("stopped.md");
  expect(fake.calls.filter((id) => id === "issues/update")).toEqual([]);
  const another = { path: ".github/workflows/deploy.yml", state: "disabled_inactivity" };
  fake.world.workflows.push(another);
  await runWatch();
  expect(fake.world.issues).toMatchObject([{ state: "open", body: expect.stringContaining(another.path) as string }]);
  // GitHub may list them in any order.
  const told = fake.calls.filter((id) => id === "issues/update").length;
  fake.world.workflows.reverse();
  await runWatch();
  expect(fake.calls.filter((id) => id === "issues/update")).toHaveLength(told);
  fake.world.workflows = [];
  await runWatch();
  const body = "<!-- catalogue-stopped -->\n\nAll workflows run again. Thank you.\n";
  expect(fake.world.issues).toMatchObject([{ state: "closed", body }]);
  const updates = fake.calls.filter((id) => id === "issues/update").length;
  await runWatch();
  expect(fake.calls.filter((id) => id === "issues/update")).toHaveLength(updates);
  fake.world.workflows = [{ path: merger, state: "disabled_inactivity" }];
  await runWatch();
  expect(fake.world.issues).toMatchObject([{ state: "open" }]);
});

test("opens no second issue after somebody removed the label of the first", async () => {
  fake.world.workflows = [{ path: merger, state: "disabled_inactivity" }];
  await runWatch();
  fake.world.issues[0]!.labels = [];
  await runWatch();
  expect(fake.world.issues).toHaveLength(1);
  fake.world.workflows = [];
  await runWatch();
  expect(fake.world.issues).toMatchObject([{ state: "closed" }]);
});

test("ignores a workflow that a person disabled", async () => {
  fake.world.workflows = [{ path: merger, state: "disabled_manually" }];
  await runWatch();
  expect(fake.world.issues).toEqual([]);
});

test("leaves issues of others with our marker or label alone", async () => {
  const body = "<!-- catalogue-stopped -->\nAll is well";
  const ofDeletedAccount = {
    number: 4,
    title: "x",
    body: "",
    state: "open" as const,
    labels: ["catalogue: stopped"],
    user: null,
  };
  const forged = { number: 5, title: "x", body, state: "open" as const, labels: ["catalogue: stopped"] };
  fake.world.issues.push({ ...forged, user: people.mallory }, ofDeletedAccount);
  fake.world.workflows = [{ path: merger, state: "disabled_inactivity" }];
  await runWatch();
  expect(fake.world.issues).toHaveLength(3);
  expect(fake.world.issues[0]).toMatchObject({ body });
});

test("mentions nobody where logins cannot be looked up", async () => {
  fake.world.workflows = [{ path: merger, state: "disabled_inactivity" }];
  fake.faults = [{ operation: "users/get-by-id", how: 404 }];
  await runWatch();
  expect(fake.world.issues[0]!.body).toMatch(/^<!-- catalogue-stopped -->\n\nGitHub stops workflows/);
});

test.each([
  ["after opening", "bad-gateway-afterwards"],
  ["before opening", "bad-gateway"],
] as const)("opens one issue when GitHub fails %s it, beside similar issues of others", async (_, how) => {
  fake.world.workflows = [{ path: merger, state: "disabled_inactivity" }];
  await runWatch();
  const { title, body, labels } = fake.world.issues.pop()!;
  const by = { state: "open" as const, user: people.mallory, labels };
  fake.world.issues.push({ ...by, number: 5, title, body: "Another" }, { ...by, number: 6, title: "Another", body });
  fake.faults = [{ operation: "issues/create", call: 2, how }];
  await runWatch();
  expect(fake.world.issues.filter(({ user }) => user?.id === fake.world.bot.id)).toMatchObject([{ title, body }]);
});

test("the command of the workflow prints its plan, and opens the issue with --apply", async () => {
  fake.world.workflows = [{ path: merger, state: "disabled_inactivity" }];
  expect((await stepHere(fake, "node scripts/watch.ts")).out).toContain('"type":"open-issue"');
  expect(fake.world.issues).toEqual([]);
  expect(await step(fake, "node scripts/watch.ts --apply")).toMatchObject({ code: 0, out: "" });
  expect(fake.world.issues).toHaveLength(1);
});

test("a command says in one line what GitHub refuses", async () => {
  fake.faults = [{ operation: "actions/list-repo-workflows", how: 401 }];
  expect(await stepHere(fake, "node scripts/watch.ts")).toMatchObject({
    code: 2,
    error: expect.stringMatching(
      /^GitHub does not answer as it should: Refused \(GET http:\/\/127\.0\.0\.1:\d+\/repos\/common-standards\/catalogue\/actions\/workflows\?per_page=100\)\n$/,
    ) as string,
  });
});

test("a command says that a web page came in place of GitHub’s answer", async () => {
  fake.faults = [{ operation: "actions/list-repo-workflows", how: "web-page" }];
  expect(await stepHere(fake, "node scripts/watch.ts")).toMatchObject({
    code: 2,
    error: expect.stringMatching(/^A web page came in place of GitHub’s answer \([^\n]+\n$/) as string,
  });
});
