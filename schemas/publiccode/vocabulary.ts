import type { Product } from "../kinds/product.ts";

/** `developmentStatus` of publiccode.yml → stage. */
export const stageOf: Readonly<Record<string, NonNullable<Product["stage"]>>> = {
  concept: "discovery",
  development: "alpha",
  beta: "beta",
  stable: "live",
  obsolete: "retired",
};

/** `softwareType` of publiccode.yml → type of product. */
export const typeOf: Readonly<Record<string, NonNullable<Product["type"]>>> = {
  "standalone/mobile": "application",
  "standalone/iot": "application",
  "standalone/desktop": "application",
  "standalone/web": "application",
  "standalone/backend": "application",
  "standalone/other": "application",
  addon: "component",
  library: "library",
  configurationFiles: "template",
};

/** What stands for a `softwareType` in older and in careless files, in small letters → type of product. */
export const olderTypeOf: Readonly<Record<string, NonNullable<Product["type"]>>> = {
  standalone: "application",
  softwareaddon: "component",
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
