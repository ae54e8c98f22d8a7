import { join } from "node:path";

import { beforeEach, expect, test } from "vitest";

import type { IssueFormName } from "../../../../schemas/kinds/issue-form.ts";
import { planGate, planMerge } from "../../../../scripts/github/gate/plan/index.ts";
import { validatePulls } from "../../../../scripts/github/gate/session.ts";
import { packReading, unpackReading } from "../../../../scripts/github/issues/reading.ts";
import { actOnIssue, validateIssue } from "../../../../scripts/github/issues/session.ts";
import { temporaryFolder } from "../../../helpers/folders.ts";
import { people } from "../fake/people.ts";
import { act, addComment, later, today, validateOpen } from "../fake/play.ts";
import type { FakeGitHub } from "../fake/server.ts";
import { session, startSetting } from "../fake/setting.ts";
import type { FakePull } from "../fake/world.ts";
import { openPark, rendered } from "./rendered.ts";

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});

/** The environment variables of a workflow, with the catalogue as it is on the main branch. */
function environment(): { CATALOGUE: string } {
  const files = Object.entries(fake.world.commits.get(fake.world.main) ?? {});
  const folder = temporaryFolder(Object.fromEntries(files.map(([path, { content = "" }]) => [path, content])));
  return { CATALOGUE: join(folder, "catalogue") };
}

/** Opens an issue by Ada of Camden. */
function openIssue(number: number, form: IssueFormName, answers: Readonly<Record<string, string>>): void {
  fake.world.issues.push({
    ...{ number, title: "", body: rendered(form, answers), state: "open", labels: [], user: people.ada },
  });
}

/** Runs the workflow of an issue, and then the gate for its pull request, which is returned. */
async function runIssue(number: number): Promise<FakePull> {
  const env = environment();
  const here = await session(fake, {}, env);
  const reading = packReading(await validateIssue(here, number, today));
  await actOnIssue(here, number, unpackReading(reading), true);
  const pull = [...fake.world.pulls.values()].find(({ branch }) => branch === `issue-${number}`)!;
  await check(pull);
  return pull;
}

/** Runs the gate for a pull request. */
async function check({ number }: FakePull): Promise<void> {
  const env = environment();
  const { word } = await validatePulls(await session(fake, {}, env), [number], false, today);
  await act(fake, word, planGate, { event: { pull_request: { number } }, env });
}

/** Runs the merger, and returns the issues whose workflow it dispatched. */
async function runMerger(): Promise<unknown[]> {
  fake.world.dispatched = [];
  fake.world.dispatchedWith = [];
  const env = environment();
  await act(fake, (await validateOpen(fake, env)).word, planMerge, { env });
  const given = fake.world.dispatched.map((workflow, index) => [workflow, fake.world.dispatchedWith[index]]);
  return given.filter(([workflow]) => workflow === "issue-to-pull-request.yml").map(([, inputs]) => inputs);
}

test("of two statements about one authority, both are merged without an edit of either issue", async () => {
  openIssue(7, "statement", { authority: "camden", product: "open-play", answer: "Not yet" });
  openIssue(8, "statement", { authority: "camden", product: "bin-days", answer: "Not yet" });
  const [first, second] = [await runIssue(7), await runIssue(8)];
  addComment(fake, people.ada, `/merge ${first.head}`, { issue: first.number });
  later(fake, 11);
  expect([await runMerger(), first.merged]).toEqual([[], true]);
  second.mergeable = false;
  expect(await runMerger()).toEqual([{ issue: "8" }]);
  Object.assign(second, { mergeable: true, parted: fake.world.main });
  await runIssue(8);
  addComment(fake, people.ada, `/merge ${second.head}`, { issue: second.number });
  later(fake, 11);
  expect([await runMerger(), second.merged]).toEqual([[], true]);
  const record = fake.world.commits.get(fake.world.main)?.["catalogue/camden/authority.yml"]?.content;
  expect(record?.match(/product: .*/g)).toEqual(["product: open-play", "product: bin-days"]);
});

const ofBarnet = { ...openPark, authority: "Barnet Council" };

test.each<[string, Readonly<Record<string, string>>, (second: FakePull) => Promise<unknown>]>([
  ["the same new product", openPark, () => Promise.resolve()],
  ["new products of one name", ofBarnet, () => Promise.resolve()],
  ["new products of one name, with a check before the merger looks", ofBarnet, check],
])(
  "of two issues with %s, the second becomes a draft, and its author is told in the words of the form",
  async (_, other, meanwhile) => {
    openIssue(7, "product", openPark);
    openIssue(8, "product", other);
    const [first, second] = [await runIssue(7), await runIssue(8)];
    addComment(fake, people.ada, `/merge ${first.head}`, { issue: first.number });
    later(fake, 24 * 60 + 1);
    await runMerger();
    expect(first.merged).toBe(true);
    await meanwhile(second);
    expect(await runMerger()).toEqual([{ issue: "8" }]);
    await runIssue(8);
    expect(second.draft).toBe(true);
    expect(fake.world.comments.find(({ issue }) => issue === 8)?.body).toContain("already");
    expect(await runMerger()).toEqual([]);
  },
);
