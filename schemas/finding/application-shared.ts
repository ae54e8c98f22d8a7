import type { Target } from "./application-target.ts";

/** Sets the number of applications by the same supplier on each application. */
export function countBySupplier(targets: readonly Target[]): void {
  const counts = new Map<string, number>();
  for (const { suppliers } of targets) for (const key of suppliers) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const target of targets)
    target.ofSupplier = Math.max(...Array.from(target.suppliers, (key) => counts.get(key) ?? 1));
}

/** Marks the suppliers’ names that other applications’ names begin with: “Northgate” beside “Northgate Assure”. */
export function markShared(targets: readonly Target[]): void {
  const prefixes = new Map<string, Set<Target>>();
  for (const target of targets) {
    for (const { words, isFamily } of target.names) {
      if (isFamily) continue;
      for (let length = 1; length < words.length; length++) {
        const key = words.slice(0, length).join("");
        prefixes.set(key, (prefixes.get(key) ?? new Set()).add(target));
      }
    }
  }
  for (const target of targets) {
    for (const name of target.names.filter(({ isFamily }) => isFamily)) {
      const others = prefixes.get(name.words.join("")) ?? new Set();
      name.isShared = others.size > (others.has(target) ? 1 : 0);
    }
  }
}
