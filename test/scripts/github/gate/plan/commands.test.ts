import { describe, expect, test } from "vitest";

import type { Facts } from "../../../../../scripts/github/gate/facts/index.ts";
import { writtenCommands } from "../../../../../scripts/github/gate/facts/written-commands.ts";
import { type Command, commandsIn, holdsIn } from "../../../../../scripts/github/gate/plan/commands.ts";
import { everyOwner } from "../../../../../scripts/github/kit/owners.ts";
import { ownChange, play } from "../../scenario.ts";

/** Returns the commands in a comment of Ada’s under her own pull request, and whether they hold it. */
function commandsOf(body: string): { commands: Command[]; held: boolean } {
  const { facts } = play({ ...ownChange, comments: [{ by: "ada", body }] });
  const commands = read(facts);
  return { commands, held: holdsIn(commands, facts.deciders.maintainers).length > 0 };
}

function read(facts: Facts): Command[] {
  return commandsIn(writtenCommands(facts), facts, everyOwner(facts.deciders, ["camden"]));
}

describe("every reasonable spelling of /hold holds", () => {
  test.each([
    "/hold",
    "/Hold",
    "/HOLD!",
    "/hold.",
    "/hold, please",
    "/hold: wait for legal",
    "/hold - wait for legal",
    "/hold—legal",
    "/hold\twait",
    "/hold(legal)",
    "/hold/",
    " /hold",
    "\t/hold",
    "      /hold",
    "/ hold",
    "\\hold",
    "／hold",
    "\u200b/hold",
    "\ufeff/hold",
    "\u00a0/hold",
    "- /hold",
    "* /hold",
    "1. /hold",
    "-  /hold",
    "1)  /hold",
    "10. /hold",
    "• /hold",
    "### /hold",
    "@github-actions /hold",
    "@common-standards/maintainers: /hold",
    "⚠️ /hold",
    "🛑🛑 /hold",
    "- @ada-camden, @bea-barnet: **/hold**",
    "**/hold**",
    "`/hold`",
    "“/hold”",
    "(/hold)",
    "Hello\n/hold",
    "Hello\r\n\r\n/hold\r\nThank you",
    "Hello\r/hold",
    "Use three ``` for code.\n/hold",
    "~5 minutes, then:\n/hold",
    "```\ncode\n```  \n/hold",
    "/hold => until Friday",
    "> Shall we merge this?\n/hold",
    "```\ncode\n```\n/hold",
    "```npm test``` fails for me.\n/hold",
    "- ```\n  code\n  ```\n\n/hold",
    "10. ```\n    code\n    ```\n/hold",
    "- ```\n  code\n\nThat is all.\n/hold",
    "<!-- Paste the log here:\n```\n-->\nIt is not ours to publish.\n\n/hold",
    "<!--\n~~~\n/hold",
    "<?x\n```\n?>\n/hold",
    "<![CDATA[\n```\n]]>\n/hold",
    "<pre>\n```\n</pre>\n\n/hold",
    "<pre><code>\n```\n</code></pre>\n\n/hold",
    "<pre><!--\n```\n--></pre>\n\n/hold",
    "<details><summary>Log</summary>\n```\n</details>\n\n/hold",
    "</div>\n```\n\n/hold",
    "<b>\n```\n\n/hold",
    "1. Run this:\n   ```\n   npm test\n\n/hold",
    "- Run this:\n\n  ```\n  npm test\n/hold",
    "-\n   ```\n/hold",
    "- Run\nthis:\n  ```\n/hold",
    "- - Run\n  ```\n/hold",
    "  - Run\n- this:\n  ```\n/hold",
    "10. ```\n    npm test\n    ```\n    /hold",
    "- Run:\n  - ```\n    npm test\n   ```\n/hold",
    "- ```\n    ```\n  ```\n/hold",
    "- > ```\n  ```\n/hold",
    "-\tRun:\n\t```\n\tnpm test\n/hold",
    "   ```\n\t```\n- x\n   ```\n/hold",
    "Text\n\n    ```\n\n/hold",
    "/holding",
    "/hold-off",
    "/on-hold",
    "/on hold",
    "/onhold",
    "/hodl",
    "/hlod",
    "/hod",
    "/hhold",
    "/һold",
  ])("%j", (body) => {
    expect(commandsOf(body)).toMatchObject({ held: true, commands: [{ name: "hold" }] });
  });

  test.each([
    "> /hold",
    "  > /hold",
    "```\n/hold\n```",
    "```\ncode\n``` js\n/hold\n```",
    "~~~~\n~~~\n/hold\n~~~~",
    "~~~ `sh`\n/hold\n~~~",
    "- ```\n  /hold\n  ```",
    "-  ```\n   /hold\n   ```",
    "10. ```\n    /hold\n    ```",
    "1) ~~~\n   /hold\n   ~~~",
    "```\n/hold",
    "<!-- a -->\n```\n/hold\n```",
    "```\n    ```\n/hold\n```",
    "```\n\t```\n/hold\n```",
    "<b>Log</b>:\n```\n/hold\n```",
    "Log:\n<b>\n```\n/hold\n```",
    "<div>\n\n```\n/hold\n```",
    "<div>\n \t\n```\n/hold\n```",
    "- Run:\n\nThat is all.\n  ```\n/hold\n  ```",
    "1. Run this:\n   ```\n   /hold\n   ```",
    "- Run\nthis:\n```\n/hold\n```",
    "1. Run:\n    ```\n    /hold\n    ```",
    "- Run:\n  - ```\n    /hold\n    ```",
    "<details>\n\n```\n/hold\n```\n\n</details>",
    "I would not /hold this",
    "hold",
    "",
  ])("a quote, code and the middle of a line do not: %j", (body) => {
    expect(commandsOf(body)).toEqual({ held: false, commands: [] });
  });

  test.each(["/unhold", "/release", "/threshold", "/merge"])("another word does not: %j", (body) => {
    expect(commandsOf(body).held).toBe(false);
  });
});

