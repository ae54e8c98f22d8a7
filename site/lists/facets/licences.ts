import { licencesIn } from "../../../schemas/fields/licence.ts";
import type { FieldsOf } from "../../../schemas/index.ts";
import { proprietary } from "../../../schemas/vocabularies/licences.ts";
import type { Value } from "./facet.ts";

/** Returns the licences in the SPDX expression for code, or else for data or content, without exceptions and operators. */
export function licencesOf(licences: FieldsOf["product"]["licences"]): Value[] {
  const expression = licences?.code ?? licences?.data ?? licences?.content ?? "";
  if (expression === proprietary) return [{ value: proprietary, title: "Proprietary" }];
  return licencesIn(expression).map((name) => ({ value: name, title: name }));
}
