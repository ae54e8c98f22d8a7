import { didYouMean, suggest } from "../likeness/suggest.ts";
import type { Rule } from "./rule.ts";

/** A product claims only requirements that the standard has. */
export const unknownRequirement: Rule = {
  id: "unknown-requirement",
  severity: "error",
  title: "A requirement that the standard does not have",
  why: "The page of the standard counts who meets which requirement.",
  howToFix: "Use the id of a requirement from the standard’s entry.",
  example: { wrong: "requirements: [valid-jsn]", right: "requirements: [valid-json]" },
  *check(context) {
    const standards = context.of("standard");
    for (const entry of context.each("product")) {
      for (const [index, claim] of (entry.data.standards ?? []).entries()) {
        const { standard: slug = "", requirements = [] } = claim ?? {};
        const standard = standards.get(slug);
        if (!standard) continue;
        const ids = (standard.data.requirements ?? []).flatMap((requirement) => requirement?.id ?? []);
        for (const [position, id] of requirements.entries()) {
          if (id === undefined || ids.includes(id)) continue;
          const advice =
            didYouMean(suggest(id, ids)) ||
            (ids.length > 0 ? ` It has: ${ids.join(", ")}.` : " Its entry lists none yet.");
          const message = `“${id}” is not a requirement of ${standard.slug}.${advice}`;
          yield { entry, path: ["standards", index, "requirements", position], message };
        }
      }
    }
  },
};
