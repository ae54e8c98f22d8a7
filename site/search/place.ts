import { cpSync, linkSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The parts of an index whose files never change, because their names say what is in them. */
const unchanging: readonly string[] = ["fragment", "filter", "index"];

/**
 * Puts an index into the built site. Its thousands of small files that never change are linked, which takes a twentieth
 * of the time of copying them; where that cannot be done, as from one disk to another, they are copied.
 */
export function placeIndex(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!unchanging.includes(entry.name) || !linkAll(source, target)) cpSync(source, target, { recursive: true });
  }
}

/** @returns whether it could be done */
function linkAll(from: string, to: string): boolean {
  mkdirSync(to, { recursive: true });
  try {
    for (const name of readdirSync(from)) linkSync(join(from, name), join(to, name));
    return true;
  } catch {
    return false;
  }
}
