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

test("a command whose reader has read enough ends with its own exit code and without a trace", async () => {
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

test("a command whose output cannot be written could not run, whatever it has found, and says so in a line", async () => {
  const folder = temporaryFolder(base);
  // A file that is open to be read alone takes as little as one on a full disk.
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
  ["is not there", "no-such-folder", "There is no file or folder no-such-folder."],
  ["is a file", "package.json", "package.json is not a folder, or is in something that is not one."],
])("a command says in a sentence that a folder %s", async (_, path, sentence) => {
  expect(await command("scripts/shards-merge.ts", {}, [path])).toEqual({ exitCode: 2, output: `${sentence}\n` });
});

test("a command says in a sentence that a file cannot be written", async () => {
  const folder = temporaryFolder({ ...base, "list.csv/a.txt": "" });
  const args = ["--authority", "camden", "--catalogue", folder, "--export"];
  const written = async (path: string) => command("scripts/landscape.ts", {}, [...args, path]);
  expect(await written(join(folder, "list.csv"))).toEqual({
    exitCode: 2,
    output: `${join(folder, "list.csv")} is a folder. Name a file.\n`,
  });
  expect(await written(join(folder, "none/list.csv"))).toEqual({
    exitCode: 2,
    output: `There is no folder ${join(folder, "none")}.\n`,
  });
});

test("a command says in a sentence that a file is where a folder has to be", async () => {
  const folder = temporaryFolder({ ...base, "camden/products": "" });
  const { code, err } = await commandHere("new", [
    ...["product", "--authority", "camden", "--name", "Hall finder", "--catalogue", folder],
    ...["--set", "summary=Finds halls.", "--set", "services=[]", "--set", "stage=live", "--set", "type=application"],
  ]);
  const sentence = `${join(folder, "camden/products")} is in the way: a folder has to be made there. Move or rename it.\n`;
  expect({ code, err }).toEqual({ code: 2, err: sentence });
});

test("where a copy finds no room, a command names the copy", async () => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { exitCode } = process;
  onTestFinished(() => {
    said.mockRestore();
    process.exitCode = exitCode;
  });
  const refused = { code: "ENOSPC", errno: -28, syscall: "copyfile", path: "here/LICENSE", dest: "there/LICENSE" };
  await run(() => Promise.reject(Object.assign(new Error("ENOSPC: no space left on device"), refused)));

  expect(said.mock.calls.join("")).toBe("there/LICENSE cannot be written: the disk is full.\n");
});

test.each([
  ["ENOSPC: no space left on device, write", "ENOSPC", "The disk is full. Make room, and run the command again."],
  ["EDQUOT: disk quota exceeded, write", "EDQUOT", "All the space that you may use is taken."],
])("where the system names no file, as in “%s”, a command says what to do", async (message, code, sentence) => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { exitCode } = process;
  onTestFinished(() => {
    said.mockRestore();
    process.exitCode = exitCode;
  });
  await run(() => Promise.reject(Object.assign(new Error(message), { code, errno: -28, syscall: "write" })));

  expect([process.exitCode, said.mock.calls.join("")]).toEqual([2, expect.stringContaining(sentence)]);
});

test("the reason why a command could not run cannot steer the terminal, whatever a file or a server is called", async () => {
  const { code, err } = await commandHere("import", ["a\u001b[2J\u009b31m\u202e.yml", "--authority", "camden"]);
  expect({ code, err }).toEqual({ code: 2, err: "There is no file a\ufffd[2J\ufffd31m\ufffd.yml.\n" });
});

test("what went wrong several times in one run is said once, beside what else did", async () => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { exitCode } = process;
  onTestFinished(() => {
    said.mockRestore();
    process.exitCode = exitCode;
  });
  const [full, away] = [new CommandError("The disk is full."), new CommandError("GitHub is away.")];
  await run(() => Promise.reject(new AggregateError([full, away, full])));

  expect([process.exitCode, said.mock.calls.join("")]).toEqual([2, "The disk is full. GitHub is away.\n"]);
  const fault = new TypeError("A fault of ours");
  await expect(run(() => Promise.reject(new AggregateError([full, fault])))).rejects.toThrow(AggregateError);
});

/** What a command says where a request to GitHub ends in an error. */
async function saidOn(message: string, more: object): Promise<string> {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { exitCode } = process;
  onTestFinished(() => {
    said.mockRestore();
    process.exitCode = exitCode;
  });
  const request = { method: "GET", url: "https://api.github.com/user" };
  await run(() => Promise.reject(Object.assign(new Error(message), { name: "HttpError", request, ...more })));
  return said.mock.calls.join("");
}

test.each([
  ["<!DOCTYPE html>\n<title>Unicorn!</title>\n", "a web page came, with the status 502"],
  ["Validation Failed:\n - too long", "Validation Failed: - too long"],
  ["x".repeat(5000), `${"x".repeat(300)}…`],
])("of what GitHub refuses in many lines, a command says one: %j", async (message, words) => {
  expect(await saidOn(message, { status: 502, response: { headers: {} } })).toBe(
    `GitHub does not answer as it should: ${words} (GET https://api.github.com/user)\n`,
  );
});

test.each([
  [{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1790857800" }, " Try again after 12:30 UTC."],
  [{ "retry-after": "60" }, " Try again in 60 seconds."],
  [{ "x-ratelimit-remaining": "0" }, ""],
])("where GitHub takes no more requests for now, a command says when it does: %j", async (headers, words) => {
  const said = await saidOn("API rate limit exceeded", { status: 403, response: { headers } });
  expect(said).toBe(
    `GitHub does not answer as it should: API rate limit exceeded (GET https://api.github.com/user)${words && "."}${words}\n`,
  );
});
