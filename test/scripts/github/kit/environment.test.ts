import { readFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, describe, expect, test, vi } from "vitest";

import { issueNumber } from "../../../../scripts/github/issues/event.ts";
import {
  readBaseBranch,
  eventOf,
  decisionInputs,
  writeStepOutput,
  nowOf,
  readEnvironment,
  repositoryOf,
} from "../../../../scripts/github/kit/environment.ts";
import { temporaryFolder } from "../../../helpers/folders.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const token = { GITHUB_TOKEN: "token" };

/** Returns the environment of a run that an event triggered. */
function triggeredBy(event: object): ReturnType<typeof readEnvironment> {
  const file = join(temporaryFolder({ "event.json": JSON.stringify(event) }), "event.json");
  return readEnvironment({ ...token, GITHUB_EVENT_PATH: file });
}

describe("the environment variables", () => {
  test("default to the settings of the catalogue where they are unset or empty", () => {
    const settings = "name: Play\nrepository: https://github.com/exampleshire/standards\n";
    const CATALOGUE = temporaryFolder({ "catalogue.yml": settings });
    const environment = readEnvironment({ ...token, CATALOGUE, GITHUB_REPOSITORY: "", NOW: "" });
    expect(repositoryOf(environment)).toEqual({ owner: "exampleshire", repo: "standards" });
    expect(environment.GITHUB_API_URL).toBe("https://api.github.com");
    expect(Math.abs(Date.parse(nowOf(environment)) - Date.now())).toBeLessThan(60_000);
    expect(nowOf({ ...environment, NOW: "2026-06-01T12:00:00Z" })).toBe("2026-06-01T12:00:00.000Z");
  });

  test.each([
    ["GITHUB_TOKEN", { GITHUB_TOKEN: "" }],
    ["GITHUB_REPOSITORY", { ...token, GITHUB_REPOSITORY: "catalogue" }],
    ["GITHUB_REPOSITORY", { ...token, GITHUB_REPOSITORY: "a/../b/c" }],
    ["GITHUB_REPOSITORY", { ...token, GITHUB_REPOSITORY: "a b/c" }],
    ["GITHUB_REPOSITORY", { ...token, GITHUB_REPOSITORY: "a/b c" }],
    ["GITHUB_SHA, NOW", { ...token, GITHUB_SHA: "abc", NOW: "today" }],
  ])("that are missing or invalid are named: %s", (names, variables) => {
    expect(() => readEnvironment(variables)).toThrow(`missing or hold something wrong: ${names}. Set them`);
  });

  test.each(["example.org/catalogue", `${"x".repeat(40)}/catalogue`])(
    "are refused where GITHUB_REPOSITORY names an impossible repository: %s",
    (name) => {
      const environment = readEnvironment({ ...token, GITHUB_REPOSITORY: name });
      expect(() => repositoryOf(environment)).toThrow("GITHUB_REPOSITORY must name a repository on GitHub");
    },
  );

  test("let a replayed decision use the owners of its day", () => {
    const record = (name: string, ...lines: string[]): string =>
      [
        `name: ${name}`,
        "summary: A council.",
        "services: []",
        "type: non-metropolitan-district",
        "reviewed: 2023-01-01",
        ...lines,
        "",
      ].join("\n");
    const owner = (github: string, id: number): string => `maintainers:\n  - github: ${github}\n    id: ${id}`;
    const folder = temporaryFolder({
      "catalogue/old-town/authority.yml": record("Old Town", "lastDay: 2023-03-31", "succeededBy: [new-town]"),
      "catalogue/new-town/authority.yml": record("New Town", owner("ada-new-town", 7)),
      "maintainers.yml": "maintainers: []\n",
    });
    const variables = { ...token, CATALOGUE: join(folder, "catalogue"), MAINTAINERS: join(folder, "maintainers.yml") };
    const owners = (NOW: string): number[] =>
      (decisionInputs(readEnvironment({ ...variables, NOW }), undefined).deciders.authorities["old-town"] ?? []).map(
        ({ id }) => id,
      );
    expect(owners("2023-04-01T12:00:00Z")).toEqual([7]);
    expect(owners("2023-03-31T12:00:00Z")).toEqual([]);
  });

  test("must name the commit that is checked out", () => {
    expect(() => readBaseBranch(readEnvironment(token), "2026-06-01")).toThrow("GITHUB_SHA must name the commit");
  });
});

