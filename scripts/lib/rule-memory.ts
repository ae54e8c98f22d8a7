import { hash } from "node:crypto";

import type { Recall } from "../../schemas/rules/rule.ts";
import { readSealed, writeSealed } from "./clone-cache.ts";

/** What was made, and a hash of everything that it was made of. */
interface Made {
  of: string;
  made: unknown;
}

/**
 * What rules worked out of a whole catalogue in an earlier run. It is recalled as long as all that it was made of is the same,
 * so it changes how long a command takes and never what it says.
 */
export class RuleMemory {
  readonly #file: string | undefined;
  readonly #before: ReadonlyMap<string, Made>;
  readonly #now = new Map<string, Made>();

  /** @param file where it is kept; without a file, nothing is */
  constructor(file: string | undefined) {
    const stored = readSealed(file);
    this.#file = file;
    this.#before = new Map(stored && (JSON.parse(stored.toString()) as [string, Made][]));
  }

  readonly recall: Recall = (name, of, work) => {
    if (this.#file === undefined) return work();
    const content = hash("sha256", JSON.stringify(of), "base64");
    const before = this.#before.get(name);
    const one = before?.of === content ? before : { of: content, made: work() };
    this.#now.set(name, one);
    return one.made as ReturnType<typeof work>;
  };

  /** Keeps what was worked out for the next run, where anything of it is new. */
  keep(): void {
    const isNew = [...this.#now].some(([name, one]) => this.#before.get(name) !== one);
    if (isNew) writeSealed(this.#file, JSON.stringify([...this.#now]));
  }
}
