import { loadCommand } from "./bundle/load.ts";

await loadCommand("new", () => import("./new/command.ts"));
