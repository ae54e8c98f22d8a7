import { type FieldsOf, isRetired } from "../../../schemas/index.ts";

/** The stage of a product on a day: retired from the day of its retirement, whatever the entry still says. */
export function productStageOf(product: FieldsOf["product"], today: string): FieldsOf["product"]["stage"] {
  return isRetired(product, today) ? "retired" : product.stage;
}
