import { join } from "node:path";

import { beforeEach, describe, expect, test } from "vitest";

import { planGate, planMerge } from "../../../scripts/github/gate/plan/index.ts";
import { packReports, unpackReports } from "../../../scripts/github/gate/report/handover.ts";
import { runSafetyNet } from "../../../scripts/github/gate/safety-net.ts";
import { temporaryFolder } from "../../helpers/folders.ts";
import { people } from "./fake/people.ts";
import { act, addComment, gate, later, merge, validate, validateOpen } from "./fake/play.ts";
import type { FakeGitHub } from "./fake/server.ts";
import { baseFiles, conclude, live, open, product, session, startSetting, step, stepHere } from "./fake/setting.ts";
import type { FakePull } from "./fake/world.ts";

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});

const otherProduct = "catalogue/camden/products/street-parties.yml";
const other = live.replace("Open Play", "Street parties").replace("aliases: [play-finder]\n", "");

test("merges a maintainer’s own change after ten minutes, and dispatches the deploy", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  await merge(fake);
  expect(pull.merged).toBeUndefined();
  later(fake, 11);
  await merge(fake);
  expect(pull.merged).toBe(true);
  expect(fake.world.commits.get(fake.world.main)![product]!.content).toBe(live);
  expect(fake.world.dispatched).toEqual(["deploy.yml", "merge.yml"]);
});

test("does not merge after a push between the two jobs", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  await merge(fake, {}, () => {
    pull.head = fake.world.amend(fake.world.main, { [product]: "evil" });
  });
  expect(pull.merged).toBeUndefined();
});

test("does not merge after a push at the moment of the merge, because the merge names the commit", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  fake.faults = [
    { operation: "pulls/merge", how: (world) => (pull.head = world.amend(world.main, { [product]: "evil" })) },
  ];
  expect(await merge(fake)).toEqual(["#12 could not be merged: Head branch was modified."]);
  expect(pull.merged).toBeUndefined();
  expect(fake.world.dispatched).toEqual([]);
});

test("merges the second of two ready pull requests in the next run", async () => {
  const first = open(fake, { [product]: live });
  const barnet = "catalogue/barnet/authority.yml";
  const second = open(
    fake,
    { [barnet]: baseFiles()[barnet]!.replace("confirmed: 2026-05-01", "confirmed: 2026-05-20") },
    { number: 13, author: people.bea },
  );
  await gate(fake, 12);
  await gate(fake, 13);
  later(fake, 11);
  await merge(fake);
  expect([first.merged, second.merged]).toEqual([true, undefined]);
  await merge(fake);
  expect([first.merged, second.merged]).toEqual([true, true]);
});

test("a merge command gets a reaction and is carried out", async () => {
  const pull = open(fake, { [product]: live }, { author: people.mallory });
  await gate(fake);
  later(fake, 11);
  const body = `/merge ${pull.head}`;
  addComment(fake, people.ada, body, { id: 77 });
  await merge(fake, { issue: { number: 12, pull_request: {} }, comment: { id: 77 } });
  expect(fake.world.comments.find(({ id }) => id === 77)!.reactions).toEqual(["+1"]);
  expect(pull.merged).toBe(true);
});

test("an approval does not count for a later push", async () => {
  const pull = open(fake, { [product]: live }, { author: people.mallory });
  pull.reviews = [{ user: people.ada, state: "APPROVED", commit: pull.head }];
  pull.head = fake.world.amend(fake.world.main, { [product]: live.replace("Lets", "Let’s") });
  await gate(fake);
  later(fake, 11);
  await merge(fake);
  expect(pull.merged).toBeUndefined();
  expect(fake.world.comments[0]!.body).toContain("@ada-camden");
});

test("decides nothing when GitHub repeats a page of comments, which may hide a hold", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  for (let id = 1; id <= 150; id++) {
    const body = id === 120 ? "/hold" : "Hello";
    addComment(fake, people.ada, body);
  }
  fake.faults = [{ operation: "issues/list-comments", how: "repeated-pages" }];
  expect(await merge(fake)).toEqual(["#12 is left for the next run: GitHub has given a page of a list twice."]);
  fake.faults = [];
  await merge(fake);
  expect(pull.merged).toBeUndefined();
  expect(pull.labels).toEqual(["catalogue: on hold"]);
});

/** Adds comments, then a hold. */
function holdAfter(count: number): void {
  for (let number = 1; number <= count; number++) addComment(fake, people.ada, "Hello");
  addComment(fake, people.ada, "/hold");
}

