/** An authority that can be found: an entry of the catalogue or a council of the register. */
export interface KnownAuthority {
  slug: string;
  name: string;
  /** Its code of the Office for National Statistics. */
  gss?: string | undefined;
  /** Its former codes. */
  formerGss?: readonly string[];
  /** Its former slugs. */
  aliases?: readonly string[];
  /** Other names, such as its name in Welsh. */
  otherNames?: readonly string[];
}

/** A council that reorganisation has ended or is about to. */
export interface EndedAuthority extends KnownAuthority {
  /** The last day on which it exists, `YYYY-MM-DD`. */
  lastDay: string;
  /** The slugs of its successors. */
  successors: readonly string[];
}

/** The data that authorities are looked up in. */
export interface Directory {
  /** The authorities of the catalogue. */
  entries: Iterable<KnownAuthority>;
  /** The register of councils. */
  register: readonly KnownAuthority[];
  /** The register of reorganisations. */
  ended: readonly EndedAuthority[];
  /** `YYYY-MM-DD`: a council counts as ended from the day after its last. */
  today: string;
}

/** An authority that a text may be about. */
export interface FoundAuthority {
  slug: string;
  name: string;
  /** Whether it is in the catalogue. */
  listed: boolean;
  /** The name of the ended council that the text names, where this authority is its successor. */
  former?: string;
}
