/** Where an authority proves which GitHub accounts act for it in a catalogue. */
export interface ProofPlaces {
  /** The path of a file on the authority’s website. */
  path: string;
  /** The label of the DNS TXT records below the authority’s domain. */
  record: string;
}

/** Returns where a catalogue looks for proofs, by its id: each catalogue needs its own. */
export function proofPlacesOf(id: string): ProofPlaces {
  return { path: `/.well-known/${id}.txt`, record: `_${id}` };
}
