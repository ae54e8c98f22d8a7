import { enableCompileCache } from "node:module";

import { loadCommand } from "./bundle/load.ts";

// Node keeps what it made of our TypeScript: making it anew takes longer than loading everything else.
enableCompileCache();
await loadCommand("new", () => import("./new/command.ts"));
