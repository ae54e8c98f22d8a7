import { type PartialEntry, isUnread } from "../partial-entry.ts";
import type { Path } from "../problems/problem.ts";
import { quoted } from "../problems/quoted.ts";
import type { Finding, Rule } from "./rule.ts";

/**
 * A use, connection or replacement names either a product of the catalogue or a system without an entry. A system that is
 * used has services.
 */
export const productOrSystem: Rule = {
  id: "product-or-system",
  severity: "error",
  title: "Neither a product nor a system, or both",
  why: "Each line is about one thing: a product that has an entry here, or a system that has none yet.",
  howToFix:
    "Give the product by its slug. If it has no entry, give a system with its name and, in a list of what is used, the services it is for.",
  example: {
    wrong: "uses:\n  - status: in-use",
    right: "uses:\n  - system: { name: Example Parking Manager }\n    services: [parking]\n    status: in-use",
  },
  *check(context) {
    for (const entry of context.each("authority")) {
      for (const [index, use] of (entry.data.uses ?? []).entries()) {
        if (!use) continue;
        const path = ["uses", index];
        yield* one(entry, path, use);
        if (use.system && use.services === undefined && !isUnread(use, "services")) {
          yield {
            entry,
            path: [...path, "system"],
            at: "key",
            message: `Say which services ${use.system.name === undefined ? "it" : quoted(use.system.name)} is used for, so that others find it.`,
            example: "services: [parking]",
          };
        }
        for (const [at, connection] of (use.connects ?? []).entries()) {
          if (connection) yield* one(entry, [...path, "connects", at], connection);
        }
      }
    }
    for (const entry of context.each("product")) {
      for (const [index, replaced] of (entry.data.replaces ?? []).entries()) {
        if (replaced) yield* one(entry, ["replaces", index], replaced);
      }
    }
  },
};

function* one(entry: PartialEntry, path: Path, item: { product?: unknown; system?: unknown }): Generator<Finding> {
  const [product, system] = [Object.hasOwn(item, "product"), Object.hasOwn(item, "system")];
  if (product === system) {
    const message = product
      ? "It is either a product or a system, not both. Delete one of the two."
      : "Say what it is: “product” for what has an entry in the catalogue, “system” with its name for what has none.";
    yield { entry, path, message };
  }
}
