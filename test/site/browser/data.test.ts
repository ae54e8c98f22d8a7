import { execFile } from "node:child_process";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";

import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "vitest";

import type { Program } from "../../../site/outputs/examples.ts";
import { under, visit } from "../../helpers/browser.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

interface Step {
  program: Program;
  source: string;
}

/** Program → runs an example in a folder, and returns its output or its rows. */
const run: Record<Program, (source: string, folder: string) => Promise<unknown>> = {
  sh: (source, folder) => printed("sh", ["-c", source], folder),
  python3: (source, folder) => printed("python3", ["-c", source], folder),
  node: (source, folder) => printed(process.execPath, ["--input-type=module", "--eval", source], folder),
  duckdb: async (source, folder) => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run(`SET file_search_path = '${folder}'`);
    const reader = await connection.runAndReadAll(source);
    return reader.getRowObjectsJson();
  },
  sqlite3: (source, folder) => {
    const database = new DatabaseSync(join(folder, "catalogue.sqlite"), { readOnly: true });
    try {
      return Promise.resolve(database.prepare(source).all());
    } finally {
      database.close();
    }
  },
};

async function printed(program: string, args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args, { cwd });
  return stdout.trim();
}

/** Returns the examples of the page as copied, with the address of the tests’ site. */
async function stepsOnPage(): Promise<Step[]> {
  const page = await visit("/data/");
  const steps = await page.locator("pre[data-program]").evaluateAll((blocks) =>
    blocks.map((block) => ({
      program: (block as HTMLElement).dataset["program"] ?? "",
      source: (block as HTMLElement).innerText,
    })),
  );
  return steps.map(({ program, source }) => ({
    program: program as Program,
    source: source.replaceAll("https://example.org/base/", under("/")),
  }));
}

async function totalOf(list: string): Promise<number> {
  const response = await fetch(under(`/api/v1/${list}.json`));
  return ((await response.json()) as { total: number }).total;
}

describe("the examples on the page about the data", () => {
  test("work when they are copied and run", async () => {
    const folder = temporaryFolder();
    const results: Partial<Record<Program, unknown[]>> = {};
    for (const { program, source } of await stepsOnPage()) {
      (results[program] ??= []).push(await run[program](source, folder));
    }
    const uses = await totalOf("uses");

    expect(results.python3).toEqual([expect.stringMatching(new RegExp(`^${uses} uses of [1-9]\\d* products`))]);
    expect(results.node).toEqual([expect.stringMatching(new RegExp(`^${uses} uses by [1-9]\\d* authorities$`))]);
    const [byStatus] = results.duckdb as { uses: string }[][];
    expect(byStatus!.reduce((sum, row) => sum + Number(row.uses), 0)).toBe(uses);
    expect(results.sqlite3).toHaveLength(4);
    for (const rows of results.sqlite3!) expect(rows).not.toEqual([]);
    expect(results.sh).toHaveLength(2);
  });

  test.each(["sh", "python3", "node", "duckdb", "sqlite3"] as const)(
    "would fail with a wrong address or column for %s",
    async (program) => {
      const folder = temporaryFolder();
      const steps = await stepsOnPage();
      for (const { source } of steps.filter((step) => step.program === "sh")) await run.sh(source, folder);
      const { source } = steps.find((step) => step.program === program)!;
      const wrong = source.replaceAll(/api\/v1|status|uses\.csv/g, "no_such");

      expect(wrong).not.toBe(source);
      await expect((async () => run[program](wrong, folder))()).rejects.toThrow();
    },
  );
});
