import type { Catalogue, Surroundings } from "../../schemas/index.ts";
import { localAuthorities } from "../../schemas/vocabularies/local-authorities.ts";
import { nameIndex, namesOf } from "../lib/names.ts";

/** What an import can find in a catalogue and in the register of local authorities, by slug or by name. */
export function surroundingsOf(catalogue: Catalogue, today: string): Surroundings {
  return {
    today,
    productNamed: nameIndex(namesOf(catalogue, "product")),
    authorityNamed: nameIndex([...localAuthorities, ...namesOf(catalogue, "authority")]),
  };
}
