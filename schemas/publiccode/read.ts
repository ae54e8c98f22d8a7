import { CORE_SCHEMA, load, YAMLException } from "js-yaml";

import { quoted } from "../problems/quoted.ts";
import { Lines } from "../reading/lines.ts";
import { isMapping } from "../reading/mapping.ts";
import { explainSyntax } from "../reading/syntax.ts";
import { placedFields } from "./vocabulary.ts";

/** The most characters that a `publiccode.yml` may have here; real ones stay far below. */
const longest = 256 * 1024;

/** The fields of a `publiccode.yml`, or one sentence that says why it cannot be read. */
export type PubliccodeFile = { fields: Record<string, unknown> } | { refusal: string };

/**
 * Reads a `publiccode.yml` of any version. Such files come from elsewhere and are messy, so more of YAML is accepted than
 * for entries, but no aliases: they could make a small file huge.
 *
 * @see https://yml.publiccode.tools/
 */
export function readPubliccode(text: string): PubliccodeFile {
  if (text.length > longest) return { refusal: "The file is larger than any publiccode.yml should be (256 KiB)." };
  let value: unknown;
  try {
    value = load(text.replace(/^\ufeff/, ""), { schema: CORE_SCHEMA, maxAliases: 0, maxDepth: 20, json: true });
  } catch (error) {
    return { refusal: refusalOf(text, error) };
  }
  if (!isMapping(value)) return { refusal: "The file holds no fields, so it is not a publiccode.yml." };
  const fields = lowerFirst(value);
  if (!telling.some((name) => name in fields)) {
    const found = Object.keys(fields).slice(0, 3).map(quoted).join(", ");
    return {
      refusal: `The file has none of the fields that tell a publiccode.yml (it has ${found || "none at all"}).`,
    };
  }
  return { fields };
}

/** Every publiccode.yml has some of these, and hardly anything else does. */
const telling = [
  "publiccodeYmlVersion",
  "softwareType",
  "developmentStatus",
  "landingURL",
  "legal",
  "intendedAudience",
];

/** Some authors capitalise the names of fields. */
function lowerFirst(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [known.get(name.toLowerCase()) ?? name, field]),
  );
}

/** The fields that an import reads, spelt as the standard spells them, by their names in small letters. */
const known = new Map(
  [...placedFields, "applicationSuite", "intendedAudience"].map((name) => [name.toLowerCase(), name]),
);

function refusalOf(text: string, error: unknown): string {
  if (error instanceof YAMLException && error.reason.includes("maxAliases")) {
    return "The file uses aliases (& and *), which could make a small file huge. Write the values out.";
  }
  const { message, range } = explainSyntax(text, error);
  return `The file is not valid YAML. Line ${new Lines(text).at(range.start).line}: ${message}`;
}