test.each<[string, () => void]>([
  ["disappears", () => undefined],
  [
    "disappears while another arrives",
    () => {
      addComment(fake, people.ada, "Hello");
    },
  ],
])("a comment that %s between two pages hides no hold", async (_, also) => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  holdAfter(100);
  const goes = (): void => {
    fake.world.comments.splice(1, 2);
    also();
  };
  fake.faults = [{ operation: "issues/list-comments", call: fake.calls.filter(isListing).length + 2, how: goes }];
  await merge(fake);
  expect(pull.merged).toBeUndefined();
  expect(pull.labels).toEqual(["catalogue: on hold"]);
});

const isListing = (id: string): boolean => id === "issues/list-comments";

test("decides nothing from a list that changes at each reading", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  holdAfter(150);
  fake.faults = [{ operation: "issues/list-comments", how: ({ comments }) => comments.splice(1, 1) }];
  expect(await merge(fake)).toEqual(["#12 is left for the next run: A list changes while it is read."]);
  expect(pull.merged).toBeUndefined();
});

test("a pull request with 5,000 comments costs fewer than 40 requests, and a person must merge it", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  holdAfter(5000);
  addComment(fake, people.ada, `/merge ${pull.head}`);
  const before = fake.calls.length;
  await merge(fake);
  expect(fake.calls.length - before).toBeLessThan(40);
  expect([pull.merged, pull.labels]).toEqual([undefined, ["catalogue: needs a maintainer"]]);
  expect(fake.world.comments[0]!.body).toContain("so a maintainer must merge it");
});

test("5,000 reviews and events cost fewer than 40 requests, and are not merged", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  const created = "2026-05-01T12:00:00Z";
  pull.events = Array.from({ length: 5000 }, () => ({ event: "renamed", created }));
  pull.reviews = Array.from({ length: 5000 }, () => ({ user: people.mallory, state: "COMMENTED", commit: pull.head }));
  const before = fake.calls.length;
  await merge(fake);
  expect(fake.calls.length - before).toBeLessThan(40);
  expect(pull.merged).toBeUndefined();
});

test("merges despite secondary rate limits and server errors", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  fake.faults = [
    { operation: "pulls/merge", call: 1, how: "secondary-limit" },
    { operation: "checks/list-for-ref", call: 1, how: "bad-gateway" },
    { operation: "issues/list-comments", call: 1, how: "secondary-limit" },
  ];
  await merge(fake);
  expect(pull.merged).toBe(true);
});

/** Opens pull requests that have passed the gate, each with as many files. */
function openMany(count: number, files: number, more: Partial<FakePull> = {}): number[] {
  const numbers = Array.from({ length: count }, (_, index) => 100 + index);
  const many = Array.from({ length: files }, (_, i) => [`catalogue/camden/products/play-${i}.yml`, live]);
  for (const number of numbers) {
    const opened = open(fake, Object.fromEntries(many), { number, author: people.mallory, ...more });
    conclude(fake, opened, fake.world.now);
  }
  return numbers;
}

/** Runs the merger every quarter of an hour, and returns the numbers of the pull requests that it examines. */
async function examinedIn(hours: number): Promise<Set<number>> {
  const numbers = new Set<number>();
  for (let run = 0; run < hours * 4; run++) {
    later(fake, 15);
    const { word, reports } = await validateOpen(fake);
    await act(fake, word, planMerge);
    for (const { number } of reports) numbers.add(number);
  }
  return numbers;
}

test("examines each of 12 active pull requests within an hour, in fewer than 600 requests", async () => {
  const numbers = openMany(12, 1);
  expect([...(await examinedIn(1))].sort()).toEqual(numbers);
  expect(fake.calls.length).toBeLessThan(600);
});

test("examines each of 4 inactive pull requests within two hours, in fewer than 200 requests", async () => {
  const numbers = openMany(4, 10, { updated: "2026-05-01T12:00:00Z" });
  expect([...(await examinedIn(2))].sort()).toEqual(numbers);
  expect(fake.calls.length).toBeLessThan(200);
});

test.each<[string, number, Partial<FakePull>]>([
  ["pull request with more files than are merged", 31, {}],
  ["draft", 1, { draft: true }],
])("does not examine a %s", async (_, files, more) => {
  openMany(1, files, more);
  expect([...(await examinedIn(1))]).toEqual([]);
});

test("examines pull requests labelled as ready in each run, and after a push or a review the latest", async () => {
  openMany(3, 1, { updated: "2026-05-01T12:00:00Z" });
  fake.world.pulls.get(101)!.labels = ["catalogue: ready"];
  fake.world.pulls.get(102)!.updated = fake.world.now;
  later(fake, 30);
  const { reports } = await validateOpen(fake);
  expect(reports.map(({ number }) => number)).toEqual(expect.arrayContaining([101, 102]));
  const { reports: latest } = await validateOpen(fake, { GITHUB_EVENT_NAME: "workflow_run" });
  expect(latest[0]).toMatchObject({ number: 102 });
});

