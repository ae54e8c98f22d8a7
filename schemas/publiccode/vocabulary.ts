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

/** Obsolete and informal values of `softwareType`, in lower case → type of product. */
export const olderTypeOf: Readonly<Record<string, NonNullable<Product["type"]>>> = {
  standalone: "application",
  softwareaddon: "component",
};

const mobile: readonly string[] = ["ios", "android"];

/** Returns the `softwareType` of a product; that of an application depends on its platforms. Undefined for other types. */
export function softwareTypeOf({ type, platforms = [] }: Pick<Product, "type" | "platforms">): string | undefined {
  switch (type) {
    case "component":
      return "addon";
    case "library":
      return "library";
    case "template":
      return "configurationFiles";
    case "application":
    case "platform":
      if (platforms.includes("web")) return "standalone/web";
      return platforms.every((platform) => mobile.includes(platform)) ? "standalone/mobile" : "standalone/desktop";
    default:
      return undefined;
  }
}
