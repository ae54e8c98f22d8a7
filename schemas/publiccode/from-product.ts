import { isOpenLicence } from "../fields/open-licence.ts";
import type { Product } from "../kinds/product.ts";
import { toYaml } from "../writing/yaml.ts";
import { softwareTypeOf, stageOf } from "./vocabulary.ts";

const version = "0.5.0";

/** What an export needs to know beside the product itself. */
export interface Naming {
  /** The names of the products it depends on, by slug. */
  productName: (slug: string) => string | undefined;
  /** The names of the authorities that use it. */
  usedBy: readonly string[];
}

/** Whether a product can have a `publiccode.yml`: there is source code, under a licence that is open. */
export function isOpen({ licences, links }: Product): boolean {
  return (
    licences?.code !== undefined &&
    isOpenLicence(licences.code) &&
    (links ?? []).some(({ type }) => type === "repository")
  );
}

/**
 * An open product as a `publiccode.yml` of version 0.5. Importing it again gives the same fields, as far as the standard
 * has a place for them.
 *
 * @see https://yml.publiccode.tools/
 */
export function toPubliccode(product: Product, { productName, usedBy }: Naming): string {
  const link = (type: string): string | undefined =>
    product.links?.find((one) => one.type === type && one.title !== "API")?.url;
  const fields = {
    publiccodeYmlVersion: version,
    name: product.name,
    url: link("repository"),
    landingURL: link("website"),
    roadmap: link("roadmap"),
    categories: product.tags,
    usedBy: usedBy.length > 0 ? usedBy : undefined,
    developmentStatus: product.stage === undefined ? undefined : statusOf(product.stage),
    softwareType: product.type === undefined ? undefined : softwareTypeOf[product.type],
    description: {
      en: {
        shortDescription: product.summary,
        longDescription: product.description,
        documentation: link("documentation"),
        apiDocumentation: product.links?.find(({ type, title }) => type === "documentation" && title === "API")?.url,
        features: product.features,
      },
    },
    legal: { license: product.licences?.code },
    maintenance: maintenanceOf(product),
    localisation: languagesOf(product),
    dependsOn: product.dependsOn
      ? { open: product.dependsOn.map((slug) => ({ name: productName(slug) ?? slug })) }
      : undefined,
  };
  return `# publiccode.yml, made from the Common Standards Catalogue\n${toYaml(withoutGaps(fields))}\n`;
}

function statusOf(stage: NonNullable<Product["stage"]>): string | undefined {
  return Object.keys(stageOf).find((status) => stageOf[status] === stage);
}

function maintenanceOf({ maintenance, suppliers }: Product): object | undefined {
  if (!maintenance) return undefined;
  const { type, contractor, until } = maintenance;
  const others = (suppliers ?? []).filter((name) => name !== contractor).map((name) => ({ name }));
  const contractors = contractor === undefined ? [] : [{ name: contractor, until }, ...others];
  return { type, contractors: contractors.length > 0 ? contractors : undefined };
}

function languagesOf({ inclusion }: Product): object | undefined {
  const languages = inclusion?.languages;
  return languages ? { localisationReady: languages.length > 1, availableLanguages: languages } : undefined;
}

function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutGaps);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => (field === undefined ? [] : [[name, withoutGaps(field)]])),
  );
}
