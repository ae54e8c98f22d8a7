import type { PartialEntry } from "../partial-entry.ts";
import type { Path } from "../problems/problem.ts";
import { quoted } from "../problems/quoted.ts";
import { isRetired } from "../retirement.ts";
import type { RuleContext, Rule } from "./rule.ts";

/** Entries refer to the current standard, not to a superseded one. */
export const supersededStandard: Rule = {
  id: "superseded-standard",
  severity: "hint",
  title: "A standard that another has superseded",
  why: "Systems fit together when they keep to the same standard, and that is the newer one.",
  howToFix:
    "Name the newer standard once you keep to it. If you have given the older one up, change the status to stopped.",
  example: {
    wrong: "adopts:\n  - standard: bs7666-2000\n    status: adopted",
    right: "adopts:\n  - standard: bs7666\n    status: planned",
  },
  *check(context) {
    const superseded = supersededIn(context);
    const newer = newerStandards(context);
    for (const { entry, path, slug } of needsIn(context)) {
      if (!superseded.has(slug)) continue;
      const successor = newer.get(slug);
      const advice = successor === undefined ? "Check what takes its place." : `${quoted(successor)} takes its place.`;
      yield { entry, path, message: `The standard ${quoted(slug)} is superseded. ${advice}` };
    }
  },
};

/** Returns the slugs of superseded standards, except retired ones, which `retired-needed` reports. */
function supersededIn(context: RuleContext): ReadonlySet<string> {
  const standards = [...context.of("standard").values()];
  return new Set(
    standards
      .filter(({ data }) => data.status === "superseded" && !isRetired(data, context.today))
      .map(({ slug }) => slug),
  );
}

/** Yields each reference that adopts, meets or requires a standard. */
function* needsIn(context: RuleContext): Generator<{ entry: PartialEntry; path: Path; slug: string }> {
  for (const entry of context.each("authority")) {
    for (const [index, adoption] of (entry.data.adopts ?? []).entries())
      if (adoption?.status !== "stopped")
        yield { entry, path: ["adopts", index, "standard"], slug: adoption?.standard ?? "" };
  }
  for (const entry of context.each("product")) {
    if (isRetired(entry.data, context.today)) continue;
    for (const [index, claim] of (entry.data.standards ?? []).entries())
      yield { entry, path: ["standards", index, "standard"], slug: claim?.standard ?? "" };
  }
  for (const entry of context.each("opportunity")) {
    for (const [index, slug = ""] of (entry.data.standards ?? []).entries())
      yield { entry, path: ["standards", index], slug };
  }
}

/** Slug of a standard → slug of the standard that supersedes it. */
function newerStandards(context: RuleContext): ReadonlyMap<string, string> {
  return new Map(
    context
      .each("standard")
      .flatMap(({ slug, data }) => (data.supersedes ?? []).map((older) => [older ?? "", slug] as const)),
  );
}
