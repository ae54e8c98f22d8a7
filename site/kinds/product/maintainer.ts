import type { Entry } from "../../../schemas/index.ts";
import type { Context } from "../../catalogue/context.ts";
import { type Reference, referenceTo } from "../../catalogue/reference.ts";
import { keeperOf } from "../../catalogue/relations.ts";

/** The current maintainer of a product, if the entry says so: the contractor’s name, or the owner of internal upkeep. */
export function maintainerOf({ authority, data }: Entry<"product">, context: Context): Reference | string | undefined {
  const { type, contractor, until } = data.maintenance ?? {};
  if (until !== undefined && until < context.today) return undefined;
  return (
    contractor ?? (type === "internal" ? referenceTo("authority", keeperOf(authority, context), context) : undefined)
  );
}
