import { cpSync, symlinkSync } from "node:fs";
import { join, relative, resolve } from "node:path";

import { z } from "zod";

import { root } from "../../scripts/lib/root.ts";
import { command } from "./command.ts";
import { temporaryFolder } from "./folders.ts";

/** The JSON output of Oxlint. */
export const Findings = z.object({
  diagnostics: z.array(
    z.object({
      code: z.string().default("unused directive"),
      message: z.string(),
      help: z.string().default(""),
      filename: z.string(),
      labels: z.array(z.object({ span: z.object({ line: z.number() }) })),
    }),
  ),
});

interface Finding {
  rule: string;
  message: string;
  file: string;
  line: number;
}

const settings = `import { defineConfig } from "oxlint";

import settings from "./settings.ts";

export default defineConfig({ ...settings, options: { ...settings.options, typeAware: false, typeCheck: false } });
`;

/** Test code in copies of project files, which Oxlint lints all at once, without types. */
export class SeededCode {
  readonly #codes = new Map<string, string[]>();
  #findings: Promise<Finding[]> | undefined;

  add(file: string, code: string): void {
    this.#codes.set(file, [...(this.#codes.get(file) ?? []), code]);
  }

  /** Returns the findings of Oxlint in all seeded files. */
  async findings(): Promise<Finding[]> {
    return (this.#findings ??= this.#lint());
  }

  /** Returns the findings of Oxlint in code that was added to a file. */
  async findingsIn(file: string, code: string): Promise<Finding[]> {
    const text = `\n${this.#textOf(file)}`;
    const first = text.slice(0, text.indexOf(`\n${code}\n`) + 1).split("\n").length - 1;
    const last = first + code.split("\n").length - 1;
    return (await this.findings()).filter(
      (finding) => finding.file === file && finding.line >= first && finding.line <= last,
    );
  }

  #textOf(file: string): string {
    return (this.#codes.get(file) ?? []).map((code) => `${code}\n`).join("");
  }

  async #lint(): Promise<Finding[]> {
    const files = [...this.#codes.keys()];
    const folder = temporaryFolder({
      "oxlint.config.ts": settings,
      ...Object.fromEntries(files.map((file) => [file, this.#textOf(file)])),
    });
    cpSync(join(root, "oxlint.config.ts"), join(folder, "settings.ts"));
    cpSync(join(root, "lint"), join(folder, "lint"), { recursive: true });
    cpSync(join(root, "package.json"), join(folder, "package.json"));
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    const { output } = await command("node_modules/oxlint/bin/oxlint", {}, [
      ...["--config", join(folder, "oxlint.config.ts"), "--format", "json"],
      ...files.map((file) => join(folder, file)),
    ]);
    return Findings.parse(JSON.parse(output)).diagnostics.map(({ code, message, help, filename, labels }) => ({
      rule: code,
      message: `${message} ${help}`,
      file: relative(folder, resolve(root, filename)),
      line: labels[0]?.span.line ?? 0,
    }));
  }
}
