import * as z from "zod";

import type { Entry } from "../catalogue.ts";
import { link } from "../fields/link.ts";
import { slug } from "../fields/slug.ts";
import { type FieldsOf, type Kind, kinds } from "../kinds/index.ts";
import { migrate } from "../migrations/index.ts";
import { validateFields } from "../reading/shape.ts";
import { kindNames } from "../vocabularies/kind-names.ts";

/**
 * An entry as a catalogue publishes it, one a line. Other properties, which newer software may add, are ignored; `data`
 * is checked against the schema of its kind.
 */
export const PeerDocument = z.object({
  kind: z.enum(kindNames),
  slug,
  authority: slug,
  /** Its canonical page, on the site of its catalogue. */
  url: link,
  /** The homepage of its catalogue; older software does not write it. */
  source: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
});
export type PeerDocument = z.infer<typeof PeerDocument>;

/** An entry of another catalogue, read-only. */
export interface PeerEntry<K extends Kind = Kind> extends Readonly<Entry<K>> {
  /** The id of the peer that it is from. */
  readonly peer: string;
  /** Its canonical page, on the site of its catalogue. */
  readonly url: string;
}

/** The deepest nesting. No entry needs as much; maliciously deep JSON overflows the stack of recursive code. */
const maxLevels = 24;

/** Parses a line as a document; undefined if it is invalid, nested too deep or has a field such as `__proto__`. */
export function documentIn(line: string): PeerDocument | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  return isPlain(value, maxLevels) ? PeerDocument.safeParse(value).data : undefined;
}

/** Whether a value is at most some levels deep and has no field that could pollute prototypes. */
function isPlain(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (levels === 0 || Object.hasOwn(value, "__proto__")) return false;
  return Object.values(value).every((part) => isPlain(part, levels - 1));
}

/** Whether an address is below a homepage, without path traversal such as `/../`. */
export function isBelowHome(url: string, home: string): boolean {
  return url.startsWith(home) && URL.canParse(url) && new URL(url).href === url;
}

/** Whether a document belongs to the catalogue with this homepage. */
export function isOf({ url, source }: PeerDocument, home: string): boolean {
  return isBelowHome(url, home) && (source ?? home) === home;
}

/** The fields of a document in the newest version of the model; undefined where they do not fit its schema. */
export function fieldsOf({ kind, data }: PeerDocument, line: string, model: number): FieldsOf[Kind] | undefined {
  return validateFields<FieldsOf[Kind]>(kinds[kind], migrate(kind, data, model), line, () => undefined).data;
}
