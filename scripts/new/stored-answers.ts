import { hash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { Kind } from "../../schemas/index.ts";
import { isMapping } from "../../schemas/yaml/mapping.ts";
import { writeWhole } from "../lib/write.ts";
import type { Answers } from "./ask.ts";

/** The answers of an unfinished interview. */
export interface Interview {
  authority?: string;
  slug?: string;
  answers: Answers;
}

/** Saves the answers of an interview for a kind of entry in a file until the entry is written. */
export class StoredAnswers {
  readonly #path: string;

  /**
   * @param folder the folder of the answer files
   * @param catalogue the folder of the entry’s catalogue; each catalogue has files of its own
   */
  constructor(folder: string, kind: Kind, catalogue: string) {
    this.#path = join(folder, hash("sha256", catalogue).slice(0, 16), `${kind}.json`);
  }

  /** The file of the answers. */
  get path(): string {
    return this.#path;
  }

  save(interview: Interview): void {
    writeWhole(this.#path, `${JSON.stringify(interview, undefined, 2)}\n`);
  }

  /** Returns the saved answers; undefined if there are none. */
  find(): Interview | undefined {
    try {
      const { authority, slug, answers } = JSON.parse(readFileSync(this.#path, "utf8")) as Record<string, unknown>;
      if (!isMapping(answers)) return undefined;
      return {
        answers,
        ...(typeof authority === "string" ? { authority } : {}),
        ...(typeof slug === "string" ? { slug } : {}),
      };
    } catch {
      return undefined;
    }
  }

  delete(): void {
    rmSync(this.#path, { force: true });
  }
}
