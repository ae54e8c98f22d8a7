import { finderFor } from "#applications";

import type { ApplicationText } from "../finding/application-scores.ts";
import type { KnownProduct } from "../finding/application-target.ts";
import type { ApplicationFinder } from "../finding/application.ts";
import { knownProduct } from "../finding/known-product.ts";
import type { PartialEntry } from "../partial-entry.ts";
import type { Path } from "../problems/problem.ts";
import { quoted } from "../problems/quoted.ts";
import type { Finding, RuleContext, Rule } from "./rule.ts";

/** A system with an entry is referred to by slug. */
export const systemHasEntry: Rule = {
  id: "system-has-entry",
  severity: "hint",
  title: "A system that has an entry",
  why: "Named by its slug, it counts among those who use the product, and others find you there.",
  howToFix:
    "Put product with the slug of the entry in place of system. If something else is meant, give its name as it is on the contract.",
  example: {
    wrong: "uses:\n  - system: { name: FixMyStreet }\n    services: [highways]\n    status: in-use",
    right: "uses:\n  - product: fixmystreet\n    services: [highways]\n    status: in-use",
  },
  *check(context) {
    const named = [...systemsIn(context)].filter(({ entry }) => context.isAsked(entry.file));
    if (named.length === 0) return;
    const [texts, products] = [named.map(textOf), [...productsOf(context)]];
    const meant = context.memoise("system-has-entry", [texts, products], () => {
      const finder = finderFor(texts, products);
      return texts.map((text) => productsMeant(finder, text));
    });
    for (const [index, one] of named.entries()) {
      const advice = adviceOn(one, meant[index] ?? [], context);
      if (advice) yield { entry: one.entry, path: one.path, at: "key", ...advice };
    }
  },
};

/** A system that an entry mentions by name. */
interface NamedSystem {
  entry: PartialEntry;
  path: Path;
  system: { name?: string | undefined; supplier?: string | undefined };
  /** The product slugs in the same list. */
  beside: readonly (string | undefined)[];
}

interface Item {
  product?: string | undefined;
  system?: NamedSystem["system"] | undefined;
}

function* systemsIn(context: RuleContext): Generator<NamedSystem> {
  for (const entry of context.each("authority")) {
    yield* systemsOf(entry, ["uses"], entry.data.uses);
    for (const [index, use] of (entry.data.uses ?? []).entries())
      yield* systemsOf(entry, ["uses", index, "connects"], use?.connects);
  }
  for (const entry of context.each("product")) yield* systemsOf(entry, ["replaces"], entry.data.replaces);
}

function* systemsOf(
  entry: PartialEntry,
  path: Path,
  items: readonly (Item | undefined)[] = [],
): Generator<NamedSystem> {
  for (const [index, item] of items.entries()) {
    if (!item?.system || item.product !== undefined) continue;
    const beside = items.map((one) => one?.product);
    yield { entry, path: [...path, index, "system"], system: item.system, beside };
  }
}

function textOf({ system: { name = "", supplier } }: NamedSystem): ApplicationText {
  return { name, supplier };
}

function* productsOf(context: RuleContext): Generator<KnownProduct> {
  for (const product of context.of("product").values())
    yield knownProduct(product, context.of("authority").get(product.authority));
}

/** A candidate product for a system. */
interface Meant {
  slug: string;
  isCertain: boolean;
  /** Why, in one sentence. */
  reason: string;
}

/** Returns the product that a system matches for sure, or else those with its name, best first. Typos do not count. */
function productsMeant({ find }: ApplicationFinder, text: ApplicationText): Meant[] {
  const answer = find(text);
  if (answer.type === "none") return [];
  const candidates = answer.type === "sure" ? [answer.match] : answer.candidates.filter(({ isName }) => isName);
  return candidates.flatMap(({ application, isCertain, reason }) =>
    application.type === "product" ? { slug: application.slug, isCertain, reason } : [],
  );
}

function adviceOn(
  { system: { name = "" }, beside }: NamedSystem,
  [meant, other]: readonly Meant[],
  context: RuleContext,
): Pick<Finding, "message" | "correction" | "instead"> | undefined {
  if (!meant) return undefined;
  const called = quoted(name);
  const shown = ({ slug }: Meant): string => `${quoted(slug)} (${context.of("product").get(slug)?.file ?? slug})`;
  if (other) {
    const message = `${called} may be ${shown(meant)} or ${shown(other)}. If it is one of them, put “product” with its slug in place of “system”.`;
    return { message };
  }
  const twin = beside.indexOf(meant.slug);
  if (!meant.isCertain) {
    const message = `${called} may be the product ${shown(meant)}. ${meant.reason} If it is, put “product” with that slug in place of “system”.`;
    return twin < 0 ? { message } : undefined;
  }
  if (twin >= 0) {
    const message = `${called} is the product ${quoted(meant.slug)}, which is item ${twin + 1} of the same list. Put what you know of it there, and delete it here.`;
    return { message };
  }
  const correction = `product: ${meant.slug}`;
  const message = `${called} has an entry now: ${context.of("product").get(meant.slug)?.file ?? meant.slug}. Write this in place of “system”.`;
  return { message, correction, instead: { product: meant.slug } };
}
