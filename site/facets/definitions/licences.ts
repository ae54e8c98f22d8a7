import { proprietary } from "../../../schemas/fields/licence.ts";
import type { FieldsOf } from "../../../schemas/index.ts";
import type { Value } from "./facet.ts";

/** The licences that an SPDX expression names, without exceptions and operators; of code, or else of data or content. */
export function licencesOf(licences: FieldsOf["product"]["licences"]): Value[] {
  const expression = licences?.code ?? licences?.data ?? licences?.content ?? "";
  if (expression === proprietary) return [{ value: proprietary, title: "Proprietary" }];
  const names = expression.replace(/\bWITH\s+\S+/g, "").match(/[A-Za-z0-9][\w.-]*/g) ?? [];
  return [...new Set(names)]
    .filter((name) => name !== "AND" && name !== "OR")
    .map((name) => ({ value: name, title: name }));
}
