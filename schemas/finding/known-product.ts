import type { DraftEntry } from "../draft.ts";
import type { KnownProduct } from "./application-target.ts";

/** A product as far as it has to be known to be found. `owner` is the authority whose entry it is. */
export function knownProduct(
  { slug, data }: Pick<DraftEntry<"product">, "slug" | "data">,
  owner: Pick<DraftEntry<"authority">, "data"> | undefined,
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
