import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { ESLint } from "eslint";
import { format } from "oxfmt";
import ts from "typescript";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";

import { faultsOf } from "../lint/components.ts";
import { fixCode } from "../lint/fix.ts";
import oxfmt from "../oxfmt.config.ts";
import { root } from "../scripts/lib/root.ts";
import { command } from "./helpers/command.ts";
import { temporaryFolder } from "./helpers/folders.ts";
import { Findings, SeededCode } from "./helpers/seeded-code.ts";

let eslint: ESLint;

beforeAll(() => {
  eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => ruleId.startsWith("catalogue/") });
});

const code = new SeededCode();

/** Adds code to files of the project, which Oxlint lints all at once for the first test. Returns the rows of a test. */
function seeded(
  rows: readonly [file: string, text: string, why?: string][],
): [file: string, text: string, why: string][] {
  for (const [file, text] of rows) if (!file.endsWith(".astro")) code.add(file, text);
  return rows.map(([file, text, why = ""]) => [file, text, why]);
}

/** Adds imports to files of the project. Returns the rows of a test. */
function importing(rows: readonly [file: string, path: string, why?: string][]): ReturnType<typeof seeded> {
  return seeded(
    rows.map(([file, path, why = ""]) => [
      file,
      file.endsWith(".astro") ? `---\nimport other from "${path}";\n---\n` : `export * from "${path}";`,
      why,
    ]),
  );
}

