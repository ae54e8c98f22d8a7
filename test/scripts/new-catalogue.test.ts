import { execFile } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

import { load } from "js-yaml";
import { describe, expect, test, vi } from "vitest";

import { inspect } from "../../schemas/index.ts";
import { diskSource, identityOnDisk } from "../../schemas/reading/disk.ts";
import { today } from "../../scripts/lib/folder.ts";
import { root } from "../../scripts/lib/root.ts";
import { askFor, keeperFrom, settingsFrom } from "../../scripts/new-catalogue/answers.ts";
import { fillWhole, assertEmpty, updateSoftware } from "../../scripts/new-catalogue/software.ts";
import { temporaryFolder, writeFiles } from "../helpers/folders.ts";
import { type Repository, repository } from "../helpers/repository.ts";

const execute = promisify(execFile);

function newCatalogue(...words: string[]): Promise<{ stdout: string; stderr: string }> {
  return execute(process.execPath, [join(root, "scripts/new-catalogue.ts"), ...words], {
    // A process that hangs fails its own test only.
    timeout: 60_000,
    killSignal: "SIGKILL",
  });
}

const wales = ["--name", "Wales Standards Catalogue", "--scope", "GB-WLS", "--repository", "example/standards"];

/** Returns a function that runs a script in the folder of a new catalogue, with the packages of this project. */
function runIn(folder: string): (script: string) => Promise<{ stdout: string }> {
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  // Without the test runner’s environment variables: a build would use its base path.
  const env = {
    PATH: process.env["PATH"],
    NO_COLOR: "1",
    CI: "1",
    CATALOGUE: join(folder, "catalogue"),
    OUT: join(folder, "dist"),
    CACHE: join(folder, ".cache/astro"),
  };
  return (script) => execute(process.execPath, [script], { cwd: folder, env, maxBuffer: 1 << 26 });
}

