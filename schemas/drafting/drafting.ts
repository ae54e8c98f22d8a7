import type * as z from "zod";

import { accepts, metaOf, schemaAt } from "../fields/describe.ts";
import { Product } from "../kinds/product.ts";
import { quoted } from "../problems/quoted.ts";
import { textOf } from "./text.ts";

/** Lookups in the catalogue that an import goes into. */
export interface ImportLookups {
  /** The day of the import, `YYYY-MM-DD`. */
  today: string;
  /** The slug of a product, by its slug or its name in any spelling of case; undefined when there is none. */
  productNamed: (name: string) => string | undefined;
  /** The slug of an authority, by its slug or name. */
  authorityNamed: (name: string) => string | undefined;
  /** The slug of a standard, by the address of its text. */
  standardAt: (address: string) => string | undefined;
}

/** An entry drafted from a file or a repository, with everything that was not imported. */
export interface ImportedDraft {
  /** Valid fields; of those that every entry needs, what was there. */
  data: Partial<Product>;
  /** Values that could not be imported, one sentence each. */
  unplaced: string[];
  /** Points that the contributor should check, one sentence each. */
  notes: string[];
}

/** Collects fields that are valid by the schema. */
export class DraftBuilder {
  readonly #data: Partial<Product> = {};
  readonly unplaced: string[] = [];
  readonly notes: string[] = [];

  get data(): Partial<Product> {
    return this.#data;
  }

  /**
   * Sets a top-level field, or adds to `unplaced` why not. An undefined value means that `original` could not be parsed;
   * an empty original is ignored.
   */
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