test("a command has only its own pull request examined", async () => {
  open(fake, { [product]: live });
  open(fake, { [product]: live }, { number: 13 });
  await gate(fake, 12);
  await gate(fake, 13);
  const event = { issue: { number: 13, pull_request: {} }, comment: { id: 77 } };
  const body = "I have looked.\n/release";
  addComment(fake, people.ada, body, { id: 77, issue: 13 });
  const { outputs } = await stepHere(fake, "node scripts/gate-validate.ts --open", { event });
  expect(unpackReports(outputs["report"] ?? "").map(({ number }) => number)).toEqual([13]);
});

describe("a command under a closed pull request", () => {
  const event = { issue: { number: 12, pull_request: {} }, comment: { id: 77 } };

  test.each([
    ["/check", "", "gate-report"],
    ["/merge", " --open", "merge"],
    ["Not yet.\n/hold", " --open", "merge"],
  ])("is answered, and nothing else happens: %j", async (body, options, next) => {
    const pull = open(fake, { [product]: live });
    Object.assign(pull, { state: "closed", closed: fake.world.now });
    later(fake, 1);
    addComment(fake, people.mallory, body, { id: 77, issue: 12 });
    const { outputs } = await stepHere(fake, `node scripts/gate-validate.ts${options}`, { event });
    const env = { REPORT: outputs["report"] ?? "" };
    expect(await stepHere(fake, `node scripts/${next}.ts --apply`, { event, env })).toMatchObject({ code: 0 });

    const [, ours, ...others] = fake.world.comments.filter(({ issue }) => issue === 12);
    expect([ours?.body.trim(), others]).toEqual([
      "<!-- catalogue-without-pull -->\n\nThis pull request was closed when somebody wrote a command here, so there was nothing to check or to merge. Once it is open again, write the command again. `/hold` will count without that.",
      [],
    ]);
    expect([pull.state, pull.merged, fake.world.dispatched]).toEqual(["closed", undefined, []]);
  });

  test("gets no answer where it was open when the command was written, as when the command has it merged", async () => {
    const pull = open(fake, { [product]: live });
    addComment(fake, people.mallory, "/merge", { id: 77, issue: 12 });
    later(fake, 1);
    Object.assign(pull, { state: "closed", closed: fake.world.now, merged: true });
    const { outputs } = await stepHere(fake, "node scripts/gate-validate.ts --open", { event });
    const env = { REPORT: outputs["report"] ?? "" };
    expect(await stepHere(fake, "node scripts/merge.ts --apply", { event, env })).toMatchObject({ code: 0 });
    expect(fake.world.comments).toHaveLength(1);
  });
});

test.each([
  ["/check", "", "gate-report"],
  ["/merge", " --open", "merge"],
])(
  "a command under a pull request into another branch is answered, and nothing else happens: %s",
  async (body, options, next) => {
    const event = { issue: { number: 12, pull_request: {} }, comment: { id: 77 } };
    open(fake, { [product]: live }, { into: "drafts" });
    addComment(fake, people.ada, body, { id: 77 });
    const { outputs } = await stepHere(fake, `node scripts/gate-validate.ts${options}`, { event });
    const env = { REPORT: outputs["report"] ?? "" };
    expect(await stepHere(fake, `node scripts/${next}.ts --apply`, { event, env })).toMatchObject({ code: 0 });
    const [, ours, ...others] = fake.world.comments;
    expect([ours?.body.trim(), others]).toEqual([
      "<!-- catalogue-without-pull -->\n\nThe base branch of this pull request was not “main” when somebody wrote a command here, so there was nothing to check or to merge. Once it is, write the command again. `/hold` will count without that.",
      [],
    ]);
  },
);

