import { readdirSync, type renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { type BuildPlace, prepareBuild, passBuildFolders } from "../../../scripts/lib/build-place.ts";
import { mirror } from "../../../scripts/lib/mirror.ts";
import { root } from "../../../scripts/lib/root.ts";
import { filesIn } from "../../helpers/files-in.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

function prepare(out: string, rename?: typeof renameSync): BuildPlace {
  const place = prepareBuild(out, temporaryFolder(), rename);
  onTestFinished(() => {
    rmSync(dirname(place.work), { recursive: true });
  });
  return place;
}

function refuses(code: string): typeof renameSync {
  return () => {
    throw Object.assign(new Error(code), { code, errno: -1, syscall: "rename" });
  };
}

test("each output folder has its own working folder inside the project, and is built in place", () => {
  const [one, other] = [join(temporaryFolder(), "a/b"), temporaryFolder()];
  const places = [prepare(one), prepare(other)];
  expect(places.map(({ built }) => built)).toEqual([one, other]);
  expect(new Set(places.map(({ work }) => work)).size).toBe(2);
  for (const { work } of places) expect(work.startsWith(root)).toBe(true);
  expect(readdirSync(one)).toEqual([]);
});

test("an output folder on another file system is built inside the project first", () => {
  const out = temporaryFolder();
  const { built } = prepare(out, refuses("EXDEV"));
  expect(built.startsWith(root)).toBe(true);
  expect(readdirSync(out)).toEqual([]);
});

test("refuses an output folder that cannot be written to, in one line", () => {
  const folder = temporaryFolder({ file: "" });
  expect(() => prepareBuild(join(folder, "file"), temporaryFolder())).toThrow(
    `The site cannot be written to ${folder}/file: file already exists. Name another folder with OUT.`,
  );
  expect(() => prepareBuild(folder, temporaryFolder(), refuses("EROFS"))).toThrow(
    /^The site cannot be written to .*\. Name another/,
  );
});

test.each([
  ["file", "file already exists"],
  ["file/cache", "not a directory|file already exists"],
  ["loop", "too many symbolic links encountered"],
])("refuses a cache that cannot be a folder, in one line: %s", (name, reason) => {
  const folder = temporaryFolder({ file: "" });
  symlinkSync("loop", join(folder, "loop"));
  expect(() => prepareBuild(join(folder, "out"), join(folder, name))).toThrow(
    new RegExp(`^The cache cannot be in ${folder}/${name}: (?:${reason})\\. Name another folder with CACHE\\.$`),
  );
});

test.runIf(process.platform === "linux")("refuses a cache where the system makes no folders", () => {
  expect(() => prepareBuild(temporaryFolder(), "/proc/cache")).toThrow(/^The system makes no folders in \/proc\. /);
});

test("mirroring keeps the .git folder", () => {
  const from = temporaryFolder({ "index.html": "new" });
  const to = temporaryFolder({ ".git/HEAD": "ref: refs/heads/pages\n", ".gitold": "" });
  mirror(from, to);
  expect(filesIn(to)).toEqual({ ".git/HEAD": "ref: refs/heads/pages\n", "index.html": "new" });
});

test("mirroring makes the files equal, and does not rewrite equal ones", () => {
  const from = temporaryFolder({ "index.html": "new", "products/a.html": "a", "products/b/c.html": "c", same: "1" });
  const to = temporaryFolder({
    "index.html": "old",
    "products/a.html": "a",
    "gone/x.html": "x",
    same: "2",
    "b/c": "d",
  });
  const before = statSync(join(to, "products/a.html"));
  mirror(from, to);
  expect(filesIn(to)).toEqual(filesIn(from));
  expect(readdirSync(to).sort()).toEqual(["index.html", "products", "same"]);
  expect(statSync(join(to, "products/a.html"))).toMatchObject({ ino: before.ino, ctimeMs: before.ctimeMs });
});

test("a build has the same environment, whichever shell or program starts it", () => {
  const places = { CATALOGUE: "/catalogue", OUT: "/site", CACHE: "/cache", CODE: "/code" };
  const [one, other]: NodeJS.ProcessEnv[] = [
    { _: "/bin/npm", HOME: "/home" },
    { _: "/bin/node", HOME: "/home" },
  ];
  for (const environment of [one, other]) passBuildFolders(environment ?? {}, places);
  expect(one).toEqual({ ...places, HOME: "/home" });
  expect(other).toEqual(one);
});
