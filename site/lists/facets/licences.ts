import { licencesIn } from "../../../schemas/fields/licence.ts";
import type { FieldsOf } from "../../../schemas/index.ts";
import { proprietary } from "../../../schemas/vocabularies/licences.ts";
import type { Value } from "./facet.ts";

/** The licences that an SPDX expression names, without exceptions and operators; of code, or else of data or content. */
export function licencesOf(licences: FieldsOf["product"]["licences"]): Value[] {
  const expression = licences?.code ?? licences?.data ?? licences?.content ?? "";
  if (expression === proprietary) return [{ value: proprietary, title: "Proprietary" }];
  return licencesIn(expression).map((name) => ({ value: name, title: name }));
}
