import { beforeEach, describe, expect, test } from "vitest";

import { inspect, memorySource, overlaySource } from "../../../../schemas/index.ts";
import { issueFormFile } from "../../../../schemas/kinds/issue-form.ts";
import type { StatementSubject } from "../../../../schemas/statements/answer.ts";
import { readIssue } from "../../../../scripts/github/issues/read.ts";
import { packReading, unpackReading } from "../../../../scripts/github/issues/reading.ts";
import { actOnIssue, validateIssue } from "../../../../scripts/github/issues/session.ts";
import { issueWords } from "../../../../scripts/github/issues/words/index.ts";
import { recordFields } from "../../../../site/contribute/adoption/fields.ts";
import { withRecord } from "../../../../site/contribute/adoption/record.ts";
import { blankAnswers, questionsFor } from "../../../../site/contribute/adoption/subject.ts";
import { statementAddress } from "../../../../site/contribute/sending/statement.ts";
import { draftOf } from "../../../../site/contribute/state/draft.ts";
import { people } from "../fake/people.ts";
import type { FakeGitHub } from "../fake/server.ts";
import { baseFiles, session, startSetting } from "../fake/setting.ts";
import { rendered } from "./rendered.ts";

const uses = `uses:
  # Found on a supplier's page.
  - product: open-play
    status: reported
    evidence: https://www.camden.gov.uk/play
  - system: { name: Example Parking Manager, supplier: Example Ltd }
    services: [parking]
    status: in-use
    connects: [{ product: open-play }]
`;

const file = "catalogue/camden/authority.yml";
const record = `${baseFiles()[file] ?? ""}${uses}`;
const files = {
  ...baseFiles(),
  [file]: record,
  "catalogue/camden/standards/park-data.yml":
    "name: Park data\nsummary: How data about parks is written.\nservices: []\nreviewed: 2026-05-01\n",
};
const entries = Object.entries(files).filter(([path]) => path.startsWith("catalogue/"));
const source = memorySource(Object.fromEntries(entries.map(([path, text]) => [path.slice("catalogue/".length), text])));
const base = { source, inspection: inspect(source, "2026-06-01") };

function read(answers: Readonly<Record<string, string>>, over = base): ReturnType<typeof readIssue> {
  const body = rendered("statement", answers);
  return readIssue({ title: "", body, labels: [], created: "2026-05-30T12:00:00Z" }, over, "2026-06-01");
}

/** Returns the lines of the record that a statement removes (-) and adds (+). */
function diffOf(answers: Readonly<Record<string, string>>): string[] {
  const outcome = read(answers);
  if (outcome.type !== "right") throw new Error(JSON.stringify(outcome));
  const [before, after] = [record.split("\n"), outcome.text.split("\n")];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `-${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+${line}`),
  ];
}

const openPlay = { authority: "camden", product: "open-play" };

