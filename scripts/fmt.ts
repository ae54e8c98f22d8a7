import { loadCommand } from "./bundle/load.ts";

await loadCommand("fmt", () => import("./fmt/command.ts"));
