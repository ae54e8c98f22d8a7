import type { ServiceArea } from "../vocabularies/services.ts";

/** A product of the catalogue, as far as the finder has to know it. */
export interface KnownProduct {
  slug: string;
  name: string;
  aliases?: readonly string[];
  /** Who supplies it, as its entry says. */
  suppliers?: readonly string[];
  /** What the authority is called whose entry it is. */
  owner?: string;
  services?: readonly string[];
  /** Whether its entry is that of a company, which sells it to anybody. */
  isSold?: boolean;
}

/** What an application is: a product of the catalogue, or a system of the market that has no entry. */
export type Application =
  | { type: "product"; slug: string; name: string }
  | { type: "system"; name: string; supplier?: string; services: readonly ServiceArea[] };

/** A name that an application goes by. */
export interface Name {
  words: readonly string[];
  /** As people write it. */
  shown: string;
  /** Everyday words of council work: only with its supplier does it say which it is. */
  isEveryday: boolean;
  /** One that nobody writes for anything else: two words, or capitals and digits inside. */
  isDistinctive: boolean;
  /** The name of its supplier alone. */
  isFamily: boolean;
  /** Only words of what it is for, beside its supplier. */
  isDescription: boolean;
  /** What is left without the words that say what it is for. */
  isShort: boolean;
  /** The name of a supplier that stands before the names of its other applications as well. */
  isShared: boolean;
}

/** An application as it can be found. */
export interface Target {
  application: Application;
  names: Name[];
  /** Keys of its suppliers. */
  suppliers: Set<string>;
  /** The names of its suppliers in texts, each as its words joined. */
  supplierNames: Set<string>;
  /** The same as people write them. */
  sellers: readonly string[];
  /** The words of what it is for. */
  work: ReadonlySet<string>;
  /** Whether somebody sells it, so that any council may have it under a plain name. */
  isSold: boolean;
  /** Whether its suppliers are stated, so that another one supplies something else. */
  isSupplierKnown: boolean;
  /** How many applications of its supplier are known. */
  ofSupplier: number;
}

/** An application and the name of it that was found. */
export interface Named {
  target: Target;
  name: Name;
}
