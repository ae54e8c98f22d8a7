import type { Product } from "../kinds/product.ts";

/** The fields of publiccode.yml that have a place in an entry, or that an import has something to say about. */
export const placedFields: ReadonlySet<string> = new Set([
  "publiccodeYmlVersion",
  "name",
  "url",
  "landingURL",
  "roadmap",
  "usedBy",
  "developmentStatus",
  "softwareType",
  "description",
  "legal",
  "maintenance",
  "localisation",
  "dependsOn",
  "categories",
  "organisation",
  "isBasedOn",
]);

/** `developmentStatus` of publiccode.yml → stage. */
export const stageOf: Readonly<Record<string, NonNullable<Product["stage"]>>> = {
  concept: "discovery",
  development: "alpha",
  beta: "beta",
  stable: "live",
  obsolete: "retired",
};

/** `softwareType` of publiccode.yml, as far as before its `/` → type of product. */
export const typeOf: Readonly<Record<string, NonNullable<Product["type"]>>> = {
  standalone: "application",
  addon: "component",
  softwareAddon: "component",
  library: "library",
  configurationFiles: "template",
};

/** Type of product → `softwareType`. */
export const softwareTypeOf: Readonly<Record<NonNullable<Product["type"]>, string>> = {
  application: "standalone/web",
  platform: "standalone/web",
  component: "addon",
  library: "library",
  dataset: "configurationFiles",
  design: "configurationFiles",
  template: "configurationFiles",
};
