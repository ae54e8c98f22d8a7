import { spawn } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";

import { describe, expect, test } from "vitest";

import packageJson from "../../package.json" with { type: "json" };
import { root } from "../../scripts/lib/root.ts";
import { fixtureFiles, openPlay } from "../helpers/catalogues.ts";
import { repository } from "../helpers/repository.ts";

/** The file of each command in `package.json`. */
const scripts = new Map(
  Object.entries(packageJson.scripts).flatMap(([name, line]) => {
    const file = /^node (?:--import \S+ )?(scripts\/\S+\.ts)$/.exec(line)?.[1];
    return file === undefined ? [] : [[name, file] as const];
  }),
);

/** Runs a shell command without GitHub’s environment variables. */
async function shell(line: string, cwd = root, environment: Record<string, string> = {}) {
  const { PATH = "", NODE_COMPILE_CACHE = "" } = process.env;
  const child = spawn("sh", ["-c", line], {
    cwd,
    env: { PATH, NODE_COMPILE_CACHE, NO_COLOR: "1", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const code = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once("close", resolve)));
  return { code, out, err };
}

/** The words of a shell command line that run a command of the project. */
function commandLine(name: string): string {
  return `"${process.execPath}" "${join(root, scripts.get(name) ?? "no-such-command")}"`;
}

/** The help text of each command. One process prints all, because loading the model takes longer than printing. */
const printedHelps = shell(
  [process.execPath, join(root, "test/helpers/helps.ts"), ...scripts.values()].map((word) => `"${word}"`).join(" "),
);

/** The help text of a command. */
async function helpOf(name: string): Promise<string> {
  const helps = JSON.parse((await printedHelps).out) as Record<string, string>;
  return helps[scripts.get(name) ?? ""] ?? "";
}

describe("every command explains itself", () => {
  test.each([...scripts.keys()])("%s --help", async (name) => {
    const [usage = "", blank, ...does] = (await helpOf(name)).trim().split("\n");
    expect(usage).toContain(name === "start" ? "npm start" : `npm run ${name}`);
    expect([blank, does.length]).toEqual(["", 1]);
    expect(does[0]).toMatch(/^[A-Z].*\.$/);
  });

  test("prints only its help for --help, and exits with 0", async () => {
    const { code, err } = await printedHelps;
    expect([code, err]).toEqual([0, ""]);
  });

  test("prints the same for -h, and its usage for an unknown option", async () => {
    expect((await shell(`${commandLine("fmt")} -h`)).out).toBe(await helpOf("fmt"));
    const { code, err } = await shell(`${commandLine("build")} --out somewhere`);
    expect(code).toBe(2);
    expect(err).toBe(
      "“--out” is not an option. Usage: [CATALOGUE=DIR] [OUT=DIR] [SITE=ADDRESS] [SHARD=NUMBER/OF] npm run build\n",
    );
  });
});

/** The commands that a page prints, in its text and in code blocks. */
function commandsOn(page: string): string[] {
  const lines = readFileSync(join(root, page), "utf8");
  const inText = Array.from(lines.matchAll(/`(npm [^`]+)`/g), ([, command = ""]) => command);
  const inBlocks = Array.from(lines.matchAll(/^(npm .*?)(?:\s+#.*)?$/gm), ([, command = ""]) => command);
  return [...inText, ...inBlocks].flatMap((line) => line.split(/ && |\\n/));
}

// The last one has the README of a new catalogue.
const documents = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "scripts/bench/README.md", "scripts/new-catalogue/files.ts"],
  ...globSync("site/guides/*.mdx", { cwd: root }),
];

const printed = [...new Set(documents.flatMap(commandsOn))];

/** Commands that end without a signal, need no network and change nothing but the given catalogue. */
const runnable = ["validate", "new", "import", "export", "fmt", "migrate"];

/** A catalogue whose product has all that an export needs: the standard requires 150 characters of description. */
const whole = fixtureFiles("whole");
const described = (whole[openPlay] ?? "").replace(
  "age, day and place.",
  "age, day and place. Clubs and the council keep one list together, so that nobody types a session twice.",
);

const publiccode =
  "publiccodeYmlVersion: 0.4\nname: Hall Finder\ndescription: { en: { shortDescription: Finds halls. } }\n";

describe("every command on the pages exists and runs:", () => {
  test.each(printed)("%s", async (command) => {
    const [, name = "", rest = ""] = /^npm (?:run )?(\S+)(?: -- (.*))?$/.exec(command) ?? [];
    expect(["ci", "cit", ...Object.keys(packageJson.scripts)]).toContain(name);
    if (!scripts.has(name)) return;
    const help = await helpOf(name);
    for (const [option] of rest.matchAll(/(?<!\S)--[\w-]+/g)) expect(help).toContain(option);

    const isMention = ["new", "import"].includes(name) && !/--|FILE_OR_URL/.test(rest);
    if (!runnable.includes(name) || isMention || rest.includes("https://")) return;
    const { folder, catalogue } = repository({
      ...whole,
      [openPlay]: described,
      "../publiccode.yml": publiccode,
    });
    const words = rest
      .replace("SLUG", "open-play")
      .replace("AUTHORITY", "camden")
      .replace("FILE_OR_URL", "publiccode.yml --authority camden")
      .replace('"Open Play"', '"Another Play"');
    const { code, err } = await shell(`${commandLine(name)} ${words}`, folder, { CATALOGUE: catalogue });
    expect(code, err).toBe(0);
  });
});
