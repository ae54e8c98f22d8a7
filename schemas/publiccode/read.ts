import { normaliseText } from "../drafting/text.ts";
import type { Path } from "../problems/problem.ts";
import { quoted } from "../problems/quoted.ts";
import { decodeText } from "../reading/decode.ts";
import type { Fault } from "../reading/fault.ts";
import { Lines } from "../reading/lines.ts";
import { parse, readableTreeOf } from "../reading/parse.ts";
import { lostTexts } from "../reading/warnings/lost-texts.ts";
import { isMapping } from "../yaml/mapping.ts";

/** The most bytes that a `publiccode.yml` may have here; real ones stay far below. */
export const maxPubliccodeBytes = 256 * 1024;

/** The most sentences on unreadable parts of a file: a malicious file could have one for each of its lines. */
const maxUnread = 200;

/** A parsed `publiccode.yml`. */
export interface PubliccodeFile {
  fields: Record<string, unknown>;
  /** The unreadable parts of the file, one sentence each. */
  unread: string[];
}

/**
 * Parses a `publiccode.yml` of any version with the YAML parser for entries, but leniently: what cannot be read is left
 * out and listed in `unread`. A file that cannot be read at all is refused in one sentence.
 *
 * @see https://yml.publiccode.tools/
 */
export function readPubliccode(content: Uint8Array | string): PubliccodeFile | { refusal: string } {
  if (content.length > maxPubliccodeBytes)
    return { refusal: "The file is larger than any publiccode.yml should be (256 KiB)." };
  const { text: decoded, fault } = decodeText(content);
  if (fault) return { refusal: `Line ${lineOf(new Lines(decoded), fault)}: ${fault.message}` };
  const written = decoded.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const text = normaliseText(written);
  const lines = new Lines(text);
  const { value, faults } = parse(text);
  if (!isMapping(value)) {
    const syntax = faults.find(({ id }) => id === "yaml-syntax" || id === "too-deep");
    if (syntax) return { refusal: `The file is not valid YAML. Line ${lineOf(lines, syntax)}: ${syntax.message}` };
    return { refusal: "The file holds no fields, so it is not a publiccode.yml." };
  }
  const names = Object.keys(value);
  if (!names.some((name) => telling.has(name.toLowerCase()))) {
    const found = names.slice(0, 3).map(quoted).join(", ");
    return {
      refusal: `The file has none of the fields that tell a publiccode.yml (it has ${found || "none at all"}).`,
    };
  }
  for (const { id, path } of faults) if (id === "duplicate-field") remove(value, path);
  const hidden = text === written ? [] : ["Characters that cannot be seen were left out."];
  const lost = lostTexts(text, () => readableTreeOf(text));
  // Several aliases in one line give the same sentence.
  const unread = [...new Set([...hidden, ...[...faults, ...lost].flatMap((one) => sentenceOn(one, text, lines))])];
  const more = unread.length > maxUnread ? ["More of the file was left out than is listed here."] : [];
  return { fields: value, unread: [...unread.slice(0, maxUnread), ...more] };
}

/** Every publiccode.yml has some of these, in one case or another, and hardly anything else does. */
const telling = new Set([
  "publiccodeymlversion",
  "softwaretype",
  "developmentstatus",
  "landingurl",
  "legal",
  "intendedaudience",
]);

/** Describes what a fault loses in an import; empty for faults that matter only in entries. */
function sentenceOn(fault: Fault, text: string, lines: Lines): string[] {
  const line = `Line ${lineOf(lines, fault)}`;
  switch (fault.id) {
    case "duplicate-field":
      return [`${line}: ${quoted(String(fault.path.at(-1)))} is given more than once, so it was left out.`];
    case "several-documents":
      return [`${line}: What follows “---” was left out, as a file holds one product.`];
    case "yaml-feature":
      // Anchors, tags and directives keep the value; aliases and merge keys refer to another one.
      return /[*<]/.test(text.charAt(fault.range.start)) ? [`${line}: ${fault.message}`] : [];
    case "hidden-character":
      return [];
    case "text-after-hash":
      return [`${line}: ${quoted(text.slice(fault.range.start, fault.range.end))} is a comment, so it was left out.`];
    default:
      return [`${line}: ${fault.message}`];
  }
}

function lineOf(lines: Lines, { range }: Fault): number {
  return lines.at(range.start).line;
}

/** Removes the field at a path. */
function remove(value: Record<string, unknown>, path: Path): void {
  const [name] = path.slice(-1);
  const parent = path.slice(0, -1).reduce<unknown>((found, step) => {
    return typeof found === "object" && found !== null ? (found as Record<string | number, unknown>)[step] : undefined;
  }, value);
  if (isMapping(parent) && name !== undefined) Reflect.deleteProperty(parent, name);
}