describe("a command under the issue that a pull request follows", () => {
  const eventOf = (id: number) => ({ issue: { number: 7 }, comment: { id } });
  let pull: FakePull;
  beforeEach(async () => {
    const issue = { title: "New product", body: "", state: "open" as const, labels: [], user: people.mallory };
    fake.world.issues.push({ ...issue, number: 7 });
    pull = open(fake, { [product]: live }, { author: fake.world.bot, from: fake.world.owner, branch: "issue-7" });
    open(fake, { [product]: live }, { number: 13 });
    await gate(fake, 12);
    await gate(fake, 13);
    later(fake, 11);
    pull.reviews = [{ user: people.ada, state: "APPROVED", commit: pull.head }];
  });

  /** Runs the two jobs that a comment under the issue triggers. */
  async function jobs(body: string, options: string, next: string, id = 77): Promise<Record<string, string>> {
    const event = eventOf(id);
    addComment(fake, people.mallory, body, { id, issue: 7 });
    const { outputs } = await stepHere(fake, `node scripts/gate-validate.ts${options}`, { event });
    const env = { REPORT: outputs["report"] ?? "" };
    expect(await stepHere(fake, `node scripts/${next}.ts --apply`, { event, env })).toMatchObject({ code: 0 });
    return outputs;
  }

  test("holds it at once, has no other examined, and gets a reaction", async () => {
    const outputs = await jobs("/hold", " --open", "merge");
    expect(unpackReports(outputs["report"] ?? "").map(({ number }) => number)).toEqual([12]);
    expect(pull.merged).toBeUndefined();
    expect(pull.labels).toEqual(["catalogue: on hold"]);
    expect(fake.world.comments.at(-1)).toMatchObject({ id: 77, reactions: ["+1"] });
  });

  test("has it checked again, and gets an answer", async () => {
    fake.world.checks = [];
    const outputs = await jobs("/check", "", "gate-report");
    expect([outputs["pull"], outputs["head"]]).toEqual(["12", pull.head]);
    expect(fake.world.checks).toMatchObject([{ head: pull.head, conclusion: "success" }]);
    expect(fake.world.comments.at(-1)).toMatchObject({ id: 77, reactions: ["+1"] });
    const ours = fake.world.comments.find(({ issue }) => issue === 12);
    expect(ours?.body).toContain("**/check** from `mallory`: checked again.");
  });

  const answer =
    "<!-- catalogue-without-pull -->\n\nNo pull request was open for this issue when somebody wrote a command here, so there was nothing to check or to merge. Once one is open, write the command again. `/hold` will count without that.";

  describe.each<[string, () => void]>([
    ["closed", () => (pull.state = "closed")],
    ["of a fork with a branch of that name", () => Object.assign(pull, { fork: 77 })],
    ["not there yet", () => fake.world.pulls.delete(12)],
  ])("where the pull request is %s", (_, change) => {
    test.each([
      ["/check", "", "gate-report"],
      ["/merge", " --open", "merge"],
      ["Not yet.\n/hold", " --open", "merge"],
    ])("says so and does nothing else: %j", async (body, options, next) => {
      change();
      const before = JSON.stringify([...fake.world.pulls.values()]);
      const outputs = await jobs(body, options, next);
      expect([outputs["pull"], outputs["head"]]).toEqual(["", ""]);
      const [said, ours, ...others] = fake.world.comments.filter(({ issue }) => issue === 7);
      expect([said?.reactions, ours?.body.trim(), ours?.user, others]).toEqual([undefined, answer, fake.world.bot, []]);
      expect(JSON.stringify([...fake.world.pulls.values()])).toBe(before);
      expect(fake.world.dispatched).toEqual([]);
    });

    test("says so once for a comment whose commands two workflows read", async () => {
      change();
      const event = eventOf(77);
      addComment(fake, people.mallory, "/check\n/hold", { id: 77, issue: 7 });
      const reports = [
        (await stepHere(fake, "node scripts/gate-validate.ts", { event })).outputs["report"],
        (await stepHere(fake, "node scripts/gate-validate.ts --open", { event })).outputs["report"],
      ];
      expect(reports.map((report) => report !== "")).toEqual([true, false]);
    });

    test("says so once, however many commands there are", async () => {
      change();
      await jobs("/check", "", "gate-report");
      await jobs("/merge", " --open", "merge", 78);
      expect(fake.world.comments.filter(({ body }) => body.trim() === answer)).toHaveLength(1);
    });

    test.each(["/compare shows nothing", "/products/x/ is gone"])("leaves other text alone: %j", async (body) => {
      change();
      addComment(fake, people.mallory, body, { id: 77, issue: 7 });
      const { code, outputs } = await stepHere(fake, "node scripts/gate-validate.ts --open", { event: eventOf(77) });
      expect([code, outputs]).toEqual([0, { report: "", pull: "", head: "" }]);
    });
  });

  test("that was a hold, from before there was a pull request, counts", async () => {
    fake.world.pulls.delete(12);
    await jobs("/hold", " --open", "merge");
    fake.world.pulls.set(12, pull);
    later(fake, 11);
    await merge(fake);
    expect([pull.merged, pull.labels]).toEqual([undefined, ["catalogue: on hold"]]);
  });
});

