/**
 * Has Node keep what it makes of our code, from the first file on: `node --import ./scripts/bundle/keep-compiled.mjs`. A
 * command that asked for that itself would always load Node’s own compiler of TypeScript, for its own file.
 */
import { enableCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Threads ask the environment.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), "node-compile-cache");
enableCompileCache();
