import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { temporaryFolder } from "./folders.ts";

/** A repository with a catalogue, for one test. */
export class Repository {
  readonly folder = temporaryFolder();
  readonly catalogue = join(this.folder, "catalogue");

  constructor() {
    this.#git("init", "-q", "-b", "main");
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.catalogue, path)), { recursive: true });
    writeFileSync(join(this.catalogue, path), text);
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(join(this.catalogue, to)), { recursive: true });
    renameSync(join(this.catalogue, from), join(this.catalogue, to));
  }

  remove(path: string): void {
    rmSync(join(this.catalogue, path));
  }

  /** @param options more options of git, such as `--amend` */
  commit(...options: string[]): void {
    this.#git("add", "-A");
    const person = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
    this.#git(...person, "commit", "-qm", "A change", ...options);
  }

  /** Loses what a file held in a commit, so that nobody can read it there any more. */
  lose(path: string, commit: string): void {
    const name = this.#git("rev-parse", `${commit}:catalogue/${path}`).trim();
    rmSync(join(this.folder, ".git/objects", name.slice(0, 2), name.slice(2)));
  }

  #git(...args: string[]): string {
    return execFileSync("git", ["-C", this.folder, ...args], { encoding: "utf8", stdio: "pipe" });
  }
}
