import { isOpenLicence } from "../fields/open-licence.ts";
import type { Product } from "../kinds/product.ts";
import { toYaml } from "../yaml/dump.ts";
import { categoriesOf } from "./categories.ts";
import { type Gap, gapsIn } from "./gaps.ts";
import { softwareTypeOf, stageOf } from "./vocabulary.ts";

/** The version of the standard that exports follow. */
const version = "0.7";

/** The data that an export needs beside the product itself. */
export interface ExportContext {
  /** The name of the catalogue, on one line. */
  catalogue: string;
  /** Looks up a dependency by slug. */
  product: (slug: string) => Pick<Product, "name" | "licences"> | undefined;
  /** Looks up the URL of a standard’s text by slug. */
  standard: (slug: string) => string | undefined;
  /** The authority that shares it. */
  owner: { name: string; website?: string | undefined } | undefined;
  /** The names of the authorities that use it. */
  usedBy: readonly string[];
}

/**
 * Whether a `publiccode.yml` fits a product: neither a dataset nor a design, with a source code repository and an open
 * licence of the code.
 */
export function isPublicCode({ type, licences, links }: Product): boolean {
  return (
    type !== "dataset" &&
    type !== "design" &&
    licences?.code !== undefined &&
    isOpenLicence(licences.code) &&
    (links ?? []).some((link) => link.type === "repository")
  );
}

/**
 * Converts a product that `isPublicCode` to a `publiccode.yml`, or returns the facts that it lacks for a valid one.
 * Importing the file again gives the same fields, as far as the standard has a place for them.
 *
 * @see https://yml.publiccode.tools/
 */
export function toPubliccode(product: Product, context: ExportContext): { text: string } | { missing: Gap[] } {
  const missing = gapsIn(product);
  if (missing.length > 0) return { missing };
  const { stage } = product;
  const link = (type: string): string | undefined =>
    product.links?.find((one) => one.type === type && one.title !== "API")?.url;
  const fields = {
    publiccodeYmlVersion: version,
    name: product.name,
    url: link("repository"),
    landingURL: link("website"),
    roadmap: link("roadmap"),
    platforms: product.platforms,
    categories: some(categoriesOf(product.tags ?? [])),
    usedBy: some(context.usedBy),
    developmentStatus: Object.keys(stageOf).find((status) => stageOf[status] === stage),
    softwareType: softwareTypeOf(product),
    supports: some(supported(product, context)),
    organisation: context.owner?.website ? { uri: context.owner.website, name: context.owner.name } : undefined,
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
    maintenance: maintenanceOf(product, context),
    localisation: languagesOf(product),
    dependsOn: dependenciesOf(product, context),
  };
  return { text: `# publiccode.yml, made from the ${context.catalogue}\n${toYaml(withoutGaps(fields))}\n` };
}

/** The standards that it meets fully: the file cannot express partial or planned conformance. */
function supported({ standards = [] }: Product, { standard }: ExportContext): { id: string }[] {
  const met = standards.filter(({ level }) => level === "meets").flatMap((claim) => standard(claim.standard) ?? []);
  return [...new Set(met)].map((id) => ({ id }));
}

/** Suppliers only offer it: those who maintain it are the contractor or the contacts. */
function maintenanceOf({ maintenance, contacts = [] }: Product, { owner }: ExportContext): object | undefined {
  if (!maintenance) return undefined;
  const { type, contractor, until } = maintenance;
  return {
    type,
    contractors: type === "contract" ? [{ name: contractor, until }] : undefined,
    contacts: some(contacts.map(({ role, email }) => ({ name: role, email, affiliation: owner?.name }))),
  };
}

/**
 * The languages it is offered in, and whether it is ready for more. The standard defines only what `true` means, so it is
 * `false` where the entry does not claim that.
 */
function languagesOf({
  inclusion: { languages = [], multilingual = isMultilingual(languages) } = {},
}: Product): object {
  return { localisationReady: multilingual, availableLanguages: languages };
}

/** Whether the languages that software is offered in show by themselves that it is built for more than one. */
export function isMultilingual(languages: readonly string[]): boolean {
  return languages.length > 1;
}

/** The dependencies, grouped by licence; omits those of unknown licence, because neither list fits. */
function dependenciesOf({ dependsOn = [] }: Product, { product }: ExportContext): object | undefined {
  const all = dependsOn.flatMap((slug) => product(slug) ?? []);
  const named = (kept: (code: string) => boolean): readonly { name: string }[] | undefined =>
    some(
      all.filter(({ licences }) => licences?.code !== undefined && kept(licences.code)).map(({ name }) => ({ name })),
    );
  const [open, proprietary] = [named(isOpenLicence), named((code) => code === "proprietary")];
  return open || proprietary ? { open, proprietary } : undefined;
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutGaps);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => (field === undefined ? [] : [[name, withoutGaps(field)]])),
  );
}