test.each([
  ["holds no command", "Thank you", "--open"],
  ["has been deleted", undefined, "--open"],
  ["is for the gate", "/check", "--open"],
  ["is for the merger", "/release", "--pull 12"],
])("a comment that %s costs one request, and leaves nothing to do", async (_, body, options) => {
  open(fake, { [product]: live });
  if (body !== undefined) addComment(fake, people.ada, body, { id: 77 });
  const event = { issue: { number: 12, pull_request: {} }, comment: { id: 77 } };
  const { code, outputs } = await stepHere(fake, `node scripts/gate-validate.ts ${options}`, { event });
  expect([code, outputs, fake.calls]).toEqual([0, { report: "", pull: "", head: "" }, ["issues/get-comment"]]);
});

test.each([
  ["--open --pull 12", "Give --pull for one pull request or --open for all that are open, not both. Usage:"],
  ["--pull twelve", "--pull takes the number of a pull request, not “twelve”."],
  ["--pull 0", "--pull takes the number of a pull request, not “0”."],
  ["", "No pull request is named. Usage:"],
])("the gate refuses the options “%s” with a reason, and asks GitHub nothing", async (options, sentence) => {
  const { code, error } = await stepHere(fake, `node scripts/gate-validate.ts ${options}`.trim());
  expect([code, error, fake.calls]).toEqual([2, expect.stringContaining(sentence), []]);
});

test("a scheduled run carries out a merge command whose run was cancelled, however many files it has", async () => {
  const many = Array.from({ length: 31 }, (_, n) => {
    const text = live.replace("Open Play", `Playground of ward ${n}`).replace("aliases: [play-finder]\n", "");
    return [`catalogue/camden/products/ward-${n}.yml`, text];
  });
  const pull = open(fake, Object.fromEntries(many));
  await gate(fake);
  later(fake, 11);
  expect((await validateOpen(fake)).reports).toEqual([]);
  const body = `/merge ${pull.head}`;
  const command = addComment(fake, people.mo, body);
  later(fake, 15);
  await merge(fake);
  expect(pull.merged).toBe(true);
  expect(command.reactions).toEqual(["+1"]);
});

test("a scheduled run dispatches a deploy that is missing or was cancelled", async () => {
  const deploys = (): string[] => fake.world.dispatched.filter((workflow) => workflow === "deploy.yml");
  await runSafetyNet(await session(fake), true);
  expect(deploys()).toHaveLength(1);
  fake.world.deploys = [{ head: fake.world.main, conclusion: "cancelled" }];
  await runSafetyNet(await session(fake), true);
  expect(deploys()).toHaveLength(2);
  for (const conclusion of [null, "success", "failure"]) {
    fake.world.deploys = [{ head: fake.world.main, conclusion }];
    await runSafetyNet(await session(fake), true);
  }
  expect(deploys()).toHaveLength(2);
});

test("merges another pull request when one fails, and fails the run", async () => {
  const pulls = [12, 13].map((number) => open(fake, { [product]: live }, { number }));
  await gate(fake, 12);
  await gate(fake, 13);
  later(fake, 11);
  fake.faults = [{ operation: "pulls/list-reviews", call: 3, how: 410 }];
  await expect(merge(fake)).rejects.toThrow("Refused");
  expect(pulls.filter(({ merged }) => merged)).toHaveLength(1);
});

test("merges despite missing labels and a locked conversation", async () => {
  fake.world.labels = new Set();
  const pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  fake.faults = [{ operation: "issues/update-comment", how: 403 }];
  await merge(fake);
  expect(pull.merged).toBe(true);
});

test("has a force-pushed pull request checked again before it merges it", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 30);
  pull.events = [
    { event: "labeled", created: fake.world.now },
    { event: "head_ref_force_pushed", created: fake.world.now },
  ];
  later(fake, 1);
  await merge(fake);
  expect(pull.merged).toBeUndefined();
  expect(fake.world.dispatched).toEqual([]);
  expect(fake.world.checks).toHaveLength(1);
  later(fake, 20);
  await merge(fake);
  expect([pull.merged, fake.world.checks.length, fake.world.dispatched]).toEqual([undefined, 2, []]);
  later(fake, 11);
  await merge(fake);
  expect(pull.merged).toBe(true);
});

test("does not merge into another branch after a retarget between the two jobs", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  await merge(fake, {}, () => {
    pull.into = "data";
  });
  expect(pull.merged).toBeUndefined();
});

test("does not merge while GitHub is still computing conflicts", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  pull.mergeable = null;
  await merge(fake);
  expect(pull.merged).toBeUndefined();
});