describe("an event", () => {
  test.each<[string, object, object]>([
    ["a pull request", { pull_request: { number: 12, title: "x" } }, { pull: 12 }],
    [
      "a comment under a pull request",
      { issue: { number: 12, pull_request: { url: "x" } }, comment: { id: 7, body: "/merge" } },
      { pull: 12, comment: 7 },
    ],
    ["a comment under an issue", { issue: { number: 12 }, comment: { id: 7 } }, { issue: 12, comment: 7 }],
    ["a manual run", { inputs: { pull: "12" } }, { pull: 12 }],
    ["a manual run without inputs", { inputs: null }, {}],
    ["a schedule", { schedule: "7,22 * * * *" }, {}],
  ])("gives only numbers: %s", (_, event, taken) => {
    expect(eventOf(triggeredBy(event))).toEqual(taken);
  });

  test("that is missing gives nothing", () => {
    expect(eventOf(readEnvironment(token))).toEqual({});
  });

  test.each([{ pull_request: { number: 0 } }, { inputs: { pull: "x" } }, { issue: { number: "12" } }])(
    "is refused where something else stands for a number: %j",
    (event) => {
      expect(() => eventOf(triggeredBy(event))).toThrow("GITHUB_EVENT_PATH must name the event");
    },
  );

  test("gives the issue that a command is about, unless an option names one", () => {
    const event = triggeredBy({ issue: { number: 7, title: "x" } });
    expect(issueNumber(undefined, event, "usage")).toBe(7);
    expect(issueNumber("8", event, "usage")).toBe(8);
    expect(issueNumber("1", readEnvironment(token), "usage")).toBe(1);
    expect(() => issueNumber(undefined, readEnvironment(token), "usage")).toThrow("No issue is named. Usage: usage");
    for (const named of ["", "0", "-1", "1.5", "x"]) {
      const sentence = `--issue takes the number of an issue, not “${named}”.`;
      expect(() => issueNumber(named, readEnvironment(token), "usage")).toThrow(sentence);
    }
    for (const other of [{ issue: { number: 0 } }, { schedule: "7,22 * * * *" }]) {
      expect(() => issueNumber(undefined, triggeredBy(other), "usage")).toThrow(
        "GITHUB_EVENT_PATH must name the event",
      );
    }
  });
});

describe("the output of a step", () => {
  test("is written to the file that the workflow names, or else printed", () => {
    const file = join(temporaryFolder({ output: "head=\n" }), "output");
    writeStepOutput(readEnvironment({ ...token, GITHUB_OUTPUT: file }), "report", "a-B_9");
    expect(readFileSync(file, "utf8")).toBe("head=\nreport=a-B_9\n");
    const print = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    writeStepOutput(readEnvironment(token), "report", "");
    writeStepOutput(readEnvironment(token), "report", "a-B_9");
    expect(print.mock.calls).toEqual([["\n"], ["a-B_9\n"]]);
  });

  test.each(["a\nGITHUB_TOKEN=b", "a b", "$(id)", "ä", "a\n"])("is one word, and refuses anything else: %j", (word) => {
    const file = join(temporaryFolder({ output: "" }), "output");
    expect(() => {
      writeStepOutput(readEnvironment({ ...token, GITHUB_OUTPUT: file }), "report", word);
    }).toThrow("Only one word");
    expect(readFileSync(file, "utf8")).toBe("");
  });
});