describe("a new catalogue", () => {
  test("of a sector asks for the name of its members", async () => {
    const folder = join(temporaryFolder(), "universities");
    const words = ["--name", "Universities Catalogue", "--scope", "education", "--repository", "example/standards"];
    const { stderr } = await newCatalogue(folder, ...words, "--authority", "Jisc");
    expect(stderr).toContain("say as “members” in catalogue/catalogue.yml what the bodies are called that it is for");
  });

  test("is valid for its own copy of the software, and has its own name in its documents", async () => {
    const folder = join(temporaryFolder(), "wales");
    const { stdout, stderr } = await newCatalogue(folder, ...wales, "--authority", "cardiff");
    expect(stdout).toContain("npm ci && npm start");
    expect(stderr).not.toContain("members");
    const entries = join(folder, "catalogue");
    const { problems, settings, counts } = inspect(diskSource(entries), today());
    expect(problems.filter(({ severity }) => severity !== "hint")).toEqual([]);
    expect(counts).toMatchObject({ entries: 2, authorities: 1 });
    expect(settings).toMatchObject({ name: "Wales Standards Catalogue", scope: "GB-WLS" });
    expect(identityOnDisk(entries, undefined).homepage).toBe("https://example.github.io/standards/");
    const text = (path: string): string => readFileSync(join(folder, path), "utf8");
    for (const path of [
      "README.md",
      "SECURITY.md",
      "CODE_OF_CONDUCT.md",
      "CHANGELOG.md",
      "catalogue/LICENCE.md",
      ".github/CODEOWNERS",
      ".github/ISSUE_TEMPLATE/config.yml",
    ])
      expect(text(path)).not.toMatch(/Common Standards Catalogue|common-standards/);
    expect(text(".github/CODEOWNERS")).toContain("* @example/maintainers");
    expect(text(".github/CODEOWNERS")).toContain("/catalogue/_peers/ @example/maintainers");
    expect(load(text(".github/maintainers.yml"))).toEqual({ maintainers: [] });
    expect(text(".github/ISSUE_TEMPLATE/config.yml")).toContain("https://example.github.io/standards/contribute/");
    expect(existsSync(join(folder, ".github/workflows/gate.yml"))).toBe(true);
    for (const own of ["test/own-entries", "test/site/browser/own-entries"])
      expect(existsSync(join(folder, own)), own).toBe(false);

    const run = runIn(folder);
    expect((await run(join(folder, "scripts/validate.ts"))).stdout).toContain(
      "✓ 2 files: 2 valid entries of 1 authority",
    );
    // knip fails if the copy has code that only the tests of the original catalogue use.
    expect((await run(join(root, "node_modules/knip/bin/knip.js"))).stdout).toBe("");
  });

  test("has every document and heading that its documents link to, and an empty changelog", async () => {
    const folder = join(temporaryFolder(), "wales");
    await newCatalogue(folder, ...wales);
    const text = (path: string): string => readFileSync(join(folder, path), "utf8");
    const links = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md", "catalogue/LICENCE.md"].flatMap(
      (path) => Array.from(text(path).matchAll(/\]\(([^)]+)\)/g), ([, target = ""]) => target),
    );
    const inside = links.filter((target) => !URL.canParse(target)).map((target) => target.split("#"));
    expect(inside.length).toBeGreaterThan(10);
    for (const [path = "", heading] of inside) {
      expect(existsSync(join(folder, path)), path).toBe(true);
      if (heading !== undefined) expect(text(path).toLowerCase()).toMatch(new RegExp(`^#+ ${heading}$`, "m"));
    }
    expect(text("CHANGELOG.md")).toMatch(/^# Changelog\n[^]*\.\n$/);
    expect(text("CHANGELOG.md")).not.toContain("\n## ");
  });

  test("builds with its own name, and outside the UK without UK councils", { timeout: 300_000 }, async () => {
    const folder = join(temporaryFolder(), "libraries");
    // The homepage is that of the other test sites, so that they share compiled code.
    const libraries = ["--name", "Library Standards", "--scope", "IE", "--homepage", "https://example.org/base/"];
    const keeper = ["--repository", "example/libraries", "--authority", "Example Libraries"];
    await newCatalogue(folder, ...libraries, ...keeper);
    appendFileSync(
      join(folder, "catalogue/catalogue.yml"),
      "members: { one: library body, many: library bodies, types: [sector-body] }\n",
    );
    appendFileSync(
      join(folder, "catalogue/example-libraries/authority.yml"),
      "uses:\n  - { product: book-finder, status: in-use }\n",
    );
    mkdirSync(join(folder, "catalogue/example-libraries/products"));
    writeFileSync(
      join(folder, "catalogue/example-libraries/products/book-finder.yml"),
      "name: Book finder\nsummary: Finds books.\nservices: [libraries]\nstage: live\nreviewed: 2026-10-01\n",
    );
    await runIn(folder)(join(root, "scripts/build.ts"));
    const page = (path: string): string => readFileSync(join(folder, "dist", path), "utf8");
    const home = page("index.html");
    expect(home).toContain("<title>Library Standards</title>");
    expect(home).toContain('href="/base/products/"');
    expect(home).not.toContain("Common Standards Catalogue");
    expect(home).toContain("Used by 1 library body");
    expect(home).not.toMatch(/reorganisations\/|hexagon|potholes|Most adopted standards/);
    for (const path of ["authorities/camden", "reorganisations", "maps", "embed/coalition"])
      expect(existsSync(join(folder, "dist", path)), path).toBe(false);
    expect(page("authorities/index.html")).not.toMatch(/Camden|no record yet|Councils like mine/);
    const coalition = page("coalition/index.html");
    expect(coalition).toContain("1 of 1 library body");
    expect(coalition).not.toMatch(/Camden|data-map|the map|On the map|By region and type/);
  });

  test.each([
    ["with files", { "a.txt": "" }, "", "is not empty. Name a folder that is empty or not there yet."],
    ["that is a file", { "a.txt": "" }, "a.txt", "is not a folder. Name one that is empty or not there yet."],
  ])("is not made in a folder %s", (_, files, path, sentence) => {
    expect(() => {
      assertEmpty(join(temporaryFolder(files), path));
    }).toThrow(sentence);
  });

  test("says what to fill in when no repository is given", async () => {
    const folder = join(temporaryFolder(), "wales");
    const { stderr } = await newCatalogue(folder, "--name", "Wales Standards Catalogue");
    expect(readFileSync(join(folder, ".github/CODEOWNERS"), "utf8")).toContain("* @OWNER/maintainers");
    expect(stderr).toContain("put the name of your organisation in place of OWNER in .github/CODEOWNERS");
  });

  test("is not made in a folder that is not empty, and leaves its files as they are", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "mine.txt"), "mine");
    await expect(newCatalogue(folder, ...wales)).rejects.toMatchObject({ code: 2 });
    expect(readFileSync(join(folder, "mine.txt"), "utf8")).toBe("mine");
    expect(existsSync(join(folder, "catalogue"))).toBe(false);
  });

  test.skipIf(!existsSync("/proc/self"))(
    "is not made where the system refuses to make a folder, with the reason",
    async () => {
      const making = newCatalogue("/proc/catalogues/wales", ...wales, "--authority", "cardiff");
      const stderr = "The system makes no folders in /proc. Name another place than /proc/catalogues.\n";
      await expect(making).rejects.toMatchObject({ code: 2, stderr });
    },
  );

  test("is not made from software outside git, such as a download, with the reason and no message of git", async () => {
    const software = pathToFileURL(join(root, "scripts/new-catalogue/software.ts"));
    const copy = `(await import(process.argv[1])).copySoftware(process.argv[2], process.argv[3])`;
    const command = `try { ${copy} } catch ({ message }) { console.error(message) }`;
    const args = ["--input-type=module", "-e", command, software.href, temporaryFolder(), temporaryFolder()];
    const { stderr } = await execute(process.execPath, args);
    expect(stderr).toBe(
      "The software is copied from a git checkout. Clone its repository with git, and run this there.\n",
    );
  });
});

