import { slugOf } from "../../../schemas/fields/slug-text.ts";
import { systems } from "../../../schemas/vocabularies/systems.ts";
import type { Context } from "../../catalogue/context.ts";
import { replaceablesIn } from "../../contracts/replaceable.ts";
import { systemsWithPage } from "../../kinds/product/alternatives.ts";
import type { KnownSystem } from "../index/shapes.ts";

/** Returns the systems of the market, and marks those without a page of alternatives. */
export function knownSystems(context: Context): KnownSystem[] {
  const slugs = [...replaceablesIn(context).described.keys(), ...systemsWithPage(context).map(({ slug }) => slug)];
  const paged = new Set(slugs);
  return systems.map((system) => (paged.has(slugOf(system.name)) ? system : { ...system, noPage: true }));
}
