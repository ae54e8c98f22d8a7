import { wordsIn } from "../likeness/words.ts";
import { isOfSeveral, type System } from "../vocabularies/system.ts";
import { addName, addNames, addSupplier, namesOfProduct, namesOfSystem, supplierBefore } from "./application-names.ts";
import { countBySupplier, markShared } from "./application-shared.ts";
import type { Application, KnownProduct, Name, Target } from "./application-target.ts";
import { nameWords, purposeWordsOf } from "./application-words.ts";
import { supplierKey } from "./supplier.ts";

/** Returns the applications to find: each product, with the names of its system, and each system without an entry. */
export function targetsOf(products: Iterable<KnownProduct>, systems: readonly System[]): Target[] {
  const targets = Array.from(products, targetOfProduct);
  addCompanies(targets);
  const byName = byKey(targets, ({ isShort, isFamily }) => !isShort && !isFamily);
  const byPart = byKey(
    targets,
    ({ isShort }, target) => isShort || target.names.some(({ isDescription }) => isDescription),
  );
  for (const system of systems) {
    const names = isSupplierOfMany(system) ? [] : namesOfSystem(system);
    const keys = names.flatMap((name) => keysOfName(name, system.supplier));
    const target = [byName, byPart]
      .flatMap((called) => keys.map((key) => called.get(key)))
      .find((one) => one !== undefined);
    if (target) addNames(target, names);
    else targets.push(targetOfSystem(system, names));
  }
  countBySupplier(targets);
  markShared(targets);
  return targets;
}

function targetOfProduct(product: KnownProduct): Target {
  const { slug, name, suppliers = [], owner, services = [], isSold = false } = product;
  const all = [...new Set([...suppliers, ...(owner === undefined ? [] : [owner])])];
  const target = blankTarget({ type: "product", slug, name }, all, services, isSold);
  // A council that shares its software does not say who else supplies it.
  target.isSupplierKnown = isSold || suppliers.length > 0;
  addNames(target, namesOfProduct(product));
  return target;
}

function targetOfSystem({ name, supplier, services }: System, names: readonly string[]): Target {
  const application = { type: "system" as const, name, services, ...(supplier === undefined ? {} : { supplier }) };
  // Where the supplier is unknown, it mostly has the same name as the system.
  const target = blankTarget(application, [supplier ?? name], services, true);
  target.isSupplierKnown = supplier !== undefined;
  addNames(target, names);
  return target;
}

/** Whether a system stands for all systems of a supplier, so that its name identifies none of them. */
function isSupplierOfMany(system: System): boolean {
  return isOfSeveral(system) && (system.aliases ?? []).length === 0;
}

function blankTarget(
  application: Application,
  suppliers: readonly string[],
  services: readonly string[],
  isSold: boolean,
): Target {
  let work: ReadonlySet<string> | undefined;
  const target = {
    application,
    names: [],
    suppliers: new Set<string>(),
    supplierNames: new Set<string>(),
    sellers: suppliers,
    get work() {
      return (work ??= purposeWordsOf(services));
    },
    isSold,
    isSupplierKnown: false,
    ofSupplier: 1,
  };
  for (const supplier of suppliers) addSupplier(target, supplier);
  return target;
}

/** Adds the supplier’s name to the product of each company with a single product: people call the product by it. */
function addCompanies(targets: readonly Target[]): void {
  const sold = targets.filter(({ isSold, application }) => isSold && application.type === "product");
  const bySupplier = Map.groupBy(
    sold.flatMap((target) => [...target.suppliers].map((key) => ({ key, target }))),
    ({ key }) => key,
  );
  for (const found of bySupplier.values()) {
    const [only, second] = found;
    if (only && !second) for (const name of only.target.sellers) addName(only.target, name, true);
  }
}

/** Indexes targets by the names that `counts` accepts, alone and with each supplier before the name. */
function byKey(
  targets: readonly Target[],
  counts: (name: Name, target: Target) => boolean,
): ReadonlyMap<string, Target> {
  const found = new Map<string, Target>();
  for (const target of targets) {
    for (const { words } of target.names.filter((name) => counts(name, target))) {
      const key = words.join("");
      for (const one of [key, ...Array.from(target.suppliers, (supplier) => supplier + key)]) {
        if (!found.has(one)) found.set(one, target);
      }
    }
  }
  return found;
}

function keysOfName(name: string, supplier: string | undefined): string[] {
  const words = nameWords(name);
  const before = supplierBefore(words);
  const rest = before === undefined ? words : words.slice(wordsIn(before).length);
  return [
    words.join(""),
    ...(before === undefined ? [] : [supplierKey(before) + rest.join("")]),
    ...(supplier === undefined ? [] : [supplierKey(supplier) + words.join("")]),
  ];
}
