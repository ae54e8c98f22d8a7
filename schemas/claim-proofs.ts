/** Where an authority shows which accounts speak for it, in a catalogue. */
export interface ProofPlaces {
  /** The path of a file on the authority’s website. */
  path: string;
  /** The name, under the authority’s domain, of TXT records. */
  record: string;
}

/** The places of proofs for a catalogue, by its id: each catalogue asks for its own. */
export function proofPlacesOf(id: string): ProofPlaces {
  return { path: `/.well-known/${id}.txt`, record: `_${id}` };
}