describe("the settings of a new catalogue", () => {
  test.each([
    [{}, "Give the catalogue a name, with --name."],
    [{ name: "Wales", scope: "UK" }, "--scope must be an ISO 3166 code, such as GB or GB-WLS"],
    [
      { name: "Wales", repository: "https://example.org/wales" },
      "--repository must be the whole address of a repository",
    ],
    [{ name: "Wales", homepage: "http://wales.example.org" }, "--homepage must be the public https address"],
    [{ name: "W" }, "--name must be one line of 3 to 80 characters"],
  ])("are validated like those of any catalogue: %j", (answers, sentence) => {
    expect(() => settingsFrom(answers)).toThrow(sentence);
  });

  test.each<[object, object]>([
    [{ scope: "gb-wls " }, { scope: "GB-WLS" }],
    [{ homepage: "https://wales.example.org" }, { homepage: "https://wales.example.org/" }],
    [{ repository: "https://github.com/example/wales.git" }, { repository: "https://github.com/example/wales" }],
    [{ repository: "github.com/example/wales/" }, { homepage: "https://example.github.io/wales/" }],
  ])("have the meaning of %j in the form of settings", (answers, settings) => {
    expect(settingsFrom({ name: " Wales\u00a0", ...answers })).toMatchObject({ name: "Wales", ...settings });
  });

  test("name a council of the register, or another body", () => {
    const settings = settingsFrom({ name: "Wales" });
    for (const authority of ["cardiff", "Cardiff Council"]) {
      expect(keeperFrom({ authority }, settings, today())).toMatchObject({
        slug: "cardiff",
        registered: { gss: "W06000015" },
      });
    }
    expect(() => keeperFrom({ authority: "Newcastle" }, settings, today())).toThrow("more than one authority");
    expect(keeperFrom({ authority: "Digital Wales" }, settings, today())).toEqual({
      slug: "digital-wales",
      name: "Digital Wales",
      registered: {},
    });
    for (const authority of ["", "Кардифф"])
      expect(() => keeperFrom({ authority }, settings, today())).toThrow(
        "--authority must be the name of a body in letters from a to z, or the slug of a council.",
      );
    expect(keeperFrom({}, settings, today())).toMatchObject({ slug: "wales-team" });
    expect(keeperFrom({}, settingsFrom({ name: "Kent" }), today())).toMatchObject({
      slug: "kent-team",
      registered: {},
    });
  });

  test("are asked for when no option gives them", async () => {
    const answers = ["Wales Standards Catalogue", "GB-WLS", "example/standards", "cardiff"];
    const questions: string[] = [];
    const prompts = {
      text: ({ message, check }: { message: string; check: (typed: string) => string | undefined }) => {
        questions.push(message);
        expect(check("")).toMatch(/^Write /);
        if (message === "Which body keeps it?") expect(check("Newcastle")).toContain("more than one authority");
        const answer = answers[questions.length - 1] ?? "";
        expect(check(answer)).toBeUndefined();
        return Promise.resolve(answer);
      },
    };
    expect(await askFor({}, prompts, today())).toEqual({
      name: answers[0],
      scope: answers[1],
      repository: answers[2],
      authority: answers[3],
    });
    expect(questions).toHaveLength(4);
  });
});

describe("a folder is filled completely or not at all", () => {
  const failing = (folder: string) => (): void => {
    mkdirSync(join(folder, "schemas/kinds"), { recursive: true });
    writeFileSync(join(folder, "schemas/kinds/product.ts"), "export");
    throw new Error("The disk is full.");
  };

  test("on failure, a new folder and its new parents are removed", () => {
    const parent = temporaryFolder();
    const folder = join(parent, "catalogues/wales");
    expect(() => {
      fillWhole(folder, failing(folder));
    }).toThrow("The disk is full.");
    expect(readdirSync(parent)).toEqual([]);
  });

  test("on failure, an empty folder is empty again", () => {
    const folder = temporaryFolder();
    expect(() => {
      fillWhole(folder, failing(folder));
    }).toThrow("The disk is full.");
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"])("%s does not interrupt it", async (signal) => {
    const folder = temporaryFolder();
    const software = pathToFileURL(join(root, "scripts/new-catalogue/software.ts")).href;
    const program = `
      import { writeFileSync } from "node:fs";
      import { fillWhole } from ${JSON.stringify(software)};
      fillWhole(".", () => {
        process.kill(process.pid, "${signal}");
        writeFileSync("README.md", "");
      });`;
    await execute(process.execPath, ["--input-type=module", "--eval", program], { cwd: folder });
    expect(readdirSync(folder)).toEqual(["README.md"]);
  });
});

