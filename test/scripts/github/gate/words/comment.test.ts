import { describe, expect, test } from "vitest";

import type { Command } from "../../../../../scripts/github/gate/plan/commands.ts";
import type { Condition } from "../../../../../scripts/github/gate/plan/conditions.ts";
import { comment } from "../../../../../scripts/github/gate/words/comment.ts";
import { longestComment } from "../../../../../scripts/github/kit/limits.ts";
import { ownChange, play } from "../../scenario.ts";
import { error } from "../blank-report.ts";

test("lists fewer problems when their texts exceed GitHub’s limit", () => {
  const { facts, report } = play(ownChange);
  const problem = {
    ...error,
    file: "x".repeat(400),
    message: "#1 * ".repeat(140),
    correction: "x".repeat(700),
    example: "<".repeat(700),
  };
  const counts = { error: 100, review: 0, hint: 0 };
  const text = comment(
    facts,
    { ...report, counts, problems: Array.from({ length: 100 }, () => problem) },
    [],
    [],
    undefined,
  );
  expect(text.length).toBeLessThan(65_536);
  expect(text).toContain("And 88 more.");
});

test("fills a comment up to the limit of characters, and no further", () => {
  const { facts, report } = play(ownChange);
  const wrong = { ...report, counts: { error: 1, review: 0, hint: 0 }, problems: [error] };
  const write = (more: number): string =>
    comment({ ...facts, site: facts.site + "x".repeat(more) }, wrong, [], [], undefined);
  const room = longestComment - write(0).length;
  expect(write(room)).toHaveLength(longestComment);
  expect(write(room)).toContain(error.file);
  expect(write(room + 1)).not.toContain(error.file);
});

describe("the answer to the last command", () => {
  const { facts, report } = play(ownChange);
  const said: Command["said"] = { author: { id: 101, login: "ada-camden" }, body: "", written: facts.now };
  const answer = (last: Omit<Command, "said">, by = said): string => {
    const [, text = ""] = comment(facts, report, [], [], { ...last, said: by }).split("## Last command\n\n");
    return text.split("\n")[0] ?? "";
  };

  test.each<[Omit<Command, "said">, string]>([
    [{ name: "check", word: "check" }, "**/check** from `ada-camden`: checked again."],
    [{ name: "hold", word: "hold" }, "**/hold** from `ada-camden`: on hold until it is released."],
    [{ name: "merge", word: "merge", refused: "may-not" }, "thank you, but only the maintainers of the authority or"],
    [{ name: "release", word: "release", refused: "may-not" }, "but only the author and the maintainers of the auth"],
    [{ name: "merge", word: "merge", refused: "no-commit" }, "please say which commit you looked at"],
    [{ name: "merge", word: "merge", refused: "edited" }, "this comment was changed after it was written"],
    [
      { word: "mrege", refused: "unknown" },
      "`/mrege` from `ada-camden`: there is no such command, so nothing was done. Did you mean `/merge`?",
    ],
    [{ word: "frobnicate", refused: "unknown" }, "there is no such command, so nothing was done."],
  ])("to %j is “%s”", (last, words) => {
    expect(answer(last)).toContain(words);
  });

  test("suggests no command for a word that resembles none", () => {
    expect(answer({ word: "frobnicate", refused: "unknown" })).toMatch(/so nothing was done\.$/);
  });

  test("omits the name of a deleted account", () => {
    expect(answer({ name: "hold", word: "hold" }, { body: "", written: facts.now })).toMatch(
      /^\*\*\/hold\*\*: on hold/,
    );
  });
});

describe("the headline", () => {
  const { facts, report } = play(ownChange);
  const waited: Condition = { id: "waited", met: false, judgement: false };
  const title = (missing: readonly Condition[], more: Partial<typeof report> = {}): string =>
    /^#+ (.*)$/m.exec(comment(facts, { ...report, ...more }, missing, missing, undefined))?.[1] ?? "";

  test("says what happens next", () => {
    expect(title([])).toBe("Ready to be merged");
    expect(title([waited])).toBe("Nothing to fix: waiting so that others can look");
    expect(title([waited, { ...waited, id: "no-hold" }])).toBe("Nothing to fix, but something is still missing");
    expect(title([waited], { counts: { error: 1, review: 0, hint: 0 } })).toBe("1 thing to fix");
    expect(title([waited], { state: "too-many" })).toBe("A maintainer needs to look at this");
  });
});
