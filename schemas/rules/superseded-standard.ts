import type { DraftEntry } from "../draft.ts";
import { quoted } from "../problems/quoted.ts";
import { isRetired } from "../retirement.ts";
import { entriesOf, type Finding, type Register, type Rule } from "./rule.ts";

/** What is adopted, met and asked for is the standard that stands. */
export const supersededStandard: Rule = {
  id: "superseded-standard",
  severity: "hint",
  title: "A standard that another has superseded",
  why: "Systems fit together when they keep to the same standard, and that is the newer one.",
  mend: "Name the newer standard once you keep to it. If you have given the older one up, change the status to stopped.",
  example: {
    wrong: "adopts:\n  - standard: bs7666-2000\n    status: adopted",
    right: "adopts:\n  - standard: bs7666\n    status: planned",
  },
  *check(register) {
    const newer = newerStandards(register);
    const look = function* (
      entry: DraftEntry,
      path: (string | number)[],
      slug: string | undefined,
    ): Generator<Finding> {
      const standard = register.of("standard").get(slug ?? "");
      // Of a standard that is retired, another rule says so.
      if (standard?.data.status !== "superseded" || isRetired(standard.data, register.today)) return;
      const successor = newer.get(standard.slug);
      const advice = successor === undefined ? "Check what takes its place." : `${quoted(successor)} takes its place.`;
      yield { entry, path, message: `The standard ${quoted(standard.slug)} is superseded. ${advice}` };
    };
    for (const entry of entriesOf(register, "authority")) {
      for (const [index, adoption] of (entry.data.adopts ?? []).entries())
        if (adoption?.status !== "stopped") yield* look(entry, ["adopts", index, "standard"], adoption?.standard);
    }
    for (const entry of entriesOf(register, "product")) {
      if (isRetired(entry.data, register.today)) continue;
      for (const [index, claim] of (entry.data.standards ?? []).entries())
        yield* look(entry, ["standards", index, "standard"], claim?.standard);
    }
    for (const entry of entriesOf(register, "opportunity")) {
      for (const [index, slug] of (entry.data.standards ?? []).entries())
        yield* look(entry, ["standards", index], slug);
    }
  },
};

/** By the slug of a standard, the one that says that it supersedes it. */
function newerStandards(register: Register): ReadonlyMap<string, string> {
  return new Map(
    entriesOf(register, "standard").flatMap(({ slug, data }) =>
      (data.supersedes ?? []).flatMap((older) => (older === undefined ? [] : [[older, slug] as const])),
    ),
  );
}
