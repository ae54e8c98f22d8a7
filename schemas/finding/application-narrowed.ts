import { softwareWords } from "../vocabularies/software-words.ts";
import type { System } from "../vocabularies/system.ts";
import { systems as allSystems } from "../vocabularies/systems.ts";
import { namesOfProduct, namesOfSystem } from "./application-names.ts";
import type { ApplicationText } from "./application-scores.ts";
import type { KnownProduct } from "./application-target.ts";
import { splitCamelCase, isPurposeOrFiller, nameWords } from "./application-words.ts";
import { type ApplicationFinder, applicationFinder } from "./application.ts";
import { spellings } from "./candidates.ts";
import { knownNamesOfSuppliers, namesOfSupplier, supplierKey } from "./supplier.ts";

/**
 * Makes a finder for some texts alone, faster than `applicationFinder`: it indexes only the products and systems that the
 * texts may name. The certain matches and the candidates with `isName` are the same; other candidates may be missing.
 */
export function finderFor(
  texts: readonly ApplicationText[],
  products: Iterable<KnownProduct>,
  systems: readonly System[] = allSystems,
): ApplicationFinder {
  const wanted = new WantedNames();
  for (const { name } of texts) wanted.addText(name);
  // A system’s names can differ from every name in the product’s entry.
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
    { namesOnly: true },
  );
}

/**
 * Returns a filter for the companies that the texts name. All their products are needed, because a company’s name stands for
 * its product only where it has a single one.
 */
function companiesIn(names: ReadonlySet<string>, wanted: WantedNames): (name: string) => boolean {
  const keys = new Map(Array.from(names, (name) => [name, supplierKey(name)]));
  const named = new Set(Array.from(names).flatMap((name) => (wanted.has([name], []) ? (keys.get(name) ?? []) : [])));
  return (name) => named.size > 0 && named.has(keys.get(name) ?? "");
}

function suppliersOf(of: { suppliers?: readonly string[]; supplier?: string; owner?: string }): string[] {
  return [...(of.suppliers ?? []), of.supplier, of.owner].filter((name) => name !== undefined);
}

/** The names that some texts may contain, regardless of word separators: “Fix My Street” is “FixMyStreet”. */
class WantedNames {
  /** Every run of consecutive words in the texts, joined. */
  readonly #runs = new Set<string>();
  /** The whole texts, joined. A longer name that begins with one makes that text ambiguous. */
  readonly #wholes = new Set<string>();

  addText(text: string): void {
    this.add([text, splitCamelCase(text)]);
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

  /** Whether the texts may contain one of some names, in full or without its supplier and its words of purpose. */
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

/** Whether a part of a name is preceded at most by its supplier, and followed at most by that or a word of purpose. */
function isWhole(words: readonly string[], from: number, to: number, suppliers: readonly string[]): boolean {
  const [before, after] = [words[from - 1], words[to]];
  const isOfSupplier = (is: (name: string) => boolean): boolean =>
    knownNamesOfSuppliers.some(is) || suppliers.some((one) => namesOfSupplier(one).some(is));
  return (
    (before === undefined || isOfSupplier((name) => name.endsWith(before))) &&
    (after === undefined ||
      isPurposeOrFiller(after) ||
      softwareWords.has(after) ||
      isOfSupplier((name) => name.startsWith(after)))
  );
}