describe("whatever begins like a command gets an answer", () => {
  const head = "a".repeat(40);

  test.each<[string, string | undefined, string | undefined]>([
    ["/release", "release", undefined],
    ["/Release.", "release", undefined],
    ["Done.\n\n/release", "release", undefined],
    ["/release: not yet", "release", "unclear"],
    ["- /release", "release", "unclear"],
    ["**/release**", "release", "unclear"],
    ["    /release", "release", "unclear"],
    ["\\release", "release", "unclear"],
    ["/unhold", undefined, "unknown"],
    ["/releas", undefined, "unknown"],
    ["/check", "check", undefined],
    ["/check: again", "check", undefined],
    [" /check", "check", undefined],
    [" /release", "release", undefined],
    ["\t/release", "release", "unclear"],
    ["/ release", "release", "unclear"],
    ["/recheck", undefined, "unknown"],
    ["/merge", "merge", "no-commit"],
    ["/merge now", "merge", "no-commit"],
    [`/merge ${head}`, "merge", undefined],
    [`/merge \`${head}\``, "merge", undefined],
    [`/merge: ${head}.`, "merge", undefined],
    [`/merge:${head}`, "merge", undefined],
    [`/merge - ${head}  `, "merge", undefined],
    [`/merge \`${head}\`.`, "merge", undefined],
    [`/merge commit ${head}`, "merge", "no-commit"],
    ["/merge after https://example.org", "merge", "no-commit"],
    [`I have looked.\n/merge ${head}`, "merge", undefined],
    [`/merge ${head.slice(1)}`, "merge", "other-commit"],
    [`/merge ${head.slice(1)}.a`, "merge", "no-commit"],
    [`/merge ${head} after Friday`, "merge", "no-commit"],
    [`* /merge ${head}`, "merge", "unclear"],
    [`@github-actions /merge ${head}`, "merge", "unclear"],
    [`/mergeit ${head}`, undefined, "unknown"],
    ["/lgtm", undefined, "unknown"],
  ])("%j", (body, name, refused) => {
    const [command, ...others] = commandsOf(body).commands;
    expect([command?.name, command?.refused, others]).toEqual([name, refused, []]);
  });

  test.each([
    "No, please wait.\n\n________________________________\nFrom: bot\nSent: 1 June\n\nA maintainer can approve it with\n",
    "No.\r\n-----Original Message-----\r\nA maintainer can approve this commit with\r\n",
    "No.\n\n________________________________\n",
    "No.\n\n**From:** bot\n",
    "No.\n\n  From: bot\n",
    "No.\n\nOn Mon, 1 Jun 2026 at 12:00, bot <notifications@github.com> wrote: \n",
    "No.\n\nOn Mon, 1 Jun 2026 at 12:00, bot <notifications@github.com> wrote:\n",
    "No.\n\nOn Mon, 1 Jun 2026 at 12:00, bot <notifications@github.com>\nwrote:\n",
    "Na.\n\nOddi wrth: bot\n",
    "Na.\n\n**Anfonwyd:** 1 Mehefin\n",
    "Na.\n\n-----Neges Wreiddiol-----\n",
    "Na.\n\nAr Llun, 1 Meh 2026 am 12:00 ysgrifennodd bot <notifications@github.com>:\n",
    "<!-- Write this only when you are sure:\n",
    "<?x\n\n",
    "<![CDATA[\n\n",
    "<details><summary>Template</summary>\n\n",
    "The comment says <code>\n",
    "I see <!-- nothing\n\n",
    "<!-- a --> <!-- b\n",
    "<BLOCKQUOTE>\n",
    "You wrote:\n<pre>\n",
    "<blockquote>\n<blockquote>\nYes?\n</blockquote>\n",
    "<blockquote><blockquote>Yes?</blockquote>\n",
    "<blockquote>\n<pre>\n</pre>\n",
    "<pre>\n<pre>\n</pre>\n",
    "<!-- Fill this in:\n```\n",
    "<blockquote>\n<details>\n</blockquote>\n",
    "<blockquote>\n<!-- </blockquote> -->\n",
    "<!-- <blockquote>\n</blockquote>\n",
    "<details>\n<blockquote>\n<details>\n</details>\n</blockquote>\n",
  ])("a command in a mail that somebody answers, or in hidden or quoted HTML, only holds: %j", (before) => {
    const [command, ...others] = commandsOf(`${before}/merge ${head}`).commands;
    expect([command?.name, command?.refused, others]).toEqual(["merge", "unclear", []]);
    expect(commandsOf(`${before}/release`).commands[0]?.refused).toBe("unclear");
    expect(commandsOf(`${before}/hold`).held).toBe(true);
  });

  test.each([
    "From now on, this is live.\n",
    "__________ is a blank to fill in.\n",
    "_________\n",
    "<!-- a -->\n",
    "<pre>\n</pre>\n",
    "<pre>\n<blockquote>\n</pre>\n",
    "<!-- Fill this in:\n```\n-->\n",
    "<predicate>\n",
    "<details>\n</details>\n",
    "<blockquote>\n<blockquote>\nYes?\n</blockquote>\nNo.\n</blockquote>\n",
    "<blockquote>\n<pre>\n</pre>\n</blockquote>\n",
    "<!-- <blockquote> <!-- -->\n",
    "</blockquote>\n",
    "I ran <code>npm run validate</code>.\n",
    "Is it right? > yes\n",
    "> From: bot\n\n",
    "Ada wrote: yes.\n",
    "--> done\n",
  ])("below this, it counts: %j", (before) => {
    expect(commandsOf(`${before}/merge ${head}`).commands[0]?.refused).toBeUndefined();
  });

  test("a refusal where an outsider holds the pull request of a deleted account", () => {
    const { facts } = play({
      ...ownChange,
      pull: { author: "nobody" },
      comments: [{ by: "mallory", body: "/hold" }],
    });
    expect(read(facts)).toMatchObject([{ name: "hold", refused: "may-not" }]);
  });

  test("a hold in a description that is edited in the second of a release holds", () => {
    const { facts } = play({
      ...ownChange,
      pull: { description: "/hold" },
      comments: [{ by: "ada", body: "/release" }],
    });
    const description = { ...facts.description, written: facts.comments[0]!.written };
    expect(holdsIn(read({ ...facts, description }), facts.deciders.maintainers)).toHaveLength(1);
  });

  test.each(["/etc/hosts", "/products/open-play/", "/file.yml", "/@everyone", "/", "/ ", "//", "and/or", "1/2"])(
    "a path does not: %j",
    (body) => {
      expect(commandsOf(body).commands).toEqual([]);
    },
  );

  test("a hold below a pasted log", () => {
    expect(commandsOf(`${"/build failed\n".repeat(20)}/hold`).held).toBe(true);
    expect(commandsOf(`/hold\n${"/build failed\n".repeat(20)}/release`).held).toBe(true);
    expect(commandsOf("/hold\n".repeat(5000)).commands).toHaveLength(11);
  });

  test("in the order of its lines, up to ten of one text", () => {
    expect(commandsOf("/hold\n/release").held).toBe(false);
    expect(commandsOf("/release\n/hold").held).toBe(true);
    expect(commandsOf("/x\n".repeat(5000)).commands).toHaveLength(10);
  });

  test("the later of two commands counts, wherever each was written", () => {
    const { facts } = play({
      ...ownChange,
      reviews: [{ by: "ada", state: "COMMENTED", body: "/hold" }],
      comments: [{ by: "ada", body: "/release" }],
    });
    expect(holdsIn(read(facts), facts.deciders.maintainers)).toEqual([]);
  });

  test("a reaction to each comment that has none, except those of the bot", () => {
    const comment = (by: "ada" | "bot", body: string, answered = false) => ({ by, body, answered });
    const comments = [
      comment("ada", "/check"),
      comment("ada", "/check", true),
      comment("ada", "/check\n/merge"),
      comment("bot", "/hold"),
      comment("ada", "/check"),
      comment("ada", "Thank you"),
      comment("ada", "/release"),
    ];
    const { gate } = play({ ...ownChange, comments });
    expect(gate.filter((action) => action.type === "answer")).toEqual([
      { type: "answer", comment: 3, with: "-1" },
      { type: "answer", comment: 5, with: "+1" },
      { type: "answer", comment: 7, with: "+1" },
    ]);
  });

  test.each([
    ["letters, before a character that ends a line", `/d${"h".repeat(500_000)}\u2028`, []],
    ["full stops", `/merge 0${".".repeat(500_000)}x`, ["no-commit"]],
    ["starts of quotations", `${"<pre>".repeat(100_000)}\n/merge 0`, ["unclear"]],
    ["starts of HTML comments", `${"<!--".repeat(125_000)}\n/merge 0`, ["unclear"]],
    ["spaces", `${" ".repeat(500_000)}x\n/merge 0`, ["other-commit"]],
    ["characters of mentions", `${"@a ".repeat(170_000)}\n@${"a".repeat(500_000)}`, []],
  ])("in linear time, with half a million %s", (_, body, refused) => {
    expect(commandsOf(body).commands.map((command) => command.refused)).toEqual(refused);
  });
});
