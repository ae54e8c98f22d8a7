import { softwareWords } from "../vocabularies/software-words.ts";
import type { System } from "../vocabularies/system.ts";
import { systems as allSystems } from "../vocabularies/systems.ts";
import { namesOfProduct, namesOfSystem } from "./application-names.ts";
import type { ApplicationText } from "./application-scores.ts";
import type { KnownProduct } from "./application-target.ts";
import { apart, isWork, nameWords } from "./application-words.ts";
import { type ApplicationFinder, applicationFinder } from "./application.ts";
import { spellings } from "./candidates.ts";
import { knownNamesOfSuppliers, namesOfSupplier, supplierKey } from "./supplier.ts";

/**
 * Makes a finder for some texts alone. It is as sure of each of them as `applicationFinder` and made quicker, because it
 * looks closely only at what the texts may name.
 */
export function finderFor(
  texts: readonly ApplicationText[],
  products: Iterable<KnownProduct>,
  systems: readonly System[] = allSystems,
): ApplicationFinder {
  const wanted = new WantedNames();
  for (const { name } of texts) wanted.addText(name);
  // What the market calls a product may be unlike anything in its entry.
  for (const system of systems.filter((one) => wanted.has(namesOfSystem(one), suppliersOf(one))))
    wanted.add(namesOfSystem(system));
  const all = [...products];
  const isOfCompany = companiesIn(new Set([...all, ...systems].flatMap(suppliersOf)), wanted);
  const near = all.filter((product) => {
    const suppliers = suppliersOf(product);
    return suppliers.some(isOfCompany) || wanted.has(namesOfProduct(product), suppliers);
  });
  for (const product of near) wanted.add(namesOfProduct(product));
  return applicationFinder(
    near,
    systems.filter((system) => {
      const suppliers = suppliersOf(system);
      return suppliers.some(isOfCompany) || wanted.has(namesOfSystem(system), suppliers);
    }),
  );
}

/** Tells which companies are wanted: one that is named stands for its one product, so that its others have to be known. */
function companiesIn(names: ReadonlySet<string>, wanted: WantedNames): (name: string) => boolean {
  const keys = new Map(Array.from(names, (name) => [name, supplierKey(name)]));
  const named = new Set(Array.from(names).flatMap((name) => (wanted.has([name], []) ? (keys.get(name) ?? []) : [])));
  return (name) => named.size > 0 && named.has(keys.get(name) ?? "");
}

function suppliersOf(of: { suppliers?: readonly string[]; supplier?: string; owner?: string }): string[] {
  return [...(of.suppliers ?? []), of.supplier, of.owner].filter((name) => name !== undefined);
}

/** The names that may stand in some texts, however their words are separated: “Fix My Street” is “FixMyStreet”. */
class WantedNames {
  /** The texts from each of their words to each of their words. */
  readonly #runs = new Set<string>();
  /** The texts as a whole: what is called so and goes on says that they name more than one thing. */
  readonly #wholes = new Set<string>();

  addText(text: string): void {
    this.add([text, apart(text)]);
    this.#wholes.add(nameWords(text).join(""));
  }

  add(texts: readonly string[]): void {
    for (const text of texts) {
      const words = nameWords(text);
      for (const [from] of words.entries()) {
        let run = "";
        for (const word of words.slice(from)) this.#runs.add((run += word));
      }
    }
  }

  /** Whether the texts may have one of some names, whole or without its supplier and what says only what it is for. */
  has(names: readonly string[], suppliers: readonly string[]): boolean {
    return names.some((name) => spellings(name).some((one) => this.#hasName(nameWords(one), suppliers)));
  }

  #hasName(words: readonly string[], suppliers: readonly string[]): boolean {
    for (let from = 0; from < words.length; from++) {
      let run = "";
      for (let to = from; to < words.length; to++) {
        run += words[to] ?? "";
        if (!this.#runs.has(run)) continue;
        if (isWhole(words, from, to + 1, suppliers) || (from === 0 && this.#wholes.has(run))) return true;
      }
    }
    return false;
  }
}

/** Whether there is nothing around a part of a name but its supplier and, after it, what says what it is for. */
function isWhole(words: readonly string[], from: number, to: number, suppliers: readonly string[]): boolean {
  const [before, after] = [words[from - 1], words[to]];
  const isOfSupplier = (is: (name: string) => boolean): boolean =>
    knownNamesOfSuppliers.some(is) || suppliers.some((one) => namesOfSupplier(one).some(is));
  return (
    (before === undefined || isOfSupplier((name) => name.endsWith(before))) &&
    (after === undefined || isWork(after) || softwareWords.has(after) || isOfSupplier((name) => name.startsWith(after)))
  );
}
