import type { ServiceArea } from "../vocabularies/services.ts";

/** The fields of a product that the finder needs. */
export interface KnownProduct {
  slug: string;
  name: string;
  aliases?: readonly string[];
  /** The suppliers stated in its entry. */
  suppliers?: readonly string[];
  /** The name of the authority that owns the entry. */
  owner?: string;
  services?: readonly string[];
  /** Whether a company owns the entry, and so sells the product to any council. */
  isSold?: boolean;
}

/** A product of the catalogue, or a system of the market without an entry. */
export type Application =
  | { type: "product"; slug: string; name: string }
  | { type: "system"; name: string; supplier?: string; services: readonly ServiceArea[] };

/** A name of an application. */
export interface Name {
  words: readonly string[];
  /** The name as people write it. */
  shown: string;
  /** Whether it consists of everyday words of council work, which identify an application only beside its supplier. */
  isEveryday: boolean;
  /** Whether it can mean nothing else: it has several words, or a capital or digit inside a word. */
  isDistinctive: boolean;
  /** Whether it is the name of its supplier alone. */
  isFamily: boolean;
  /** Whether it consists of words of purpose alone, apart from its supplier. */
  isDescription: boolean;
  /** Whether it is a short form, without the words of purpose at its end. */
  isShort: boolean;
  /** Whether it is the name of a supplier with which the names of other applications begin. */
  isShared: boolean;
}

/** An application with everything that the finder matches. */
export interface Target {
  application: Application;
  names: Name[];
  /** Keys of its suppliers. */
  suppliers: Set<string>;
  /** Every name of its suppliers, with its words joined. */
  supplierNames: Set<string>;
  /** The names of its suppliers as people write them. */
  sellers: readonly string[];
  /** Its words of purpose: those of its services. */
  work: ReadonlySet<string>;
  /** Whether it is sold commercially, so that any council may use it under a plain name. */
  isSold: boolean;
  /** Whether its suppliers are stated, so that a product of another supplier is a different one. */
  isSupplierKnown: boolean;
  /** The number of known applications by its supplier. */
  ofSupplier: number;
}

/** An application and its name that matched. */
export interface Named {
  target: Target;
  name: Name;
}