describe("updating the software of a catalogue", () => {
  const readme = "# Software\n\n## Start\n\nGo.\n\n## Maintain\n\nNew words.\n\n## Licence\n\nMIT.\n";
  const changelog = "# Changelog\n\nWhat is new.\n\n## 2.0.0\n\n- A rule.\n";

  /** A checkout of the software whose first commit has a file that the second removes, and a catalogue made from the first. */
  function checkouts(): { software: Repository; ours: Repository } {
    const software = repository({});
    writeFiles(software.folder, {
      ...{ "package.json": "{}", "lib/old.ts": "1", "lib/kept.ts": "1", ".github/CODEOWNERS": "* @them/maintainers\n" },
      ...{ "README.md": readme, "CHANGELOG.md": changelog, "test/own-entries/a.test.ts": "theirs" },
      "catalogue/catalogue.yml": "name: Theirs\n",
    });
    software.commit("Have an old file");
    rmSync(join(software.folder, "lib/old.ts"));
    writeFiles(software.folder, { "lib/kept.ts": "2", "lib/new.ts": "1" });
    software.commit("Have a new file");
    const ours = repository({ "catalogue.yml": "name: Ours\n" });
    writeFiles(ours.folder, {
      ...{ "package.json": "{}", "lib/old.ts": "1", "lib/kept.ts": "1", ".github/CODEOWNERS": "* @us/maintainers\n" },
      ...{ "README.md": "# Ours\n\n## Maintain\n\nOld words.\n\n## Licence\n\nOGL.\n", CNAME: "ours.example" },
    });
    ours.commit("Start the catalogue");
    return { software, ours };
  }

  test("removes files that the software no longer has, adds new ones, and keeps the catalogue’s own", () => {
    const { software, ours } = checkouts();
    updateSoftware(software.folder, ours.folder);
    expect(ours.git("status", "--porcelain", "--untracked-files=all").split("\n").filter(Boolean).sort()).toEqual([
      " D lib/old.ts",
      " M README.md",
      " M lib/kept.ts",
      "?? CHANGELOG.md",
      "?? lib/new.ts",
    ]);
    const text = (path: string): string => readFileSync(join(ours.folder, path), "utf8");
    expect(text("README.md")).toBe("# Ours\n\n## Maintain\n\nNew words.\n\n## Licence\n\nOGL.\n");
    expect(text("CHANGELOG.md")).toBe("# Changelog\n\nWhat is new.\n");
  });

  test("changes nothing the second time", () => {
    const { software, ours } = checkouts();
    updateSoftware(software.folder, ours.folder);
    ours.commit("Update the software");
    updateSoftware(software.folder, ours.folder);
    expect(ours.git("status", "--porcelain")).toBe("");
  });

  test("names the command with which git reads a catalogue of another user", () => {
    const { software, ours } = checkouts();
    vi.stubEnv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    expect(() => {
      updateSoftware(software.folder, ours.folder);
    }).toThrow(`run: git config --global --add safe.directory ${ours.folder}`);
  });

  test.each<[string, (checkouts: { software: Repository; ours: Repository }) => string, string]>([
    [
      "a catalogue with uncommitted changes",
      ({ ours }) => {
        writeFiles(ours.folder, { "lib/kept.ts": "mine" });
        return ours.folder;
      },
      "has changes that are not committed. Commit them first",
    ],
    ["a folder that is not a catalogue", () => temporaryFolder(), "is not the folder of a catalogue under git"],
    [
      "software that is older than the entries",
      ({ ours }) => {
        writeFiles(ours.folder, { "catalogue/VERSION.md": "version 99\n" });
        ours.commit("Follow a newer version of the model");
        return ours.folder;
      },
      "says that the entries follow version 99 of the model, and this copy of the software knows no version after",
    ],
    ["the software itself", ({ software }) => software.folder, "Run this in a checkout of the new software"],
    [
      "a shallow clone of the software",
      ({ software, ours }) => {
        writeFileSync(join(software.folder, ".git/shallow"), software.git("rev-parse", "HEAD"));
        return ours.folder;
      },
      "Run “git fetch --unshallow” first.",
    ],
  ])("refuses %s, and changes nothing", (_, spoil, sentence) => {
    const both = checkouts();
    const folder = spoil(both);
    const before = both.ours.git("status", "--porcelain");
    expect(() => {
      updateSoftware(both.software.folder, folder);
    }).toThrow(sentence);
    expect(both.ours.git("status", "--porcelain")).toBe(before);
  });
});
