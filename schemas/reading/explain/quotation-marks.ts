import { accepts } from "../../fields/describe.ts";
import { withoutQuotationMarks } from "../../fields/quotation-marks.ts";
import { quoted } from "../../problems/quoted.ts";
import { scalarToYaml } from "../../yaml/dump.ts";
import type { Fault } from "../fault.ts";
import { type Case, correctionOf, placeName } from "./case.ts";

/**
 * Checks a value for quotation marks that YAML does not treat as quotes, such as “ ”. Returns a fault where the value is
 * valid without them, else the context without them for further checks. Undefined for a value without such marks.
 */
export function inQuotationMarks(at: Case): { fault: Fault } | { inner: Case } | undefined {
  const { path, schema, meta, located, value } = at;
  const inner = typeof value === "string" ? withoutQuotationMarks(value) : undefined;
  // Resolving a slug or a name to an entry needs the whole catalogue.
  if (inner === undefined || meta.references) return undefined;
  const right = [inner, ...(/^(?:true|false|-?\d+(?:\.\d+)?)$/.test(inner) ? [JSON.parse(inner) as unknown] : [])].find(
    (one) => accepts(schema, one),
  );
  if (right === undefined) return { inner: { ...at, value: inner } };
  const message = `${quoted(inner)} has quotation marks around it that YAML does not use, so they are part of ${placeName(path)}. Leave them out.`;
  const yaml = typeof right === "string" ? scalarToYaml(right) : inner;
  return { fault: { id: "invalid-value", range: located.node, path, message, ...correctionOf(path, yaml) } };
}
