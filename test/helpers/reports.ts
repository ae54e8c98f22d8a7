import { inspect, memorySource } from "../../schemas/index.ts";
import { type Report, reportOn } from "../../scripts/reporters/report.ts";
import { base, entry, type Files, today } from "./catalogues.ts";

/** The report on a catalogue that overlays `base`, with a duration of 0. */
export function reportOf(files: Files): Report {
  return reportOn(inspect(memorySource({ ...base, ...files }), today), "catalogue", 0);
}

/** Hostile input that tries to become markup. */
export const hostile =
  "@everyone <img src=x onerror=alert(1)> [x](https://evil.example) ![y](https://evil.example/p.png) `code` “quoted” https://evil.example <!-- ::error::evil %0A **evil**";

const quoted = JSON.stringify(hostile);

/** A catalogue with the hostile input in every place of user input, including the names of files. */
export const hostileFiles: Files = {
  "camden/products/evil.yml": `${quoted}: 1\nname: ${quoted}\n${entry("x").replace(/^name.*\n/, "")}stage: ${quoted}\nlicences: { code: ${quoted} }\ntags: [${quoted}]\nlinks: [{ type: website, url: ${quoted} }]\nmaintenance: ${quoted}\nhosting: { ${quoted}: ${quoted} }\ndescription: ${quoted}\nversion: ${quoted}\naliases:\n  - ${quoted}\n`,
  "camden/products/trimmed.yml": entry("Trimmed").replace("Trimmed", JSON.stringify(` ${hostile.slice(0, 70)}`)),
  "camden/products/syntax.yml": `name: ${hostile}: ${hostile}\n`,
  "camden/products/twice.yml": `${entry("Twice")}${quoted}: 1\n${quoted}: 2\n`,
  "camden/authority.yml": entry(
    "London Borough of Camden",
    `claimed: ${quoted}\nmaintainers: [{ github: ${quoted}, id: ${quoted} }]\ngss: ${quoted}\n`,
  ),
  [`camden/products/${hostile}.yml`]: entry("Path"),
  [`${hostile}/authority.yml`]: entry("Folder"),
  "camden/products/\u001b[2J\u202e\n::error::evil.yml": entry("Control"),
};
