import { inspect, memorySource } from "../../schemas/index.ts";
import { type Report, reportOn } from "../../scripts/reporters/report.ts";
import { base, entry, type Files, today } from "./catalogues.ts";

/** The report on a catalogue laid over `base`, as if it took no time. */
export function reportOf(files: Files): Report {
  return reportOn(inspect(memorySource({ ...base, ...files }), today), "catalogue", 0);
}

/** Hostile input that tries to become markup. */
export const hostile =
  "@everyone <img src=x onerror=alert(1)> [x](https://evil.example) ![y](https://evil.example/p.png) `code` “quoted” https://evil.example <!-- ::error::evil %0A **evil**";

const typed = JSON.stringify(hostile);

/** A catalogue with that in every place where somebody can type, the names of files included. */
export const hostileFiles: Files = {
  "camden/products/evil.yml": `${typed}: 1\nname: ${typed}\n${entry("x").replace(/^name.*\n/, "")}stage: ${typed}\nlicences: { code: ${typed} }\ntags: [${typed}]\nlinks: [{ type: website, url: ${typed} }]\nmaintenance: ${typed}\nhosting: { ${typed}: ${typed} }\ndescription: ${typed}\nversion: ${typed}\naliases:\n  - ${typed}\n`,
  "camden/products/trimmed.yml": entry("Trimmed").replace("Trimmed", JSON.stringify(` ${hostile.slice(0, 70)}`)),
  "camden/products/syntax.yml": `name: ${hostile}: ${hostile}\n`,
  "camden/products/twice.yml": `${entry("Twice")}${typed}: 1\n${typed}: 2\n`,
  "camden/authority.yml": entry(
    "London Borough of Camden",
    `claimed: ${typed}\nmaintainers: [{ github: ${typed}, id: ${typed} }]\ngss: ${typed}\n`,
  ),
  [`camden/products/${hostile}.yml`]: entry("Path"),
  [`${hostile}/authority.yml`]: entry("Folder"),
  "camden/products/\u001b[2J\u202e\n::error::evil.yml": entry("Control"),
};
