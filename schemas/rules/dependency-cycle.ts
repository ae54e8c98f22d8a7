import { kindNames } from "../kinds/index.ts";
import type { PartialEntry } from "../partial-entry.ts";
import type { Path } from "../problems/problem.ts";
import type { Finding, Rule } from "./rule.ts";
import { type Cycle, cyclesIn } from "./shared/cycles.ts";
import { referencesIn } from "./shared/references.ts";

/** No entry depends on itself through others. */
export const dependencyCycle: Rule = {
  id: "dependency-cycle",
  severity: "error",
  title: "Things that depend on each other in a circle",
  why: "Nothing can depend on itself, so one of these relations must be wrong.",
  howToFix: "Remove the wrong product from dependsOn. If the two only go together, use worksWith.",
  example: { wrong: "# in a.yml\ndependsOn: [b]\n# in b.yml\ndependsOn: [a]", right: "# in a.yml\ndependsOn: [b]" },
  *check(context) {
    for (const kind of kindNames) {
      const entries = context.each(kind);
      for (const field of fields) yield* cyclesBy(field, entries);
    }
  },
};

/** The references to entries of the same kind that must form a directed acyclic graph. */
const fields = ["dependsOn", "supersedes", "succeededBy", "replacedBy"];

/** A relation of an entry: its path, and the index of the entry that it refers to. */
interface Relation {
  path: Path;
  to: number;
}

function* cyclesBy(field: string, all: readonly PartialEntry[]): Generator<Finding> {
  // Only entries with the field can be in a cycle, and few have it.
  const holder = field === "replacedBy" ? "retired" : field;
  const entries = all.filter(({ data }) => Object.hasOwn(data, holder));
  const relations = relationsBy(field, entries);
  for (const [at, cycle] of cyclesIn(relations.map((some) => some.map(({ to }) => to)))) {
    const entry = entries[at];
    const relation = relations[at]?.find(({ to }) => to === cycle.ahead[1]);
    // Every entry of the cycle gets a finding: any of them may be the one whose change closed it.
    if (entry && relation) yield { entry, path: relation.path, message: messageOf(field, cycle, entries) };
  }
}

/** Returns the relations of each entry by a field, except to itself. */
function relationsBy(field: string, entries: readonly PartialEntry[]): Relation[][] {
  const numbers = new Map<string, number>();
  for (const [number, { slug }] of entries.entries()) if (!numbers.has(slug)) numbers.set(slug, number);
  return entries.map((entry, own) =>
    referencesIn(entry).flatMap(({ path, slug }) => {
      const to = path.includes(field) ? numbers.get(slug) : undefined;
      return to === undefined || to === own ? [] : [{ path, to }];
    }),
  );
}

function messageOf(field: string, { ahead, isWhole }: Cycle, entries: readonly PartialEntry[]): string {
  const slugs = ahead.map((number) => entries[number]?.slug ?? "");
  const round = [...slugs, ...(isWhole ? [] : ["…"]), slugs[0] ?? ""];
  return `This closes a circle: ${round.join(" → ")}. Remove one of these from “${field}”.`;
}
