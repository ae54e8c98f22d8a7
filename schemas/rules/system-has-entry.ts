import type { DraftEntry } from "../draft.ts";
import { plainName } from "../likeness/plain-name.ts";
import type { Path } from "../problems/problem.ts";
import { quoted } from "../problems/quoted.ts";
import type { Finding, Register, Rule } from "./rule.ts";

type Product = DraftEntry<"product">;

/** A system that has an entry is named by it. */
export const systemHasEntry: Rule = {
  id: "system-has-entry",
  severity: "hint",
  title: "A system that has an entry",
  why: "Named by its slug, it counts among those who use the product, and others find you there.",
  mend: "Put product with the slug of the entry in place of system. If something else is meant, give its name as it is on the contract.",
  example: {
    wrong: "uses:\n  - system: { name: FixMyStreet }\n    services: [highways]\n    status: in-use",
    right: "uses:\n  - product: fixmystreet\n    services: [highways]\n    status: in-use",
  },
  *check(register) {
    let products: ReadonlyMap<string, ReadonlySet<Product>> | undefined;
    for (const named of systemsIn(register)) {
      products ??= productsByName(register);
      const [product, other] = productsCalled(named.system, products);
      if (!product) continue;
      const { entry, path } = named;
      yield { entry, path, at: "key", ...adviceOn(named, [product, other], register) };
    }
  },
};

/** A system that an entry names. */
interface NamedSystem {
  entry: DraftEntry;
  path: Path;
  system: { name?: string | undefined; supplier?: string | undefined };
  /** The products that the same list names. */
  beside: readonly (string | undefined)[];
}

interface Item {
  product?: string | undefined;
  system?: NamedSystem["system"] | undefined;
}

function* systemsIn(register: Register): Generator<NamedSystem> {
  for (const entry of register.each("authority")) {
    yield* systemsOf(entry, ["uses"], entry.data.uses);
    for (const [index, use] of (entry.data.uses ?? []).entries())
      yield* systemsOf(entry, ["uses", index, "connects"], use?.connects);
  }
  for (const entry of register.each("product")) yield* systemsOf(entry, ["replaces"], entry.data.replaces);
}

function* systemsOf(entry: DraftEntry, path: Path, items: readonly (Item | undefined)[] = []): Generator<NamedSystem> {
  for (const [index, item] of items.entries()) {
    if (!item?.system || item.product !== undefined) continue;
    const beside = items.map((one) => one?.product);
    yield { entry, path: [...path, index, "system"], system: item.system, beside };
  }
}

/** The products by what people call them: name, slugs, and each with the supplier before it. */
function productsByName(register: Register): ReadonlyMap<string, ReadonlySet<Product>> {
  const byName = new Map<string, Set<Product>>();
  for (const product of register.of("product").values()) {
    const names = [product.data.name, product.slug, ...(product.data.aliases ?? [])];
    for (const name of names) {
      if (name === undefined) continue;
      for (const supplier of ["", ...suppliersOf(product, register)]) {
        const plain = plainName(`${supplier} ${name}`);
        byName.set(plain, (byName.get(plain) ?? new Set()).add(product));
      }
    }
  }
  return byName;
}

/** Who supplies a product: those that it names, and the company whose entry it is. */
function suppliersOf({ authority, data }: Product, register: Register): string[] {
  const owner = register.of("authority").get(authority)?.data;
  const company = owner?.type === "company" ? owner.name : undefined;
  return [...(data.suppliers ?? []), company].filter((name) => name !== undefined);
}

/** The products that a system is called like; those of its supplier, where its supplier has any of them. */
function productsCalled(
  { name = "", supplier = "" }: NamedSystem["system"],
  products: ReadonlyMap<string, ReadonlySet<Product>>,
): Product[] {
  return [...(products.get(plainName(`${supplier} ${name}`)) ?? products.get(plainName(name)) ?? [])];
}

function adviceOn(
  { system: { name = "", supplier }, beside }: NamedSystem,
  [product, other]: readonly [Product, Product | undefined],
  register: Register,
): Pick<Finding, "message" | "correction" | "instead"> {
  const [called, slug] = [quoted(name), quoted(product.slug)];
  if (other) {
    const message = `${called} may be ${slug} (${product.file}) or ${quoted(other.slug)} (${other.file}). If it is one of them, put “product” with its slug in place of “system”.`;
    return { message };
  }
  const twin = beside.indexOf(product.slug);
  if (twin >= 0) {
    const message = `${called} is the product ${slug}, which is item ${twin + 1} of the same list. Put what you know of it there, and delete it here.`;
    return { message };
  }
  const suppliers = suppliersOf(product, register).map(plainName);
  if (supplier !== undefined && suppliers.length > 0 && !suppliers.includes(plainName(supplier))) {
    const message = `${called} may be the product ${slug} (${product.file}), whose entry does not name the supplier ${quoted(supplier)}. If it is, put “product” with that slug in place of “system”.`;
    return { message };
  }
  const correction = `product: ${product.slug}`;
  const message = `${called} has an entry now: ${product.file}. Write this in place of “system”.`;
  return { message, correction, instead: { product: product.slug } };
}
