import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

import { expect, onTestFinished, test, vi } from "vitest";

import { root } from "../../../scripts/lib/root.ts";
import { CommandError, run } from "../../../scripts/lib/stop.ts";
import { base, entry } from "../../helpers/catalogues.ts";
import { commandHere } from "../../helpers/command-here.ts";
import { command, ended, start } from "../../helpers/command.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

/** Captures standard error and restores the exit code after the test. Returns a reader of what was printed. */
function captureErrors(): () => string {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { exitCode } = process;
  onTestFinished(() => {
    write.mockRestore();
    process.exitCode = exitCode;
  });
  return () => write.mock.calls.join("");
}

test("a command whose output pipe is closed early ends with its own exit code, and prints no error", async () => {
  // More problems than a pipe holds.
  const names = Array.from({ length: 500 }, (_, index) => `camden/products/product-${index}.yml`);
  const catalogue = temporaryFolder({
    "camden/authority.yml": entry("Camden"),
    ...Object.fromEntries(names.map((name) => [name, entry("Open Play", "licnces: {}\n")])),
  });
  const child = start("scripts/validate.ts", { CATALOGUE: catalogue });
  child.stdout?.once("data", () => child.stdout?.destroy());
  let errors = "";
  child.stderr?.on("data", (part) => (errors += String(part)));
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect([code, errors]).toEqual([1, ""]);
});

test("a command whose output cannot be written ends with exit code 2 and one line", async () => {
  const folder = temporaryFolder(base);
  // Writing to a read-only file descriptor fails like writing to a full disk.
  const report = openSync(join(folder, "camden/authority.yml"), "r");
  const child = spawn(process.execPath, [join(root, "scripts/validate.ts"), "--catalogue", folder], {
    stdio: ["ignore", report, "pipe"],
  });
  let errors = "";
  child.stderr?.on("data", (part) => (errors += String(part)));
  const code = await ended(child);
  closeSync(report);

  expect([code, errors]).toEqual([2, "EBADF: bad file descriptor, write\n"]);
});

test.each([
  ["does not exist", "no-such-folder", "There is no file or folder no-such-folder."],
  ["is a file", "package.json", "package.json is not a folder, or is in something that is not one."],
])("a command says that a folder %s", async (_, path, sentence) => {
  expect(await command("scripts/shards-merge.ts", {}, [path])).toEqual({ exitCode: 2, output: `${sentence}\n` });
});

test("a command says why a file cannot be written", async () => {
  const folder = temporaryFolder({ ...base, "list.csv/a.txt": "" });
  const args = ["--authority", "camden", "--catalogue", folder, "--export"];
  const exportTo = async (path: string) => command("scripts/landscape.ts", {}, [...args, path]);
  expect(await exportTo(join(folder, "list.csv"))).toEqual({
    exitCode: 2,
    output: `${join(folder, "list.csv")} is a folder. Name a file.\n`,
  });
  expect(await exportTo(join(folder, "none/list.csv"))).toEqual({
    exitCode: 2,
    output: `There is no folder ${join(folder, "none")}.\n`,
  });
  const long = join(folder, `${"n".repeat(300)}.csv`);
  expect(await exportTo(long)).toEqual({
    exitCode: 2,
    output: `The system allows no name as long as that of ${long}.\n`,
  });
});

test("a command says that a file is in the way of a folder", async () => {
  const folder = temporaryFolder({ ...base, "camden/products": "" });
  const { code, err } = await commandHere("new", [
    ...["product", "--authority", "camden", "--name", "Hall finder", "--catalogue", folder],
    ...["--set", "summary=Finds halls.", "--set", "services=[]", "--set", "stage=live", "--set", "type=application"],
  ]);
  const sentence = `${join(folder, "camden/products")} is in the way: a folder has to be made there. Move or rename it.\n`;
  expect({ code, err }).toEqual({ code: 2, err: sentence });
});

test("a command names the destination of a copy that the disk has no room for", async () => {
  const errors = captureErrors();
  const refused = { code: "ENOSPC", errno: -28, syscall: "copyfile", path: "here/LICENSE", dest: "there/LICENSE" };
  await run(() => Promise.reject(Object.assign(new Error("ENOSPC: no space left on device"), refused)));

  expect(errors()).toBe("there/LICENSE cannot be written: the disk is full.\n");
});

test.each([
  ["ENOSPC: no space left on device, write", "ENOSPC", "The disk is full. Make room, and run the command again."],
  ["EDQUOT: disk quota exceeded, write", "EDQUOT", "All the space that you may use is taken."],
])("a command says what to do about an error without a path: %s", async (message, code, sentence) => {
  const errors = captureErrors();
  await run(() => Promise.reject(Object.assign(new Error(message), { code, errno: -28, syscall: "write" })));

  expect([process.exitCode, errors()]).toEqual([2, expect.stringContaining(sentence)]);
});

test("a command’s error message contains no control characters", async () => {
  const { code, err } = await commandHere("import", ["a\u001b[2J\u009b31m\u202e.yml", "--authority", "camden"]);
  expect({ code, err }).toEqual({ code: 2, err: "There is no file a\ufffd[2J\ufffd31m\ufffd.yml.\n" });
});

test("repeated errors of one run are printed once, beside the others", async () => {
  const errors = captureErrors();
  const [full, away] = [new CommandError("The disk is full."), new CommandError("GitHub is away.")];
  await run(() => Promise.reject(new AggregateError([full, away, full])));

  expect([process.exitCode, errors()]).toEqual([2, "The disk is full. GitHub is away.\n"]);
  const bug = new TypeError("A bug");
  await expect(run(() => Promise.reject(new AggregateError([full, bug])))).rejects.toThrow(AggregateError);
});

/** The message of a command whose request to GitHub failed. */
async function messageOn(message: string, more: object): Promise<string> {
  const errors = captureErrors();
  const request = { method: "GET", url: "https://api.github.com/user" };
  await run(() => Promise.reject(Object.assign(new Error(message), { name: "HttpError", request, ...more })));
  return errors();
}

test.each([
  ["<!DOCTYPE html>\n<title>Unicorn!</title>\n", "a web page came, with the status 502"],
  ["Validation Failed:\n - too long", "Validation Failed: - too long"],
  ["x".repeat(5000), `${"x".repeat(300)}…`],
])("a command prints one line of a long refusal by GitHub: %j", async (message, words) => {
  expect(await messageOn(message, { status: 502, response: { headers: {} } })).toBe(
    `GitHub does not answer as it should: ${words} (GET https://api.github.com/user)\n`,
  );
});

test.each([
  [{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1790857800" }, " Try again after 12:30 UTC."],
  [{ "retry-after": "60" }, " Try again in 60 seconds."],
  [{ "x-ratelimit-remaining": "0" }, ""],
])("a command says when GitHub’s rate limit allows a retry: %j", async (headers, words) => {
  const message = await messageOn("API rate limit exceeded", { status: 403, response: { headers } });
  expect(message).toBe(
    `GitHub does not answer as it should: API rate limit exceeded (GET https://api.github.com/user)${words && "."}${words}\n`,
  );
});
