import { loadCommand } from "./bundle/load.ts";

await loadCommand("validate", () => import("./validate/command.ts"));
