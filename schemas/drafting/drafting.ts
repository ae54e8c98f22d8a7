import type * as z from "zod";

import { accepts, metaOf, schemaAt } from "../fields/describe.ts";
import { Product } from "../kinds/product.ts";
import { quoted } from "../problems/quoted.ts";
import { textOf } from "./text.ts";

/** What an import knows of the catalogue that the entry goes into. */
export interface Surroundings {
  /** The day of the import, `YYYY-MM-DD`. */
  today: string;
  /** The slug of a product, by its slug or its name in any spelling of case; undefined when there is none. */
  productNamed: (name: string) => string | undefined;
  /** An authority, by its slug or name. */
  authorityNamed: (name: string) => string | undefined;
  /** A standard, by the address of its text. */
  standardAt: (address: string) => string | undefined;
}

/** An entry made from a file or a repository, with an account of what became of everything. */
export interface Drafted {
  /** Valid fields; of those that every entry needs, what was there. */
  data: Partial<Product>;
  /** What could not be taken over, one sentence each. */
  unplaced: string[];
  /** What the contributor should look at, one sentence each. */
  notes: string[];
}

/** Collects fields, each only if the schema takes it. */
export class Drafting {
  readonly #data: Partial<Product> = {};
  readonly unplaced: string[] = [];
  readonly notes: string[] = [];

  get data(): Partial<Product> {
    return this.#data;
  }

  /** Puts a value at a top-level field, or says why not; a value of undefined says that `original` was not understood. */
  place(path: [keyof Product], value: unknown, from: string, original: unknown = value): void {
    if (original === undefined || original === null || original === "") return;
    const schema = schemaAt(Product, path);
    if (schema && value !== undefined && accepts(schema, value)) Object.assign(this.#data, { [path[0]]: value });
    else {
      const text = textOf(original);
      const subject = text === "" ? quoted(from) : `${quoted(from)} is ${quoted(text)}, which`;
      this.unplaced.push(`${subject} cannot be used${expectation(schema)}.`);
    }
  }
}

function expectation(schema: z.core.$ZodType | undefined): string {
  const { words, expects } = schema ? metaOf(schema) : {};
  if (words) return `: it must be one of ${Object.keys(words).join(", ")}`;
  return expects === undefined ? "" : `: it must be ${expects}`;
}
