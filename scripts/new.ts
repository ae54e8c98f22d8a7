import { enableCompileCache } from "node:module";

// Node keeps what it made of our TypeScript: making it anew takes longer than loading everything else.
enableCompileCache();
await import("./new/command.ts");
