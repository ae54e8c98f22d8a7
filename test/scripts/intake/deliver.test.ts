import { readFileSync } from "node:fs";
import { join } from "node:path";

import { beforeEach, expect, test } from "vitest";

import { gatherFacts } from "../../../scripts/github/gate/facts/index.ts";
import { isAuthoredBy } from "../../../scripts/github/gate/plan/authorship.ts";
import { planGate } from "../../../scripts/github/gate/plan/index.ts";
import { actOnReports, validatePulls } from "../../../scripts/github/gate/session.ts";
import { decisionInputs } from "../../../scripts/github/kit/environment.ts";
import { deliverMail } from "../../../scripts/intake/deliver.ts";
import { temporaryFolder } from "../../helpers/folders.ts";
import { people } from "../github/fake/people.ts";
import type { FakeGitHub } from "../github/fake/server.ts";
import { baseFolder, open, session, startSetting, step, stepHere } from "../github/fake/setting.ts";
import { attached, letter, words } from "./letters.ts";

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});

const path = "camden/products/open-play.yml";
const live = readFileSync(join(baseFolder, "catalogue", path), "utf8").replace("stage: beta", "stage: live");
const files = [{ path, text: live, replaces: true }];
const mail = letter([words(`The file belongs at catalogue/${path}.`), attached("open-play.yml", live)]);

function pulls() {
  return [...fake.world.pulls.values()];
}

test("makes one commit and a pull request of the files of an email, labelled as received by mail", async () => {
  expect(await deliverMail(await session(fake), files)).toMatch(/^Pull request #\d+ was opened\.$/);
  const [pull] = pulls();
  expect(pull).toMatchObject({ title: "Change product: open-play, received by mail", labels: ["received by mail"] });
  expect(pull?.branch).toMatch(/^mail-[0-9a-f]{12}$/);
  const head = fake.world.branches.get(pull?.branch ?? "") ?? "";
  expect(fake.world.changes(fake.world.main, head).map(({ filename }) => filename)).toEqual([`catalogue/${path}`]);
  expect(fake.world.commits.get(head)?.[`catalogue/${path}`]?.content).toBe(live);
  expect(pull?.body).toContain("Nobody has proved who sent it");
  expect(pull?.body).toContain("replaces the whole file");
});

test.each([
  ["says nothing of a label that exists already", 422, ""],
  ["says so where the label cannot be made", 403, " The label received by mail cannot be made."],
])("%s", async (_, how, note) => {
  fake.faults = [{ operation: "issues/create-label", how }];

  expect(await deliverMail(await session(fake), files)).toBe(`Pull request #${pulls()[0]?.number} was opened.${note}`);
});

test("the gate checks the pull request like any other, and keeps the label", async () => {
  await deliverMail(await session(fake), files);
  const number = pulls()[0]?.number ?? 0;
  const event = { pull_request: { number } };
  const { word, reports } = await validatePulls(await session(fake, event), [number], false, "2026-06-01");
  expect(reports[0]).toMatchObject({ state: "examined", touched: ["camden"], counts: { error: 0 } });
  await actOnReports(await session(fake, event, { REPORT: word }), planGate, true);
  expect(fake.world.checks[0]?.conclusion).toBe("success");
  expect(pulls()[0]?.labels).toContain("received by mail");
});

test.each([
  ["git/create-ref", "bad-gateway-afterwards"],
  ["git/create-ref", "bad-gateway"],
  ["pulls/create", "bad-gateway-afterwards"],
  ["pulls/create", "bad-gateway"],
] as const)("importing the same email twice makes one pull request, even if %s fails: %s", async (operation, how) => {
  fake.faults = [{ operation, call: 1, how }];
  await deliverMail(await session(fake), files);
  fake.faults = [];
  expect(await deliverMail(await session(fake), files)).toMatch(/^#\d+ has the same files already, and is open\./);
  expect(pulls()).toHaveLength(1);
});

test("a branch with content from email is nobody’s own, not even a maintainer’s", async () => {
  // The maintainer who imports the email opens the pull request, with a commit of their own.
  const facts = async (branch: string) => {
    const { number, head } = open(
      fake,
      { [`catalogue/${path}`]: live },
      { author: people.ada, from: fake.world.owner, branch },
    );
    fake.world.history.set(head, { author: people.ada, parents: [fake.world.main], message: "" });
    const { environment, octokit } = await session(fake);
    return gatherFacts(octokit, { ...decisionInputs(environment, undefined), logins: {} }, number);
  };
  expect(isAuthoredBy(await facts("mail-0123456789ab"), [people.ada])).toBe(false);
  expect(isAuthoredBy(await facts("patch-1"), [people.ada])).toBe(true);
});

test("npm run intake prints a dry run, delivers with --apply, and passes on no personal data", async () => {
  const folder = temporaryFolder({ "letter.eml": mail });
  const letterFile = join(folder, "letter.eml");
  const dryRun = await stepHere(fake, `node scripts/intake.ts ${letterFile}`, { env: { GITHUB_TOKEN: "" } });
  expect(dryRun.out).toBe(
    `${letterFile}:\n  ${path} replaces what is there\nThis was a dry run: nothing was sent. Add --apply to send it.\n`,
  );
  expect(dryRun.code).toBe(0);
  expect(fake.calls).toEqual([]);

  const done = await step(fake, `node scripts/intake.ts ${letterFile} --apply`);
  expect(done.out).toMatch(/Pull request #\d+ was opened\.\n$/);
  const written = JSON.stringify([pulls(), [...fake.world.history.values()], fake.world.comments]);
  for (const personal of ["Jo Bloggs", "jo.bloggs", "secret-id", "198.51.100.7", "Café"])
    expect(written).not.toContain(personal);
});

test("reports emails that are refused or have errors, and delivers the others", async () => {
  const wrong = letter([
    words(`catalogue/${path}`),
    attached("open-play.yml", live.replace("stage: live", "stage: lvie")),
  ]);
  const folder = temporaryFolder({ "text.eml": letter([words("Hello")]), "wrong.eml": wrong, "open-play.yml": live });
  const all = ["text.eml", "wrong.eml", "open-play.yml"].map((name) => join(folder, name)).join(" ");
  const { code, out, error } = await stepHere(fake, `node scripts/intake.ts ${all} --apply`);
  expect(code).toBe(1);
  expect(error).toContain("text.eml: No file is attached to it, so there is no entry in it.");
  expect(error).toContain("“lvie” is not");
  expect(out).toContain("It has errors, so nothing is sent.");
  expect(pulls()).toHaveLength(1);
});

test.each([
  ["", "Name one or more files."],
  ["no-such.eml", "There is no file no-such.eml."],
  ["schemas", "schemas is a folder. Name a file."],
  [
    "a.yml --as ../../etc/passwd",
    "“../../etc/passwd” is not the place of an entry, such as camden/products/open-play.yml.",
  ],
])("refuses %s in one line, with exit code 2", async (given, why) => {
  const { code, error } = await stepHere(fake, `node scripts/intake.ts ${given}`.trim());
  expect(code).toBe(2);
  expect(error).toContain(why);
  expect(error.trim().split("\n")).toHaveLength(1);
});