test.each([
  ["omits a file", { paths: [product] }],
  [
    "names one file too many",
    { paths: [product, "catalogue/barnet/authority.yml", "catalogue/islington/authority.yml"] },
  ],
  ["names another file in place of one", { paths: [product, "catalogue/islington/authority.yml"] }],
  ["omits an authority", { touched: ["camden"] }],
])("a report that %s merges nothing, because the merger lists the files again", async (_, forgery) => {
  const barnet = "catalogue/barnet/authority.yml";
  const confirmed = baseFiles()[barnet]!.replace("confirmed: 2026-05-01", "confirmed: 2026-05-20");
  const pull = open(fake, { [product]: live, [barnet]: confirmed });
  pull.reviews = [{ user: people.bea, state: "APPROVED", commit: pull.head }];
  await gate(fake);
  later(fake, 11);
  const { reports } = await validate(fake, 12);
  const forged = packReports(reports.map((report) => ({ ...report, ...forgery })));
  await act(fake, forged, planMerge);
  expect(pull.merged).toBeUndefined();
  await act(fake, packReports(reports), planMerge);
  expect(pull.merged).toBe(true);
});

test("a report that conceals a change outside the catalogue merges nothing", async () => {
  const pull = open(fake, { [product]: live, "README.md": "# Another catalogue\n" });
  await gate(fake);
  later(fake, 11);
  const { reports } = await validate(fake, 12);
  const forged = packReports(reports.map((report) => ({ ...report, reviewReasons: [] })));
  await act(fake, forged, planMerge);
  expect(pull.merged).toBeUndefined();
});

/** Creates a folder with the base branch, some files added and one removed. */
function baseFolderWith(more: Record<string, string>, without = ""): string {
  const files = Object.entries({ ...baseFiles(), ...more }).filter(([path]) => path !== without);
  return temporaryFolder(Object.fromEntries(files));
}

test.each([
  ["a change of a file that moved", product, live],
  // Git would move it along with the folder.
  ["a new entry in a folder that is gone", otherProduct, other],
])("does not merge %s on the main branch", async (_, path, text) => {
  const pull = open(fake, { [path]: text });
  await gate(fake);
  later(fake, 24 * 60 + 1);
  // The entry belongs to another authority now.
  const moved = "catalogue/mendip/products/open-play.yml";
  fake.world.main = fake.world.amend(fake.world.main, { [product]: null, [moved]: baseFiles()[product]! });
  const folder = baseFolderWith({ [moved]: baseFiles()[product]! }, product);
  const environment = { CATALOGUE: join(folder, "catalogue") };
  const { reports, word } = await validateOpen(fake, environment);
  expect(reports).toMatchObject([{ stale: [path] }]);
  await act(fake, word, planMerge, { env: environment });
  expect(pull.merged).toBeUndefined();
});

test("a merge that makes another pull request invalid turns its check red, and an older run does not turn it green", async () => {
  const pull = open(fake, { [otherProduct]: other });
  await gate(fake);
  const before = (await validate(fake, 12)).word;
  later(fake, 24 * 60 + 1);
  // Another pull request was merged meanwhile and has made this one invalid.
  fake.world.main = fake.world.amend(fake.world.main, { "README.md": "# The catalogue\n" });
  const folder = baseFolderWith({ "catalogue/barnet/products/street-parties.yml": other });
  const over = { CATALOGUE: join(folder, "catalogue") };
  const { word } = await validateOpen(fake, over);
  await act(fake, word, planMerge, { env: over });
  expect(fake.world.checks.map(({ conclusion }) => conclusion)).toEqual(["success", "failure"]);
  for (const plan of [planGate, planMerge]) await act(fake, before, plan);
  expect(fake.world.checks.map(({ conclusion }) => conclusion)).toEqual(["success", "failure"]);
  expect(fake.world.comments[0]!.body).toContain("### 2 things to fix");
  expect(pull.merged).toBeUndefined();
});

test("a pull request that GitHub did not show once is examined again, and merged without anybody’s help", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  fake.world.main = fake.world.amend(fake.world.main, { "README.md": "# The catalogue\n" });
  fake.faults = [{ operation: "git/get-blob", how: 404 }];
  await merge(fake);
  fake.faults = [];
  const verdicts = (): (string | null)[] => fake.world.checks.map(({ conclusion }) => conclusion);
  expect(verdicts()).toEqual(["success", "action_required"]);
  await merge(fake);
  later(fake, 11);
  await merge(fake);
  expect([verdicts(), pull.merged]).toEqual([["success", "action_required", "success"], true]);
});

