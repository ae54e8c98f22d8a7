import type { DraftEntry } from "../draft.ts";
import { entriesOf, type Rule } from "./rule.ts";

/** Nothing depends on itself, not even by way of others. */
export const dependencyCycle: Rule = {
  id: "dependency-cycle",
  severity: "error",
  title: "Things that depend on each other in a circle",
  why: "A thing that needs itself could never be put in place, so one of the relations must be wrong.",
  mend: "Take the wrong product out of dependsOn. If the two only go together, use worksWith.",
  example: { wrong: "# in a.yml\ndependsOn: [b]\n# in b.yml\ndependsOn: [a]", right: "# in a.yml\ndependsOn: [b]" },
  *check(register) {
    const products = register.of("product");
    const standards = register.of("standard");
    yield* cycles(entriesOf(register, "product"), "dependsOn", (product) => product.data.dependsOn ?? [], products);
    yield* cycles(
      entriesOf(register, "standard"),
      "supersedes",
      (standard) => standard.data.supersedes ?? [],
      standards,
    );
    const authorities = register.of("authority");
    yield* cycles(
      entriesOf(register, "authority"),
      "succeededBy",
      (authority) => authority.data.succeededBy ?? [],
      authorities,
    );
  },
};

/** Depth-first search for circles. */
function* cycles<E extends DraftEntry>(
  entries: Iterable<E>,
  field: string,
  next: (entry: E) => readonly (string | undefined)[],
  bySlug: ReadonlyMap<string, E>,
): Generator<{ entry: E; path: (string | number)[]; message: string }> {
  const done = new Set<string>();
  for (const start of entries) {
    if (done.has(start.slug) || next(start).length === 0) continue;
    const trail: { entry: E; step: number }[] = [{ entry: start, step: 0 }];
    const onTrail = new Set([start.slug]);
    for (let top = trail.at(-1); top; top = trail.at(-1)) {
      const targets = next(top.entry);
      const index = top.step++;
      if (index >= targets.length) {
        done.add(top.entry.slug);
        onTrail.delete(top.entry.slug);
        trail.pop();
        continue;
      }
      const slug = targets[index];
      if (slug === undefined || done.has(slug)) continue;
      if (onTrail.has(slug)) {
        yield* inEachMember(field, trail.slice(trail.findIndex(({ entry }) => entry.slug === slug)));
        continue;
      }
      const target = bySlug.get(slug);
      if (target) {
        trail.push({ entry: target, step: 0 });
        onTrail.add(slug);
      }
    }
  }
}

/** How many entries of a long circle a message names. */
const shown = 3;

/** A circle is told in each entry of it, at the relation that leads on: whichever was changed last made it. */
function* inEachMember<E extends DraftEntry>(
  field: string,
  circle: readonly { entry: E; step: number }[],
): Generator<{ entry: E; path: (string | number)[]; message: string }> {
  for (const [position, { entry, step }] of circle.entries()) {
    const path = [field, step - 1];
    const next = Array.from(
      { length: Math.min(circle.length, shown) },
      (_, ahead) => circle[(position + ahead) % circle.length],
    );
    const slugs = next.flatMap((member) => member?.entry.slug ?? []);
    const round = [...slugs, ...(circle.length > shown ? ["…"] : []), entry.slug];
    yield { entry, path, message: cycleMessage(field, round) };
  }
}

function cycleMessage(field: string, circle: readonly string[]): string {
  const [only, second] = circle;
  if (only === second) return `This entry names itself in “${field}”. Delete that.`;
  return `This closes a circle: ${circle.join(" → ")}. Take one of these out of “${field}”.`;
}
