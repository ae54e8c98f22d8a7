import { cpSync, linkSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** The parts of an index whose files never change, because their names say what is in them. */
const unchanging: readonly string[] = ["fragment", "filter", "index"];

/**
 * Puts an index into the built site, in the place of another. Its thousands of small files that never change stay where
 * they are already; the others are linked, which takes a twentieth of the time of copying them; where that cannot be
 * done, as from one disk to another, they are copied.
 */
export function placeIndex(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const names = readdirSync(from);
  for (const name of readdirSync(to)) if (!names.includes(name)) rmSync(join(to, name), { recursive: true });
  for (const name of names) {
    const [source, target] = [join(from, name), join(to, name)];
    if (unchanging.includes(name)) replaceAll(source, target);
    else cpSync(source, target, { recursive: true });
  }
}

function replaceAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const [wanted, there] = [new Set(readdirSync(from)), new Set(readdirSync(to))];
  for (const name of there) if (!wanted.has(name)) rmSync(join(to, name));
  for (const name of wanted) if (!there.has(name)) linkOrCopy(join(from, name), join(to, name));
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
}
