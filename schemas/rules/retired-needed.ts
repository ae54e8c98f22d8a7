import { type Kind, kindNames, kinds } from "../kinds/index.ts";
import type { PartialEntry } from "../partial-entry.ts";
import { isRetired } from "../retirement.ts";
import { valueAt } from "../yaml/value-at.ts";
import type { RuleContext, Rule } from "./rule.ts";
import { type Reference, referencesIn } from "./shared/references.ts";

/** No live entry depends on or uses a retired entry. */
export const retiredNeeded: Rule = {
  id: "retired-needed",
  severity: "hint",
  title: "Something retired that is still used",
  why: "Anybody who adopts this would adopt something that has ended.",
  howToFix: "Name what takes its place, or say in your own entry that it is retired or that you have stopped using it.",
  example: { wrong: "dependsOn: [old-forms]", right: "dependsOn: [new-forms]" },
  *check(context) {
    const retired = retiredIn(context);
    for (const kind of ["product", "opportunity", "authority"] as const) {
      for (const entry of context.each(kind)) {
        if (isRetired(entry.data, context.today)) continue;
        for (const reference of referencesIn(entry)) {
          const { path, kind: target, slug } = reference;
          const needed = retired.get(target)?.get(slug);
          if (!needed || !isNeed(entry, reference)) continue;
          const replacement = needed.data.retired?.replacedBy;
          const advice =
            replacement === undefined ? "Check whether this is still right." : `“${replacement}” takes its place.`;
          yield { entry, path, message: `The ${kinds[target].label.one} “${slug}” is retired. ${advice}` };
        }
      }
    }
  },
};

/** Returns the retired entries of each kind by slug. They are few, so most lookups are quick. */
function retiredIn(context: RuleContext): ReadonlyMap<Kind, ReadonlyMap<string, PartialEntry>> {
  const ofKind = (kind: Kind): [string, PartialEntry][] =>
    [...context.of(kind)].filter(([, { data }]) => isRetired(data, context.today));
  return new Map(kindNames.map((kind) => [kind, new Map(ofKind(kind))]));
}

/** Whether a reference needs its target: any but a past use or a relation that may name something retired. */
function isNeed({ data }: PartialEntry, { path }: Reference): boolean {
  if (["retired", "worksWith", "replaces", "succeededBy", "members"].includes(String(path[0]))) return false;
  const item = valueAt(data, path.slice(0, 2)) as { status?: string };
  return item.status !== "stopped";
}
