import type { Catalogue, Entry } from "../../schemas/index.ts";
import { memoisePerObject } from "../memoise-per-object.ts";
import type { Use } from "./contract.ts";

/** A contract that an authority states for something that it uses. */
export interface Contracted extends Use {
  contract: NonNullable<Use["contract"]>;
  /** The authority that signed it. */
  authority: Entry<"authority">;
  /** Unique and stable as long as the authority keeps the name of the subject. */
  id: string;
}

/** Yields every stated contract, by authority, in the order of its record. */
export function* contractsIn({ authority: authorities }: Pick<Catalogue, "authority">): Generator<Contracted> {
  const given = new Set<string>();
  for (const authority of authorities.values()) {
    for (const { contract, ...use } of authority.data.uses ?? []) {
      if (!contract) continue;
      const id = idFor(`${authority.slug}-${use.product ?? slugged(use.system?.name ?? "")}`, given);
      given.add(id);
      yield { ...use, contract, authority, id };
    }
  }
}

/** The contract object → its id. */
export const contractIds = memoisePerObject(
  (catalogue: Pick<Catalogue, "authority">): ReadonlyMap<Use["contract"], string> =>
    new Map(Array.from(contractsIn(catalogue), ({ contract, id }) => [contract, id])),
);

/** Makes an id unique: camden-town with “permits” and camden with “Town permits” give the same id. */
function idFor(named: string, given: ReadonlySet<string>): string {
  let id = named;
  for (let times = 2; given.has(id); times++) id = `${named}-${times}`;
  return id;
}

function slugged(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
