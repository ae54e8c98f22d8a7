import { spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs, { chmodSync, lstatSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { expect, onTestFinished, test } from "vitest";

import { root } from "../../../scripts/lib/root.ts";
import { writeNew, replaceUnchanged, writeAllOrNone, writeWhole } from "../../../scripts/lib/write.ts";
import { filesIn } from "../../helpers/files-in.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

/** Runs a function before each call of `linkSync` or `renameSync` in the rest of the test. */
function doBefore(steps: Partial<Record<"linkSync" | "renameSync", () => void>>): void {
  const { linkSync, renameSync } = fs;
  fs.linkSync = (...names) => {
    steps.linkSync?.();
    linkSync(...names);
  };
  fs.renameSync = (...names) => {
    steps.renameSync?.();
    renameSync(...names);
  };
  // Updates named imports too, because another test may have loaded the module under test.
  syncBuiltinESMExports();
  onTestFinished(() => {
    Object.assign(fs, { linkSync, renameSync });
    syncBuiltinESMExports();
  });
}

test("keeps the old file if writing fails, and names that file in the error", () => {
  // The name fits the file system’s limit, but the name of the temporary file beside it does not.
  const name = `${"a".repeat(246)}.yml`;
  const folder = temporaryFolder({ [name]: "name: Old\n" });
  const file = join(folder, name);

  expect(() => {
    writeWhole(file, "name: New\n");
  }).toThrow(expect.objectContaining({ code: "ENAMETOOLONG", path: file }));
  expect(filesIn(folder)).toEqual({ [name]: "name: Old\n" });
});

test("writes a whole file with its parent folders, and leaves no temporary file", () => {
  const folder = temporaryFolder({ "camden/authority.yml": "name: Old\n" });
  writeWhole(join(folder, "camden/authority.yml"), "name: New\n");
  writeWhole(join(folder, "camden/products/maps.yml"), "name: Maps\n");

  expect(filesIn(folder)).toEqual({
    "camden/authority.yml": "name: New\n",
    "camden/products/maps.yml": "name: Maps\n",
  });
});

test.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM", "SIGHUP"])(
  "%s while a file is written leaves no temporary file, and ends the command then",
  (signal) => {
    const folder = temporaryFolder();
    const program = `
      import fs from "node:fs";
      import { syncBuiltinESMExports } from "node:module";
      const { renameSync } = fs;
      fs.renameSync = (...paths) => {
        process.kill(process.pid, "${signal}");
        renameSync(...paths);
      };
      syncBuiltinESMExports();
      const { writeWhole } = await import(${JSON.stringify(pathToFileURL(join(root, "scripts/lib/write.ts")).href)});
      writeWhole("authority.yml", "name: Camden");
      setTimeout(() => writeWhole("later.yml", ""), 50);`;
    const ended = spawnSync(process.execPath, ["--input-type=module", "--eval", program], { cwd: folder });
    expect(ended.signal).toBe(signal);
    expect(readdirSync(folder)).toEqual(["authority.yml"]);
  },
);

test.skipIf(process.platform === "win32")("keeps the permissions of a file", () => {
  const file = join(temporaryFolder({ "authority.yml": "name: Old\n" }), "authority.yml");
  for (const mode of [0o444, 0o755, 0o600]) {
    chmodSync(file, mode);
    writeWhole(file, `name: With ${mode}\n`);

    expect(lstatSync(file).mode & 0o777).toBe(mode);
  }
});

test("leaves the temporary files of another command alone", () => {
  const files = { "authority.yml.part": "name: Ol", "authority.yml.0a1b2c3d.part": "name: O" };
  const folder = temporaryFolder(files);
  writeWhole(join(folder, "authority.yml"), "name: New\n");

  expect(filesIn(folder)).toEqual({ ...files, "authority.yml": "name: New\n" });
});

test.each(["", ".part"])("does not write through a symlink at the path of the file%s", (ending) => {
  const elsewhere = temporaryFolder({ profile: "mine\n" });
  const folder = temporaryFolder();
  symlinkSync(join(elsewhere, "profile"), join(folder, `authority.yml${ending}`));
  writeWhole(join(folder, "authority.yml"), "name: Camden\n");

  expect(readFileSync(join(elsewhere, "profile"), "utf8")).toBe("mine\n");
  expect(lstatSync(join(folder, "authority.yml")).isFile()).toBe(true);
});

test.each<[string, (file: string, text: string) => void]>([
  ["alone", writeWhole],
  [
    "with others",
    (file, text) => {
      writeAllOrNone(new Map([[file, text]]));
    },
  ],
])("does not write through a symlink at a guessed temporary path, for a file written %s", (_, write) => {
  const { randomUUID } = crypto;
  crypto.randomUUID = () => "01234567-89ab-4cde-8f01-23456789abcd";
  syncBuiltinESMExports();
  onTestFinished(() => {
    Object.assign(crypto, { randomUUID });
    syncBuiltinESMExports();
  });
  const elsewhere = temporaryFolder({ profile: "mine\n" });
  const folder = temporaryFolder();
  symlinkSync(join(elsewhere, "profile"), join(folder, "authority.yml.01234567.part"));

  expect(() => {
    write(join(folder, "authority.yml"), "name: Camden\n");
  }).toThrow(expect.objectContaining({ code: "EEXIST" }));
  expect(readFileSync(join(elsewhere, "profile"), "utf8")).toBe("mine\n");
});

test("writes all files or none", () => {
  const folder = temporaryFolder({ "kinds.ts": "old\n" });
  // The name is too long once the temporary file’s suffix is added.
  const last = `${"a".repeat(250)}.ts`;
  const files = ["kinds.ts", "rules/new/rule.ts", last].map((name): [string, string] => [join(folder, name), "new\n"]);

  expect(() => {
    writeAllOrNone(new Map(files));
  }).toThrow(expect.objectContaining({ code: "ENAMETOOLONG", path: join(folder, last) }));
  expect(readdirSync(folder)).toEqual(["kinds.ts"]);
  expect(filesIn(folder)).toEqual({ "kinds.ts": "old\n" });

  writeAllOrNone(new Map(files.slice(0, 2)));
  expect(filesIn(folder)).toEqual({ "kinds.ts": "new\n", "rules/new/rule.ts": "new\n" });
});

test("writes a new file once, and does not overwrite", () => {
  const folder = temporaryFolder();
  const file = join(folder, "camden/authority.yml");

  expect([writeNew(file, "name: One\n"), writeNew(file, "name: Two\n")]).toEqual([true, false]);
  expect(filesIn(folder)).toEqual({ "camden/authority.yml": "name: One\n" });
});

test("a new file never appears without its content, even if a command is killed", () => {
  const folder = temporaryFolder();
  const seen: (string | undefined)[] = [];
  const record = (): void => void seen.push(filesIn(folder)["authority.yml"]);
  doBefore({ linkSync: record, renameSync: record });

  expect(writeNew(join(folder, "authority.yml"), "name: Camden\n")).toBe(true);
  expect(seen).toEqual([undefined]);
});

test("writes a new file once on a file system without hard links", () => {
  const folder = temporaryFolder();
  const file = join(folder, "authority.yml");
  doBefore({
    linkSync: () => {
      throw Object.assign(new Error("EPERM: operation not permitted, link"), {
        code: "EPERM",
        errno: -1,
        syscall: "link",
      });
    },
  });

  expect([writeNew(file, "name: One\n"), writeNew(file, "name: Two\n")]).toEqual([true, false]);
  expect(filesIn(folder)).toEqual({ "authority.yml": "name: One\n" });
});

test("does not replace a dangling symlink by a new file", () => {
  const elsewhere = temporaryFolder();
  const folder = temporaryFolder();
  symlinkSync(join(elsewhere, "nothing"), join(folder, "authority.yml"));

  expect(writeNew(join(folder, "authority.yml"), "name: Camden\n")).toBe(false);
  expect(filesIn(elsewhere)).toEqual({});
});

test.each(["name: Old\n", Buffer.from("name: Old\n")])("replaces a file only if it is as it was read: %s", (before) => {
  const folder = temporaryFolder({ "authority.yml": "name: Old\n" });
  const file = join(folder, "authority.yml");

  expect([replaceUnchanged(file, before, "name: New\n"), replaceUnchanged(file, before, "name: Newer\n")]).toEqual([
    true,
    false,
  ]);
  expect(filesIn(folder)).toEqual({ "authority.yml": "name: New\n" });
});
