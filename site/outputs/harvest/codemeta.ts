import { identifiersOf } from "../../entry/identifiers.ts";
import { identified } from "../../json-ld/common.ts";
import { maintainerOf } from "../../kinds/product/maintainer.ts";
import { licenceView } from "../../licences/licence.ts";
import { type Output, type OutputContext, publishedSlugs } from "../output.ts";
import { pageOf } from "../tables/columns.ts";
import { publicCode } from "./publiccode.ts";

/** The address, from the site’s root, of a product’s CodeMeta description, if it has one. */
export function codemetaAddress(slug: string): string {
  return `/products/${slug}/codemeta.json`;
}

/**
 * The open products for catalogues of research software and archives of source code.
 *
 * @see https://codemeta.github.io/terms/
 */
export const codemetaFiles: Output = {
  id: "codemeta",
  group: "harvest",
  title: "codemeta.json",
  description: "Each open product in the words of CodeMeta, for archives and catalogues of source code.",
  address: "/products/{slug}/codemeta.json",
  mediaType: "application/ld+json",
  *files(context) {
    for (const entry of publicCode(context)) {
      const content = `${JSON.stringify(codemetaOf(entry, context), undefined, 2)}\n`;
      for (const slug of publishedSlugs(entry)) yield { address: codemetaAddress(slug), content };
    }
  },
};

function codemetaOf(entry: ReturnType<typeof publicCode>[number], context: OutputContext): object {
  const { name, summary, description, links = [], tags = [], licences, dependsOn = [] } = entry.data;
  const link = (type: string): string | undefined => links.find((one) => one.type === type)?.url;
  const needed = dependsOn.flatMap((slug) => context.catalogue.product.get(slug) ?? []);
  const maintainer = maintainerOf(entry, context);
  return {
    "@context": "https://w3id.org/codemeta/3.0",
    type: "SoftwareSourceCode",
    id: pageOf(entry, context),
    ...identified([], identifiersOf(entry.data)),
    name,
    description: description ?? summary,
    codeRepository: link("repository"),
    license: licences?.code === undefined ? undefined : (licenceView(licences.code).url ?? licences.code),
    url: link("website"),
    softwareHelp: link("documentation"),
    keywords: tags.length > 0 ? tags : undefined,
    maintainer: maintainer && {
      type: "Organization",
      name: typeof maintainer === "string" ? maintainer : maintainer.name,
    },
    softwareRequirements: needed.length > 0 ? needed.map(({ data }) => data.name) : undefined,
  };
}