test("a merge that makes an entry beside other files invalid turns the check red, which somebody could merge by hand", async () => {
  open(fake, { [otherProduct]: other, "README.md": "# Our catalogue\n" });
  await gate(fake);
  later(fake, 1);
  fake.world.main = fake.world.amend(fake.world.main, { "LICENSE.md": "# Licence\n" });
  const folder = baseFolderWith({ "catalogue/barnet/products/street-parties.yml": other });
  const over = { CATALOGUE: join(folder, "catalogue") };
  const { word } = await validateOpen(fake, over);
  await act(fake, word, planMerge, { env: over });
  expect(fake.world.checks.map(({ conclusion }) => conclusion)).toEqual(["neutral", "failure"]);
});

test("a merge that makes another pull request valid turns its check green", async () => {
  const text = live.replace("contacts:", "standards: [{ standard: play-data, level: meets }]\ncontacts:");
  open(fake, { [product]: text });
  await gate(fake);
  fake.world.main = fake.world.amend(fake.world.main, { "README.md": "# The catalogue\n" });
  const standard = "name: Play data\nsummary: How play sessions are described.\nservices: []\nreviewed: 2026-05-01\n";
  const folder = baseFolderWith({ "catalogue/barnet/standards/play-data.yml": standard });
  const over = { CATALOGUE: join(folder, "catalogue") };
  const { word } = await validateOpen(fake, over);
  await act(fake, word, planMerge, { env: over });
  expect(fake.world.checks.map(({ conclusion }) => conclusion)).toEqual(["failure", "success"]);
  expect(fake.world.comments[0]!.body).toContain("### Nothing to fix: waiting so that others can look");
});

test("merges one pull request in a run, although GitHub does not show the new main branch yet", async () => {
  const [first, second] = [open(fake, { [product]: live }), open(fake, { [otherProduct]: other }, { number: 13 })];
  await gate(fake, 12);
  await gate(fake, 13);
  later(fake, 24 * 60 + 1);
  const before = fake.world.main;
  fake.faults = [{ operation: "git/get-ref", how: (world) => (world.main = before) }];
  await merge(fake);
  expect([first.merged, second.merged].filter(Boolean)).toHaveLength(1);
});

test("merges another pull request in the same run when GitHub refuses to merge one", async () => {
  const [first, second] = [open(fake, { [product]: live }), open(fake, { [otherProduct]: other }, { number: 13 })];
  await gate(fake, 12);
  await gate(fake, 13);
  later(fake, 24 * 60 + 1);
  fake.faults = [{ operation: "pulls/merge", call: 1, how: 409 }];
  await merge(fake);
  expect([first.merged, second.merged].filter(Boolean)).toHaveLength(1);
});

describe("a pull request that GitHub refuses to merge because of a setting", () => {
  let pull: FakePull;
  beforeEach(async () => {
    pull = open(fake, { [product]: live });
    await gate(fake);
    later(fake, 11);
    fake.faults = [{ operation: "pulls/merge", how: 405 }];
    await merge(fake);
  });

  test("says so and what a maintainer has to do, and is not labelled as ready", () => {
    const { body } = fake.world.comments[0]!;
    expect(body).toContain("### Nothing to fix, but something is still missing");
    expect(body).toContain("`#12 could not be merged: Refused`. If this stays, a maintainer changes the setting");
    expect(pull.labels).toEqual(["catalogue: needs a maintainer"]);
  });

  test("is tried again in the next run, which does not change the comment while GitHub refuses", async () => {
    const { length } = fake.calls;
    await merge(fake);
    expect(fake.calls.slice(length).filter((id) => /merge|update|create|add|remove/.test(id))).toEqual(["pulls/merge"]);
    fake.faults = [];
    await merge(fake);
    expect([pull.merged, fake.world.comments[0]!.body.includes("### Ready to be merged")]).toEqual([true, true]);
  });
});

describe("of two pull requests in one run", () => {
  let [first, second]: [FakePull?, FakePull?] = [];
  beforeEach(async () => {
    first = open(fake, { [product]: live });
    second = open(fake, { [otherProduct]: other }, { number: 13 });
    await gate(fake, 12);
    await gate(fake, 13);
    later(fake, 24 * 60 + 1);
  });

  async function mergeBoth(applies = true): Promise<string[]> {
    const { word } = await validate(fake, 12, 13);
    return act(fake, word, planMerge, { applies });
  }

  test("the second is merged where the first is on hold", async () => {
    addComment(fake, people.ada, "/hold");
    await mergeBoth();
    expect([first?.merged, second?.merged]).toEqual([undefined, true]);
  });

  test("the second still gets an answer after the first was merged", async () => {
    const command = addComment(fake, people.ada, "/hold", { issue: 13 });
    await mergeBoth();
    expect([first?.merged, second?.labels, command.reactions]).toEqual([true, ["catalogue: on hold"], ["+1"]]);
  });

  test("a dry run prints both merges, because neither happens", async () => {
    const merges = (await mergeBoth(false)).filter((line) => line.includes('"type":"merge"'));
    expect([merges.length, first?.merged, second?.merged]).toEqual([2, undefined, undefined]);
  });
});