/** The messages about imports, globals and classes in a file with this content. */
async function messagesOn(file: string, text: string): Promise<string[]> {
  if (!file.endsWith(".astro"))
    return (await code.findingsIn(file, text))
      .filter(({ rule }) => /^(?:catalogue|import)\((?!first|newline|no-dup)|^eslint\(no-restricted-/.test(rule))
      .map(({ message }) => message);
  const [result] = await eslint.lintText(text, { filePath: join(root, file) });
  return result?.messages.map(({ message }) => message) ?? [];
}

describe("imports between folders", () => {
  test.each(
    importing([
      ["schemas/index.ts", "../scripts/lib/root.ts", "The model stands alone"],
      ["schemas/inspect.ts", "./reading/disk.ts", "runs in a browser"],
      ["site/identity.ts", "../scripts/lib/root.ts", "belongs in schemas"],
      ["site/home/Hero.astro", "../../scripts/lib/root.ts", "belongs in schemas"],
      ["scripts/build.ts", "../site/identity.ts", "belongs in schemas"],
      ["schemas/problems/quoted.ts", "../rules/index.ts", "imports go down only"],
      ["schemas/problems/quoted.ts", "#compile", "imports go down only"],
      ["schemas/fields/slug.ts", "../kinds/index.ts", "imports go down only"],
      ["schemas/reading/parse.ts", "../writing/edit.ts", "imports go down only"],
      ["schemas/yaml/tree.ts", "../reading/parse.ts", "imports go down only"],
      ["schemas/vocabularies/systems.ts", "../finding/service.ts", "imports go down only"],
      ["schemas/rules/rule.ts", "../inspect.ts", "imports go down only"],
      ["schemas/rules/rule.ts", "../inspection/findings.ts", "imports go down only"],
      ["schemas/inspection/findings.ts", "../shards/plan.ts", "imports go down only"],
      ["schemas/new-room/file.ts", "../compare.ts", "No room has schemas/new-room"],
      ["scripts/reporters/text.ts", "../github/kit/limits.ts", "A reporter takes a report"],
      ["scripts/github/kit/pages.ts", "../gate/session.ts", "move what both need to the kit"],
      ["scripts/github/gate/safety-net.ts", "../issues/form.ts", "move what both need to the kit"],
      ["scripts/github/gate/safety-net.ts", "../../upkeep/tasks.ts", "not the other way round"],
      ["scripts/github/gate/facts/open.ts", "../plan/commands.ts", "Facts, plan, words, apply"],
      ["scripts/github/gate/plan/labels.ts", "../words/comment.ts", "Facts, plan, words, apply"],
      ["scripts/github/gate/plan/labels.ts", "../../kit/client.ts", "Facts, plan, words, apply"],
      ["scripts/github/gate/words/comment.ts", "../session.ts", "Facts, plan, words, apply"],
      ["scripts/github/issues/plan.ts", "./words/index.ts", "Facts, plan, words, apply"],
      ["scripts/github/watch/plan.ts", "./words.ts", "Facts, plan, words, apply"],
      ["scripts/upkeep/plan.ts", "./issue-words.ts", "The plan decides"],
    ]),
  )("against the direction are refused in %s: %s", async (file, text, why) => {
    expect(await messagesOn(file, text)).toEqual([expect.stringContaining(why)]);
  });

  test.each(
    importing([
      ["schemas/rules/rule.ts", "../problems/problem.ts"],
      ["schemas/writing/edit.ts", "../reading/parse.ts"],
      ["schemas/shards/plan.ts", "../inspect.ts"],
      ["scripts/build.ts", "../schemas/index.ts"],
    ]),
  )("in the direction are allowed in %s: %s", async (file, text) => {
    expect(await messagesOn(file, text)).toEqual([]);
  });
});

describe("the model depends on nothing outside it", () => {
  test.each(
    seeded([
      ["schemas/rules/rule.ts", "const { env } = process;", "without side effects"],
      ["schemas/rules/rule.ts", "const store = globalThis;", "without side effects"],
      ["schemas/rules/rule.ts", "Date.now();", "no clock"],
      ["schemas/rules/rule.ts", "new Date();", "no clock"],
      ["schemas/rules/rule.ts", "Date();", "no clock"],
      ["schemas/rules/rule.ts", 'import { readFileSync } from "node:fs";', "node:fs"],
    ]),
  )("%s may not have %s", async (file, text, why) => {
    expect(await messagesOn(file, text)).toEqual([expect.stringContaining(why)]);
  });
});

describe("a folder of the site imports only from the folders below it", () => {
  test.each(
    importing([
      ["site/catalogue/relations.ts", "../lists/list.ts", "catalogue/ lies below lists/"],
      ["site/catalogue/relations.ts", "../changes/view.ts", "imports go down only"],
      ["site/facets/rows.ts", "../search/query/search.ts", "facets/ lies below search/"],
      ["site/lists/list.ts", "../home/view.ts", "lists/ lies below home/"],
      ["site/lists/facets/facet.ts", "../list.ts", "imports go down only"],
      ["site/entry/head.ts", "../kinds/index.ts", "entry/ lies below kinds/"],
      ["site/kinds/product/row.ts", "./view.ts", "imports go down only"],
      ["site/coalition/map.ts", "../outputs/links.ts", "imports go down only"],
      ["site/outputs/links.ts", "../routes/lists.ts", "imports go down only"],
      ["site/entry/EntryHead.astro", "../lists/EntrySummary.astro", "imports go down only"],
      ["site/layouts/Base.astro", "../home/Hero.astro", "imports go down only"],
      ["site/lists/ListRow.astro", "../routes/ListPage.astro", "imports go down only"],
      ["site/home/view.ts", "./Hero.astro", "A view is made before it is shown"],
      ["site/kinds/product/view.ts", "../authority/shared.ts", "Kinds know each other by the tables"],
      ["site/kinds/product/Users.astro", "../authority/Systems.astro", "Kinds know each other by the tables"],
      ["site/scripts/home.ts", "../catalogue/relations.ts", "This runs in a browser"],
      ["site/contribute/state/draft.ts", "../../repository.ts", "This runs in a browser"],
      ["site/facets/rows.ts", "../history/git.ts", "This runs in a browser"],
      ["site/elsewhere/view.ts", "../format.ts", "give its folder a place"],
    ]),
  )("%s may not have %s", async (file, text, why) => {
    expect(await messagesOn(file, text)).toContainEqual(expect.stringContaining(why));
  });

  test.each(
    importing([
      ["site/lists/list.ts", "../kinds/index.ts"],
      ["site/kinds/index.ts", "./product/index.ts"],
      ["site/kinds/product/ProductPage.astro", "./view.ts"],
      ["site/outputs/show/coalition-embed.ts", "../../coalition/map.ts"],
      ["site/scripts/home.ts", "../search/query/search.ts"],
    ]),
  )("%s may have %s", async (file, text) => {
    expect(await messagesOn(file, text)).toEqual([]);
  });
});

describe("a view depends only on its context", () => {
  test.each(
    seeded([
      ["site/entry/record.ts", 'import { execFileSync } from "node:child_process";', "the disk, git or the process"],
      ["site/entry/record.ts", 'import { readFile } from "node:fs/promises";', "the disk, git or the process"],
      [
        "site/entry/record.ts",
        'import { context } from "../catalogue/context.ts";',
        "takes its context as an argument",
      ],
      ["site/entry/record.ts", 'export * from "../catalogue/changes.ts";', "takes its context as an argument"],
      ["site/entry/record.ts", "new Date();", "has no clock"],
      ["site/entry/record.ts", "Date.now();", "has no clock"],
      ["site/entry/record.ts", "then.toISOString().slice(0, 10);", "londonDay"],
    ]),
  )("%s may not have %s", async (file, text, why) => {
    expect(await messagesOn(file, text)).toEqual([expect.stringContaining(why)]);
  });

  test.each(
    seeded([
      ["site/entry/record.ts", 'import type { Catalogue } from "../catalogue/index.ts";'],
      ["site/entry/record.ts", 'import { hash } from "node:crypto";'],
    ]),
  )("%s may have %s", async (file, text) => {
    expect(await messagesOn(file, text)).toEqual([]);
  });
});

describe("a bot", () => {
  test.each(
    seeded([
      ["scripts/github/gate/plan/labels.ts", 'import { hash } from "node:crypto";', "node:crypto"],
      ["scripts/github/gate/plan/labels.ts", 'import { Octokit } from "octokit";', "plain values"],
      [
        "scripts/github/gate/plan/labels.ts",
        'import { markdown } from "../../../reporters/markup.ts";',
        "nothing typed",
      ],
      ["scripts/github/gate/facts/open.ts", "await octokit.rest.pulls.merge(about);", "read only"],
      ["scripts/github/gate/facts/open.ts", "await octokit.rest.issues.createComment(about);", "read only"],
      ["scripts/github/gate/facts/open.ts", "now.toISOString().slice(0, 10);", "londonDay"],
      ["scripts/github/gate/safety-net.ts", 'import { markdown } from "../../reporters/markup.ts";', "nothing typed"],
    ]),
  )("%s may not have %s", async (file, text, why) => {
    expect(await messagesOn(file, text)).toEqual([expect.stringContaining(why)]);
  });
});

describe("imports", () => {
  test.each(
    seeded([
      ["scripts/one.ts", 'import { two } from "./two";', "catalogue(file-extension)"],
      ["scripts/three.ts", 'export const load = () => import("./two");', "catalogue(file-extension)"],
      ["scripts/six.ts", 'export const six = 6;\nimport "./five.ts";\n', "import(first)"],
      ["scripts/seven.ts", 'import "./five.ts";\nexport const seven = 7;', "import(newline-after-import)"],
      ["scripts/eight.ts", 'import { a } from "./five.ts";\nimport { b } from "./five.ts";\n', "import(no-duplicates)"],
    ]),
  )("in %s have to follow the rules: %s", async (file, text, rule) => {
    expect((await code.findingsIn(file, text)).map((finding) => finding.rule)).toContain(rule);
  });

  test.each(["scripts/one.ts", "site/home/One.astro"])("are sorted by the formatter in %s", async (file) => {
    const groups = [
      'import "./styles.scss";\n',
      'import { join } from "node:path";\n',
      'import { z } from "zod";\n',
      'import { four } from "./four.ts";\nimport { six } from "./six.ts";\n',
    ];
    const around = (text: string): string => (file.endsWith(".astro") ? `---\n${text}---\n` : text);

    const sorted = await format(file, around(groups.toReversed().join("")), oxfmt);

    expect(sorted.code).toBe(around(groups.join("\n")));
  });
});

describe("a class", () => {
  const why = "passes for an instance of this class";

  test.each(
    seeded([
      ["scripts/class/none.ts", "export class None {}", why],
      ["site/class/value.ts", "export class Value {\n  static #made = 0;\n  text = String(Value.#made);\n}", why],
      ["schemas/rules/class/base.ts", "export class Base {\n  readonly name = 'Base';\n}", why],
      ["test/class/stop.ts", "export class Stop extends Error {\n  override name = 'Stop';\n}", why],
      ["test/class/halt.ts", "export class Halt extends Stop {\n  override readonly name = 'Halt';\n}", why],
      ["site/home/Hero.astro", "---\nconst value = new (class {\n  text = '';\n})();\n---\n\n{value.text}\n", why],
    ]),
  )("that any object of its shape matches is refused in %s: %s", async (file, text) => {
    expect(await messagesOn(file, text)).toEqual([expect.stringContaining(why)]);
  });

  test.each(
    seeded([
      ["scripts/class/text.ts", "export class Text {\n  #text = '';\n  get text() {\n    return this.#text;\n  }\n}"],
      ["scripts/class/stop.ts", "export class Stop extends Error {\n  override readonly name = 'Stop';\n}"],
    ]),
  )("that only its instances match is allowed in %s: %s", async (file, text) => {
    expect(await messagesOn(file, text)).toEqual([]);
  });
});

describe("a regular expression", () => {
  const isSlow = async (file: string, text: string): Promise<boolean> =>
    (await code.findingsIn(file, text)).some(({ rule }) => rule.startsWith("regexp("));

  test.each(
    seeded([
      ["schemas/slow/trim.ts", "export const trim = (text: string) => text.replace(/\\s+$/, '');"],
      ["scripts/slow/item.ts", "export const item = /^- (.*?)\\s*:$/;"],
      ["site/slow/words.ts", "export const words = /^(?:\\w+[ ,]*)+$/;"],
    ]),
  )("that can backtrack is refused in %s: %s", async (file, text) => {
    expect(await isSlow(file, text)).toBe(true);
  });

  test.each(
    seeded([
      ["schemas/quick/trim.ts", "export const trim = (text: string) => text.replace(/(?<!\\s)\\s+$/, '');"],
      ["test/quick/trim.ts", "export const trim = (text: string) => text.replace(/\\s+$/, '');"],
    ]),
  )("that cannot backtrack, or is in a test, is allowed in %s: %s", async (file, text) => {
    expect(await isSlow(file, text)).toBe(false);
  });
});

test("every TypeScript file is type-checked with the tsconfig.json of its folder", () => {
  const of = { cwd: root, exclude: ["node_modules", "**/dist"] };
  const checked = globSync("{tsconfig.json,*/tsconfig.json,test/*/tsconfig.json}", of).flatMap((path) => {
    const { config } = ts.readConfigFile(join(root, path), ts.sys.readFile);
    return ts.parseJsonConfigFileContent(config, ts.sys, join(root, dirname(path))).fileNames;
  });

  const files = globSync("**/*.{ts,tsx}", of).map((path) => join(root, path));

  expect(files.filter((file) => !checked.includes(file))).toEqual([]);
  expect(files.length).toBeGreaterThan(1000);
});

test("npm run fix fixes all that is fixable in one run, and reports the rest", async () => {
  const folder = temporaryFolder({
    "tsconfig.json": JSON.stringify({ extends: join(root, "tsconfig.json"), compilerOptions: { types: [] } }),
    "two.ts": "export interface Two {\n  two: number;\n}\nexport const two: Two = { two: 2 };\n",
    "one.ts": `import { Two } from "./two.ts";
export const numberOf = (two: Two): number => two!.two;
export const isTwo = (two: Two): boolean => two.two == 2;
`,
    "three.ts": `import { Two, two } from "./two.ts";
export const three: Two = { two: two.two };
`,
  });

  const left = await fixCode(folder);

  expect(left.map(({ filename, code }) => `${filename} ${code}`)).toEqual(["one.ts eslint(eqeqeq)"]);
  expect(readFileSync(join(folder, "one.ts"), "utf8")).toBe(`import type { Two } from "./two.ts";

export const numberOf = (two: Two): number => two.two;
export const isTwo = (two: Two): boolean => two.two == 2;
`);
  const { code: three } = await format("three.ts", readFileSync(join(folder, "three.ts"), "utf8"), oxfmt);
  expect(three).toBe(`import { type Two, two } from "./two.ts";

export const three: Two = { two: two.two };
`);
});

describe("Oxlint finds code errors", () => {
  const faults = [
    ["eslint(eqeqeq)", "export const isSame = (one: string, other: string): boolean => one == other;"],
    ["typescript(no-non-null-assertion)", "export const lengthOf = (text?: string): number => text!.length;"],
    ["typescript(await-thenable)", "export const one = await 1;"],
    ["typescript(no-deprecated)", "/** @deprecated Use two. */\nexport const one = 1;\nexport const two = one + 1;"],
    ["typescript(no-floating-promises)", "export function start(run: () => Promise<void>): void {\n  run();\n}"],
    [
      "typescript(no-misused-promises)",
      "export function all(run: () => Promise<void>): void {\n  [1].forEach(run);\n}",
    ],
    ["typescript(no-unnecessary-condition)", "export const lengthOf = (text: string): number => text?.length;"],
    ["typescript(no-unsafe-argument)", "export const read = (text: string): number => parseFloat(JSON.parse(text));"],
    ["typescript(no-unsafe-assignment)", "const one = JSON.parse('1');\nexport const text = String(one);"],
    ["typescript(no-unsafe-call)", "export function run(text: string): void {\n  JSON.parse(text)();\n}"],
    [
      "typescript(no-unsafe-member-access)",
      "export const read = (text: string): string => String(JSON.parse(text).a);",
    ],
    ["typescript(no-unsafe-return)", "export const read = (text: string): string => JSON.parse(text);"],
    ["typescript(restrict-template-expressions)", "export const say = (all: string[]): string => `${all}`;"],
    ["typescript(TS2322)", "export const one: number = 'one';"],
    [
      "typescript(TS2741)",
      "class Text {\n  #text = '';\n  get text(): string {\n    return this.#text;\n  }\n}\nexport const text: Text = { text: '' };",
    ],
    [
      "typescript(TS2379)",
      "class Stop extends Error {\n  override readonly name = 'Stop';\n}\nexport const stop = new Set<Stop>().add(new Error());",
    ],
    ["unused directive", "// oxlint-disable-next-line eqeqeq -- nothing to allow\nexport const one = 1;"],
  ] as const;

  test("in a TypeScript file", async () => {
    const folder = temporaryFolder({
      "tsconfig.json": JSON.stringify({
        extends: join(root, "tsconfig.json"),
        compilerOptions: { types: [] },
        include: ["*.ts"],
      }),
      "none.ts": "export const one = 1;\n",
      ...Object.fromEntries(faults.map(([code, text]) => [`${code}.ts`, `${text}\n`])),
    });
    const { output } = await command("node_modules/oxlint/bin/oxlint", {}, [
      ...["--config", "oxlint.config.ts", "--format", "json"],
      folder,
    ]);
    const found = Findings.parse(JSON.parse(output)).diagnostics.map(({ code, filename }) => [
      basename(filename),
      code,
    ]);
    expect(found.sort()).toEqual(faults.map(([code]) => [`${code}.ts`, code]).sort());
  });

  test("in an Astro component, and refuses directives and scripts that it cannot check", async () => {
    const given = `---
interface Props {
  name: string;
}

const { name } = Astro.props;
---

{/* eslint-disable-next-line astro/no-set-html-directive -- a name */}
<p set:html={name} />
<script type="application/json">
  {"data": "is no code"}
</script>
<script src="../scripts/home.ts"></script>
`;
    const silent = `---
/* oxlint-disable */
// eslint-disable-next-line astro/no-set-html-directive
const isHome = Astro.url.pathname == "/";
---

<!-- eslint-disable -->
{/* eslint astro/no-set-html-directive: "off" */}
<p>{isHome}</p>
<script>
  // oxlint-disable-next-line no-unused-vars -- a reason
  const size: number = document.title;
</script>
`;
    const unread = `<script is:inline>
  const one = 1;
</script>
<script lang="ts">
  const one = 1;
</script>
<script type="module">
  const one = 1;
</script>
<button onclick="one()">One</button>
`;
    const faulty = `---
import Given from "./Given.astro";
const value = JSON.parse("{}");
const load = (): Promise<void> => Promise.resolve();
load();
const count: number = "one";
---

<p>ä {load ? value : ""}</p>
<ul>{[count].map((one) => <li>{one}</li>)}</ul>
<Given name={1} />
<Given />
<script>
  const size: number = document.title;
  import "../scripts/home.ts";
</script>
`;
    const components = new Map([
      ["site/home/Given.astro", given],
      ["site/home/Faulty.astro", faulty],
      ["site/home/Silent.astro", silent],
      ["site/home/Unread.astro", unread],
      [
        "site/home/Moved.astro",
        '---\nif (Astro.url.port === "") return new Response();\n---\n\n<p class="a" class="b">…</p>\n',
      ],
      [
        "site/home/Twice.astro",
        '---\nimport { href } from "../href.ts";\nimport { href as again } from "../href.ts";\n---\n\n{href("/") + again("/")}\n',
      ],
      ["site/home/Open.astro", "<p>\n  <div>\n</p>\n"],
    ]);
    mkdirSync(join(root, ".cache"), { recursive: true });
    const folder = mkdtempSync(join(root, ".cache/components-"));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    const faults = await faultsOf(components, folder);

    const found = faults.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
    const foundIn = (name: string): string[] => found.filter((fault) => fault.startsWith(`site/home/${name}.astro`));
    expect(foundIn("Silent")).toEqual([
      "site/home/Silent.astro:2 catalogue(directive)",
      "site/home/Silent.astro:3 catalogue(directive)",
      "site/home/Silent.astro:4 eslint(eqeqeq)",
      "site/home/Silent.astro:7 catalogue(directive)",
      "site/home/Silent.astro:8 catalogue(directive)",
      "site/home/Silent.astro:11 catalogue(directive)",
      "site/home/Silent.astro:12 eslint(no-unused-vars)",
      "site/home/Silent.astro:12 typescript(TS2322)",
    ]);
    expect(foundIn("Unread")).toEqual([
      "site/home/Unread.astro:1 catalogue(script)",
      "site/home/Unread.astro:4 catalogue(script)",
      "site/home/Unread.astro:7 catalogue(script)",
      "site/home/Unread.astro:10 catalogue(script)",
    ]);
    expect(foundIn("Faulty")).toEqual([
      "site/home/Faulty.astro:2 import(newline-after-import)",
      "site/home/Faulty.astro:3 typescript(no-unsafe-assignment)",
      "site/home/Faulty.astro:5 typescript(no-floating-promises)",
      "site/home/Faulty.astro:6 typescript(TS2322)",
      "site/home/Faulty.astro:9 typescript(no-unnecessary-condition)",
      "site/home/Faulty.astro:9 typescript(TS2774)",
      "site/home/Faulty.astro:11 typescript(TS2322)",
      "site/home/Faulty.astro:12 typescript(TS2322)",
      "site/home/Faulty.astro:14 eslint(no-unused-vars)",
      "site/home/Faulty.astro:14 typescript(TS2322)",
      "site/home/Faulty.astro:14 typescript(TS6133)",
      "site/home/Faulty.astro:15 import(first)",
    ]);
    expect(found).toContain("site/home/Twice.astro:2 import(no-duplicates)");
    expect(found).toContain("site/home/Open.astro:3 astro");
    expect(found.filter((fault) => /Given|Moved/.test(fault))).toEqual([]);
  });
});
