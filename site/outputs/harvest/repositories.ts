import type { Product } from "../../../schemas/index.ts";
import { repositoriesSchema } from "../api/document-schemas.ts";
import type { Output } from "../output.ts";
import { pageOf } from "../tables/columns.ts";
import { publicCode } from "./publiccode.ts";

/** The address of a product’s first repository; empty if it has none. */
export function repositoryOf({ links = [] }: Product): string {
  return links.find(({ type }) => type === "repository")?.url ?? "";
}

/** The repositories of all open products, for code analysis. */
export const repositoryList: Output = {
  id: "repositories",
  group: "harvest",
  title: "repositories.json",
  description: "Every repository of an open product, with its licence and who shares it, for tools that look at code.",
  address: "/data/repositories.json",
  mediaType: "application/json",
  schema: () => repositoriesSchema,
  *files(context) {
    const repositories = publicCode(context).flatMap((entry) => {
      const { slug, authority, data } = entry;
      const about = { product: slug, name: data.name, authority, licence: data.licences?.code };
      return (data.links ?? [])
        .filter(({ type }) => type === "repository")
        .map(({ url }) => ({ url, ...about, page: pageOf(entry, context) }));
    });
    const content = { total: repositories.length, repositories };
    yield {
      address: "/data/repositories.json",
      content: `${JSON.stringify(content, undefined, 1)}\n`,
      rows: repositories.length,
    };
  },
};
