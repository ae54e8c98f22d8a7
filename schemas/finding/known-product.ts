import type { PartialEntry } from "../partial-entry.ts";
import type { KnownProduct } from "./application-target.ts";

/** Returns the fields of a product that the finder needs. `owner` is the authority that owns the entry. */
export function knownProduct(
  { slug, data }: Pick<PartialEntry<"product">, "slug" | "data">,
  owner: Pick<PartialEntry<"authority">, "data"> | undefined,
): KnownProduct {
  const { name, type } = owner?.data ?? {};
  return {
    slug,
    name: data.name ?? slug,
    aliases: readable(data.aliases),
    services: readable(data.services),
    suppliers: readable(data.suppliers),
    ...(name === undefined ? {} : { owner: name }),
    isSold: type === "company",
  };
}

function readable<T>(values: readonly (T | undefined)[] = []): T[] {
  return values.filter((value) => value !== undefined);
}
