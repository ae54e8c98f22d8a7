import type { Entry } from "../../../schemas/index.ts";
import { toYaml } from "../../../schemas/yaml/dump.ts";
import { productStageOf } from "../../kinds/product/stage.ts";
import type { Output, OutputContext } from "../output.ts";
import { pageOf } from "../tables/columns.ts";
import { publicCode } from "./publiccode.ts";
import { publishersIn } from "./publishers.ts";
import { repositoryOf } from "./repositories.ts";

/** Maximum length of a Backstage entity name. */
const maxNameLength = 63;

const lifecycles: Readonly<Record<string, string>> = {
  discovery: "experimental",
  alpha: "experimental",
  beta: "experimental",
  live: "production",
  retired: "deprecated",
};

/**
 * The open products as components of a Backstage software catalogue, with their owners as groups.
 *
 * @see https://backstage.io/docs/features/software-catalog/descriptor-format
 */
export const backstageCatalog: Output = {
  id: "backstage",
  group: "harvest",
  title: "Backstage catalogue",
  description: "Each open product as a component and each authority that shares one as a group.",
  address: "/data/backstage/catalog-info.yaml",
  mediaType: "application/yaml",
  *files(context) {
    const components = publicCode(context)
      .filter((entry) => tooLong(entry).length === 0)
      .map((entry) => componentOf(entry, context));
    const groups = publishersIn(context)
      .filter(({ authority: { slug } }) => isName(slug))
      .map(({ authority }) => groupOf(authority, context));
    const documents = [...groups, ...components];
    const content = documents.map((document) => `---\n${toYaml(document)}\n`).join("");
    yield { address: "/data/backstage/catalog-info.yaml", content, rows: documents.length };
  },
  *leftOut(context) {
    for (const entry of publicCode(context)) {
      const missing = tooLong(entry);
      if (missing.length > 0) yield { entry, missing };
    }
  },
};

function isName(slug: string): boolean {
  return slug.length <= maxNameLength;
}

/** The reasons why Backstage cannot hold a product: its own name or its owner’s is too long. */
function tooLong({ slug, authority }: Entry<"product">): string[] {
  const limit = `of at most ${maxNameLength} characters`;
  return [
    ...(isName(slug) ? [] : [`a slug ${limit}`]),
    ...(isName(authority) ? [] : [`an authority with a slug ${limit}`]),
  ];
}

function componentOf(entry: Entry<"product">, context: OutputContext): object {
  const { slug, authority, data } = entry;
  const stage = productStageOf(data, context.today);
  const tags = (data.tags ?? []).filter((tag) => tag.length <= maxNameLength);
  return {
    apiVersion: "backstage.io/v1alpha1",
    kind: "Component",
    metadata: {
      name: slug,
      title: data.name,
      description: data.summary,
      ...(tags.length > 0 && { tags }),
      annotations: { "backstage.io/source-location": `url:${repositoryOf(data)}` },
      links: [{ url: pageOf(entry, context), title: "Entry in the catalogue" }],
    },
    spec: {
      type: data.type === "library" || data.type === "component" ? "library" : "service",
      // Backstage accepts any lifecycle, and most entries do not say theirs.
      lifecycle: stage === undefined ? "unknown" : lifecycles[stage],
      owner: `group:default/${authority}`,
    },
  };
}

function groupOf(entry: Entry<"authority">, context: OutputContext): object {
  const { slug, data } = entry;
  return {
    apiVersion: "backstage.io/v1alpha1",
    kind: "Group",
    metadata: {
      name: slug,
      title: data.name,
      links: [{ url: pageOf(entry, context), title: "Record in the catalogue" }],
    },
    spec: { type: "organization", children: [] },
  };
}
