import type { Entry } from "../../../schemas/index.ts";
import type { OutputContext } from "../output.ts";

/** The name of who maintains a product now, where the entry says so: the contractor, or its owner’s own team. */
export function maintainerOf(
  { authority, data }: Entry<"product">,
  { catalogue, today }: Pick<OutputContext, "catalogue" | "today">,
): string | undefined {
  const { type, contractor, until } = data.maintenance ?? {};
  if (until !== undefined && until < today) return undefined;
  return contractor ?? (type === "internal" ? catalogue.authority.get(authority)?.data.name : undefined);
}
