import type { Entry } from "../../../schemas/index.ts";
import type { Context } from "../../catalogue/context.ts";
import { type Reference, referenceTo } from "../../catalogue/reference.ts";

/** Who maintains a product now, where the entry says so: the name of the contractor, or its owner’s own team. */
export function maintainerOf({ authority, data }: Entry<"product">, context: Context): Reference | string | undefined {
  const { type, contractor, until } = data.maintenance ?? {};
  if (until !== undefined && until < context.today) return undefined;
  return contractor ?? (type === "internal" ? referenceTo("authority", authority, context) : undefined);
}