describe("a statement changes the record of an authority", () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      "to confirm a use",
      { ...openPlay, answer: "Yes, we use this", since: "2024" },
      ["-    status: reported", '+    since: "2024"', "+    confirmed: 2026-05-30"],
    ],
    [
      "to confirm a use by name, with another status",
      { authority: "Camden Council", product: "Open Play", answer: "piloting" },
      ["-    status: reported", "+    status: piloting", "+    confirmed: 2026-05-30"],
    ],
    [
      "with the words of the form in other spacing and punctuation",
      { ...openPlay, answer: "yes we use this." },
      ["-    status: reported", "+    confirmed: 2026-05-30"],
    ],
    [
      "with another answer of the form in other spacing and punctuation",
      { ...openPlay, answer: "not  yet!" },
      ["-    status: reported", "+    status: exploring", "+    confirmed: 2026-05-30"],
    ],
    [
      "with a “Yes” in other words",
      { ...openPlay, answer: "Yes, we do use it" },
      ["-    status: reported", "+    confirmed: 2026-05-30"],
    ],
    ["with a bare “Yes”", { ...openPlay, answer: "Yes" }, ["-    status: reported", "+    confirmed: 2026-05-30"]],
    [
      "to add a standard",
      { authority: "camden", standard: "park-data", answer: "planned" },
      ["+adopts:", "+  - standard: park-data", "+    status: planned", "+    confirmed: 2026-05-30"],
    ],
    [
      "to stop a use",
      { ...openPlay, answer: "Not any more", until: "2025-03", reason: "Too slow." },
      [
        "-    status: reported",
        "+    status: stopped",
        "+    until: 2025-03",
        "+    reason: Too slow.",
        "+    confirmed: 2026-05-30",
      ],
    ],
    [
      "of a system without an entry, in other case",
      { authority: "camden", system: "example parking manager", answer: "Not any more", reason: "We bought another." },
      ["-    status: in-use", "+    status: stopped", "+    reason: We bought another.", "+    confirmed: 2026-05-30"],
    ],
    [
      "to remove a use that was never true",
      { ...openPlay, answer: "No, this is wrong", reason: "That was Barnet." },
      [
        "-  # Found on a supplier's page.",
        "-  - product: open-play",
        "-    status: reported",
        "-    evidence: https://www.camden.gov.uk/play",
      ],
    ],
  ])("%s", (_, answers, lines) => {
    expect(diffOf(answers)).toEqual(lines);
  });

  test("unless the record says exactly this already, as after a statement of a colleague on the same day", () => {
    const answers = { ...openPlay, answer: "Yes, we use this" };
    const first = read(answers);
    const text = first.type === "right" ? first.text : "";
    const after = overlaySource(source, new Map([["camden/authority.yml", text]]));
    expect(read(answers, { source: after, inspection: inspect(after, "2026-06-01") })).toMatchObject({
      type: "wrong",
      problems: [{ type: "statement", question: "product", what: "recorded-already" }],
    });
  });

  test("that had no uses", () => {
    const outcome = read({ authority: "hackney", product: "open-play", answer: "Not yet" });
    expect(outcome).toMatchObject({ type: "right", slug: "hackney", said: { slug: "open-play", removes: false } });
    expect(outcome.type === "right" && outcome.text).toContain(
      "uses:\n  - product: open-play\n    status: exploring\n",
    );
  });

  test("and names no question for a problem that this causes elsewhere", () => {
    const outcome = read({ ...openPlay, answer: "No, this is wrong", reason: "That was Barnet." });
    expect(outcome).toMatchObject({ type: "right", problems: [{ rule: "unused-connection", question: undefined }] });
  });

  test("and the record stays valid", () => {
    const outcome = read({ ...openPlay, answer: "Not yet" });
    if (outcome.type !== "right") throw new Error(JSON.stringify(outcome));
    const after = inspect(overlaySource(source, new Map([["camden/authority.yml", outcome.text]])), "2026-06-01");
    expect(after.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

test("corrects the statement, and nothing else in the record", () => {
  const old = `${record}tags: [play, parks, play]\n`;
  const before = overlaySource(source, new Map([["camden/authority.yml", old]]));
  const over = { source: before, inspection: inspect(before, "2026-06-01") };
  const answers = { ...openPlay, answer: "Yes, we use this", evidence: "<https://www.camden.gov.uk/play>" };
  const outcome = read(answers, over);
  if (outcome.type !== "right") throw new Error(JSON.stringify(outcome));

  expect(over.inspection.problems.filter(({ fix }) => fix)).toMatchObject([{ rule: "repeated-item" }]);
  expect(outcome.text).toContain("\n    evidence: https://www.camden.gov.uk/play\n");
  expect(outcome.text).toContain("\ntags: [play, parks, play]\n");
});

test.each<[string, Record<string, string>, string]>([
  ["no subject", { authority: "camden", answer: "Not yet" }, "product one-subject"],
  [
    "an unknown authority",
    { authority: "Atlantis", product: "open-play", answer: "Not yet" },
    "authority no-authority",
  ],
  ["two subjects", { ...openPlay, system: "Parking", answer: "Not yet" }, "system one-subject"],
  ["an unknown product", { authority: "camden", product: "open-pley", answer: "Not yet" }, "product unknown"],
  ["an unknown answer", { ...openPlay, answer: "perhaps" }, "answer no-answer"],
  ["a bare “No”, which is ambiguous", { ...openPlay, answer: "No" }, "answer no-answer"],
  ["a “Yes” that is none", { ...openPlay, answer: "Yes, but not any more" }, "answer no-answer"],
  ["a “Yes” that is taken back later", { ...openPlay, answer: "Yes, we used it, until 2024" }, "answer no-answer"],
  ["a “Yes” that is not the answer", { ...openPlay, answer: "We never said yes" }, "answer no-answer"],
  ["half of an answer", { ...openPlay, answer: "Not" }, "answer no-answer"],
  ["a status that only others give", { ...openPlay, answer: "Reported" }, "answer no-answer"],
  ["no reason", { ...openPlay, answer: "No, this is wrong" }, "reason no-reason"],
  [
    "the removal of a use that the record does not hold",
    { authority: "hackney", product: "open-play", answer: "No, this is wrong", reason: "Never." },
    "product not-recorded",
  ],
  ["an unknown system", { authority: "camden", system: "X1", answer: "Not yet" }, "system new-system"],
  [
    "the removal of an unknown system",
    { authority: "camden", system: "X1", answer: "No, this is wrong", reason: "Never." },
    "system not-recorded",
  ],
  [
    "several products on one line",
    { authority: "camden", product: "Open Play, Mosaic", answer: "Yes, we use this" },
    "product one-subject",
  ],
  [
    "evidence that its answer does not take",
    { ...openPlay, answer: "Not any more", reason: "It cost too much.", evidence: "https://www.camden.gov.uk/left" },
    "evidence not-asked",
  ],
  ["an invalid date", { ...openPlay, answer: "Yes, we use this", since: "last spring" }, "since validator"],
])("a statement with %s gets that problem", (_, answers, problem) => {
  const outcome = read(answers);
  const problems = outcome.type === "wrong" ? outcome.problems : [];
  expect(problems.map((one) => `${one.question ?? ""} ${one.type === "statement" ? one.what : one.type}`)).toEqual([
    problem,
  ]);
});

test.each<[StatementSubject, Record<string, string>]>([
  [
    { kind: "product", slug: "open-play" },
    { status: "in-use", since: "2024-05", evidence: "https://example.org/a?b=c&d" },
  ],
  [{ kind: "product", slug: "open-play" }, { status: "piloting" }],
  [
    { kind: "product", slug: "open-play" },
    { status: "stopped", until: "2025", reason: "Too slow & dear: 100% of it." },
  ],
  [{ kind: "system", slug: "Example Parking Manager" }, { status: "exploring" }],
  [
    { kind: "product", slug: "open-play" },
    { status: "untrue", reason: "Never." },
  ],
])("the issue that the site’s form prefills makes the file that the form shows: %o", (subject, answers) => {
  const questions = questionsFor(recordFields(), { ...blankAnswers({ ...subject, status: answers["status"] ?? "" }) });
  const address = statementAddress("https://github.com/owner/name", {
    authority: "camden",
    subject,
    questions,
    answers,
  });
  const { template, title, ...fields } = Object.fromEntries(new URL(address ?? "").searchParams);
  expect([template, title]).toEqual([issueFormFile("statement"), "Statement: camden"]);
  const shown = withRecord(draftOf("authority", "camden", "camden", record), subject, answers, "2026-05-30");
  expect(read(fields)).toMatchObject({ type: "right", text: shown.text });
});

describe("an issue with a statement", () => {
  let fake: FakeGitHub;
  beforeEach(async () => {
    fake = await startSetting();
  });

  async function send(answers: Readonly<Record<string, string>>): Promise<void> {
    const body = rendered("statement", answers);
    const issue = { number: 7, title: "Statement: camden", body, state: "open" as const, labels: ["statement"] };
    fake.world.issues.push({ ...issue, user: people.ada });
    const here = await session(fake);
    const word = packReading(await validateIssue(here, 7, "2026-06-01"));
    await actOnIssue(here, 7, unpackReading(word), true);
  }

  test("becomes a pull request with exactly this change, a check and a comment", async () => {
    await send({ authority: "barnet", product: "open-play", answer: "No, this is wrong", reason: "@everyone knows." });
    const head = fake.world.branches.get("issue-7") ?? "";
    const barnet = "catalogue/barnet/authority.yml";
    expect(fake.world.changes(fake.world.main, head).map(({ filename }) => filename)).toEqual([barnet]);
    expect(fake.world.commits.get(head)?.[barnet]?.content).toBe(
      (baseFiles()[barnet] ?? "").replace(/^uses:\n(?: .*\n)+/m, ""),
    );
    const [pull, ...others] = [...fake.world.pulls.values()];
    expect(others).toEqual([]);
    expect(pull).toMatchObject({ title: "Statement of barnet: open-play", branch: "issue-7", author: fake.world.bot });
    await expect(pull?.body).toMatchFileSnapshot("statement-pull-request.md");
    expect(fake.world.dispatched).toEqual(["gate.yml"]);
    await expect(fake.world.comments[0]?.body).toMatchFileSnapshot("statement-comment.md");
  });

  test("that cannot be understood gets a comment and no pull request", async () => {
    await send({ authority: "camden", product: "open-pley", answer: "Yes, we use this" });
    expect([...fake.world.pulls.values()]).toEqual([]);
    expect(fake.world.comments[0]?.body).toContain("Did you mean `open-play`?");
  });

  test("that adds something says what it changes", async () => {
    await send({ authority: "camden", product: "open-play", answer: "Not yet" });
    const [pull] = [...fake.world.pulls.values()];
    expect(pull?.body).toContain("It changes what `catalogue/camden/authority.yml` says about `open-play`.");
  });

  test("about a system has a title without user input", () => {
    const outcome = read({ authority: "camden", system: "Example Parking Manager", answer: "Not yet" });
    if (outcome.type !== "right") throw new Error(JSON.stringify(outcome));
    expect(issueWords.pull({ number: 7, open: true, labels: [] }, outcome).title).toBe("Statement of camden: a system");
  });

  test("gets as many suggestions as fit into the hand-over", () => {
    const product = "summary: One of many.\nservices: []\nreviewed: 2026-05-01\n";
    const more = Array.from({ length: 6 }, (_, index): [string, string] => [
      `camden/products/open-play-${index}.yml`,
      `name: Open Play ${index}\n${product}`,
    ]);
    const all = overlaySource(source, new Map(more));
    const many = { source: all, inspection: inspect(all, "2026-06-01") };
    const outcome = read({ authority: "camden", product: "open-pley", answer: "Not yet" }, many);
    expect(outcome).toMatchObject({ type: "wrong", problems: [{ what: "unknown" }] });
    const reading = { number: 7, base: "b".repeat(40), waits: false, outcome };
    expect(unpackReading(packReading(reading))).toEqual(reading);
  });
});