test("publishes no report over an older main branch than the verdict’s, but one over a newer", async () => {
  open(fake, { [product]: live });
  const move = (): string => (fake.world.main = fake.world.amend(fake.world.main, { "README.md": "# More\n" }));
  const first = (await validate(fake, 12)).word;
  move();
  const second = (await validate(fake, 12)).word;
  move();
  await act(fake, second);
  await act(fake, first);
  expect(fake.world.checks).toHaveLength(1);
  fake.world.checks = [];
  await act(fake, first);
  await act(fake, second);
  expect(fake.world.checks).toHaveLength(2);
});

test("restarts each of nine missing checks three times, then tells a maintainer", async () => {
  fake.world.collaborators = new Set([people.mo.id]);
  fake.world.deploys = [{ head: fake.world.main, conclusion: "success" }];
  const numbers = Array.from({ length: 9 }, (_, index) => 100 + index);
  for (const number of numbers) open(fake, { [product]: live }, { number, updated: "2026-05-01T12:00:00Z" });
  const started = (): string[] => fake.world.dispatchedWith.map((given) => (given as { pull: string }).pull);
  for (let run = 0; run < 12; run++) {
    later(fake, 15);
    await runSafetyNet(await session(fake), true);
  }
  expect(new Set(started()).size).toBe(9);
  for (let run = 0; run < 40; run++) {
    later(fake, 15);
    await runSafetyNet(await session(fake), true);
  }
  for (const number of numbers) {
    expect(started().filter((pull) => pull === String(number))).toHaveLength(3);
    const said = fake.world.comments.filter(({ issue }) => issue === number);
    expect(said).toHaveLength(1);
    expect(said[0]!.body).toContain("@mo-maintainer: please look at the runs of the workflow “Gate”");
    expect(fake.world.pulls.get(number)).toMatchObject({
      labels: ["catalogue: needs a maintainer"],
      requested: [people.mo],
    });
  }
});

test("our comment counts the restarts of a check, for each commit anew", async () => {
  const pull = open(fake, { [product]: live }, { updated: "2026-05-01T12:00:00Z" });
  await runSafetyNet(await session(fake), true);
  await expect(fake.world.comments[0]!.body).toMatchFileSnapshot("gate-restarted.md");
  pull.head = fake.world.amend(fake.world.main, { [product]: live.replace("Lets", "Let’s") });
  await runSafetyNet(await session(fake), true);
  expect(fake.world.comments[0]!.body).toContain("(1 of 3)");
  await gate(fake);
  expect(fake.world.comments).toHaveLength(1);
  expect(fake.world.comments[0]!.body).toContain("Nothing to fix: waiting");
});

test("restarts the missing check of another pull request when the checks of one cannot be read, and reports that", async () => {
  const updated = "2026-05-01T12:00:00Z";
  open(fake, { [product]: live }, { updated });
  open(fake, { [product]: live }, { number: 13, updated });
  fake.world.deploys = [{ head: fake.world.main, conclusion: "success" }];
  fake.faults = [{ operation: "checks/list-for-ref", call: 1, how: 410 }];
  const { unread } = await runSafetyNet(await session(fake), true);
  expect(unread).toEqual([expect.stringMatching(/^#1[23] could not be read: 410$/)]);
  expect(fake.world.dispatchedWith).toHaveLength(1);
});

test("the safety net restarts a missing check, and creates missing labels once", async () => {
  const old = "2026-06-01T11:00:00Z";
  open(fake, { [product]: live }, { updated: old });
  await gate(fake);
  open(fake, { [product]: live }, { number: 13, updated: old, draft: true });
  open(fake, { [product]: live }, { number: 14 });
  fake.world.deploys = [{ head: fake.world.main, conclusion: "success" }];
  await runSafetyNet(await session(fake), true);
  expect(fake.world.dispatchedWith).toEqual([{ pull: "13" }]);
  expect(fake.world.labels?.size).toBe(5);
  await runSafetyNet(await session(fake), true);
  expect(fake.calls.filter((id) => id === "issues/create-label")).toHaveLength(5);
});

test("the commands of the workflow print the merge in a dry run", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  const { outputs } = await step(fake, "node scripts/gate-validate.ts --open");
  const env = { REPORT: outputs["report"] ?? "" };
  expect((await step(fake, "node scripts/merge.ts", { env })).out).toContain('{"type":"merge","pull":12');
  expect(pull.merged).toBeUndefined();
});
