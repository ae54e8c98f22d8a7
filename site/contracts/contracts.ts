import type { Catalogue, Entry } from "../../schemas/index.ts";
import type { Use } from "./contract.ts";

/** A contract that an authority states for something that it uses. */
export interface Contracted extends Use {
  contract: NonNullable<Use["contract"]>;
  /** The authority that signed it. */
  authority: Entry<"authority">;
  /** Unique, and the same as long as the authority calls by the same name what the contract is for. */
  id: string;
}

/** Every contract that is stated, by authority, in the order of its record. */
export function* contractsIn({ authority: authorities }: Pick<Catalogue, "authority">): Generator<Contracted> {
  for (const authority of authorities.values()) {
    const seen = new Map<string, number>();
    for (const { contract, ...use } of authority.data.uses ?? []) {
      if (!contract) continue;
      const id = `${authority.slug}-${use.product ?? slugged(use.system?.name ?? "")}`;
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      yield { ...use, contract, authority, id: times === 1 ? id : `${id}-${times}` };
    }
  }
}

function slugged(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
