import { kinds } from "../kinds/index.ts";
import { referencesIn } from "./references.ts";
import { entriesOf, type Register, type Rule } from "./rule.ts";

/** Nothing live depends on something retired. */
export const retiredNeeded: Rule = {
  id: "retired-needed",
  severity: "hint",
  title: "Something retired that is still depended on",
  why: "Whoever takes this up would take up something that has ended.",
  mend: "Name what takes its place, or say in your own entry that it is retired too.",
  example: { wrong: "dependsOn: [old-forms]", right: "dependsOn: [new-forms]" },
  *check(register) {
    for (const kind of ["product", "opportunity"] as const) {
      for (const entry of entriesOf(register, kind)) {
        if (entry.data.retired !== undefined) continue;
        for (const { path, kind: target, slug } of referencesIn(entry)) {
          if (
            path[0] === "retired" ||
            path[0] === "worksWith" ||
            path[0] === "replaces" ||
            !isRetired(register, target, slug)
          )
            continue;
          const replacement = register.of(target).get(slug)?.data.retired?.replacedBy;
          const advice =
            replacement === undefined ? "Check whether this is still right." : `“${replacement}” takes its place.`;
          yield { entry, path, message: `The ${kinds[target].label.one} “${slug}” is retired. ${advice}` };
        }
      }
    }
  },
};

function isRetired(
  register: Register,
  kind: "product" | "standard" | "case-study" | "opportunity" | "authority",
  slug: string,
): boolean {
  return register.of(kind).get(slug)?.data.retired !== undefined;
}
