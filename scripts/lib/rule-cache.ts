import { hash } from "node:crypto";

import type { Memoise } from "../../schemas/rules/rule.ts";
import { readCacheFile, writeCacheFile } from "./clone-cache.ts";

/** A cached result, and a hash of its inputs. */
interface CachedResult {
  of: string;
  made: unknown;
}

/**
 * Cache of the results of rules over a whole catalogue. A result is a hit only if the hash of its inputs is the same, so the
 * cache affects the duration of a command and never its result.
 */
export class RuleCache {
  readonly #file: string | undefined;
  readonly #before: ReadonlyMap<string, CachedResult>;
  readonly #now = new Map<string, CachedResult>();

  /** @param file the cache file; without one, nothing is cached */
  constructor(file: string | undefined) {
    const stored = readCacheFile(file);
    this.#file = file;
    this.#before = new Map(stored && (JSON.parse(stored.toString()) as [string, CachedResult][]));
  }

  readonly memoise: Memoise = (name, of, work) => {
    if (this.#file === undefined) return work();
    const content = hash("sha256", JSON.stringify(of), "base64");
    const before = this.#before.get(name);
    const one = before?.of === content ? before : { of: content, made: work() };
    this.#now.set(name, one);
    return one.made as ReturnType<typeof work>;
  };

  /** Writes the cache, if there was a miss. */
  save(): void {
    const isNew = [...this.#now].some(([name, one]) => this.#before.get(name) !== one);
    if (isNew) writeCacheFile(this.#file, JSON.stringify([...this.#now]));
  }
}
