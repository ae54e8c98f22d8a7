import { kindNames } from "../../schemas/index.ts";
import { didYouMean, suggest } from "../../schemas/likeness/suggest.ts";
import { eitherOf } from "../../schemas/problems/quoted.ts";
import { CommandError } from "../lib/stop.ts";
import { facetPlan } from "./facet.ts";
import { formatted } from "./kind-tables.ts";
import { kindPlan } from "./kind.ts";
import { nameFrom, pluralOf } from "./name.ts";
import { outputPlan } from "./output.ts";
import { filesOf, type Plan, type ReadFile } from "./plan.ts";
import { rulePlan } from "./rule.ts";

/** The types of scaffolds. */
export const scaffolds = ["kind", "rule", "output", "facet"] as const;

/** The options of a scaffold. */
export interface Wanted {
  type: string | undefined;
  name: string | undefined;
  /** The words after the name, of which there must be none. */
  more?: readonly string[];
  /** For a facet: the kind whose list it filters. */
  of?: string | undefined;
  /** For a kind: its plural in addresses, if irregular. */
  many?: string | undefined;
}

/**
 * Generates the files of a scaffold: path → formatted text.
 *
 * @throws CommandError where a name is invalid or taken, or a place to edit is missing
 */
export async function scaffold(
  wanted: Wanted,
  read: ReadFile,
): Promise<{ files: ReadonlyMap<string, string>; then: readonly string[] }> {
  const plan = planFor(wanted);
  const written = await Promise.all(
    Array.from(filesOf(plan, read), async ([path, text]) => [path, await formatted(path, text)] as const),
  );
  return { files: new Map(written), then: plan.then };
}

function planFor({ type, name: typed, more = [], of, many }: Wanted): Plan {
  const isKnown = scaffolds.some((one) => one === type);
  if (isKnown && typed === undefined)
    throw new CommandError(`Give the ${type} a name, such as: npm run scaffold -- ${type} contract-length`);
  if (typed === undefined || !isKnown)
    throw new CommandError(
      `Say what to add and its name, such as: npm run scaffold -- rule contract-length. It can be a ${eitherOf(scaffolds)}.${suggestionFor(type, scaffolds)}`,
    );
  if (more.length > 0)
    throw new CommandError(
      `Give one name. If it has several words, join them by hyphens: ${[typed, ...more].join("-")}`,
    );
  if (of !== undefined && type !== "facet") throw new CommandError("Only a facet takes --of.");
  if (many !== undefined && type !== "kind") throw new CommandError("Only a kind takes --many.");
  const name = nameFrom(typed);
  if (type === "kind") return kindPlan(name, nameFrom(many ?? pluralOf(typed)));
  if (type === "rule") return rulePlan(name);
  if (type === "output") return outputPlan(name);
  const kind = kindNames.find((one) => one === of);
  if (kind === undefined)
    throw new CommandError(
      `Say whose list the facet narrows: --of ${kindNames.join("|")}.${suggestionFor(of, kindNames)}`,
    );
  return facetPlan(kind, name);
}

/** A “did you mean” sentence for a mistyped word; empty where there is no word or nothing similar. */
function suggestionFor(typed: string | undefined, words: readonly string[]): string {
  return typed === undefined ? "" : didYouMean(suggest(typed, words));
}
