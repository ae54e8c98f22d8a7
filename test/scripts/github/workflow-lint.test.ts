import { execFile } from "node:child_process";
import { delimiter, resolve } from "node:path";
import { promisify } from "node:util";

import { expect, test } from "vitest";

import packageJson from "../../../package.json" with { type: "json" };
import { temporaryFolder } from "../../helpers/folders.ts";

const programs = resolve(import.meta.dirname, "../../../node_modules/.bin");

const broken = `on:
  pull_request_target:
permissions: {}
jobs:
  read:
    runs-on: ubuntu-24.04
    permissions: { content: read }
    steps:
      - run: echo "\${{ github.event.pull_request.title }}"
  write:
    needs: reed
    runs-on: ubuntu-24.04
    outputs: { report: "\${{ steps.nothing.outputs.report }}" }
    steps:
      - unless: false
        run: exit
`;

test("npm run check fails at what is unknown, undefined or unsafe in a workflow", async () => {
  const folder = temporaryFolder({ ".github/workflows/broken.yml": broken });
  const env = { ...process.env, PATH: [programs, process.env["PATH"]].join(delimiter) };
  const linted = promisify(execFile)("sh", ["-c", packageJson.scripts["check:workflows"]], { cwd: folder, env });
  const { code, stdout } = await linted.then(
    () => expect.unreachable(),
    (error: unknown) => error as { code: number; stdout: string },
  );
  expect(code).toBe(1);
  for (const fault of [
    /unknown permission scope "content"/,
    /"github\.event\.pull_request\.title" is potentially untrusted/,
    /needs job "reed" which does not exist/,
    /property "nothing" is not defined/,
    /unexpected key "unless"/,
  ]) {
    expect(stdout).toMatch(fault);
  }
});
