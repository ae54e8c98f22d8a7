import type { Entry } from "../../../schemas/index.ts";
import { toYaml } from "../../../schemas/yaml/dump.ts";
import type { Output, OutputContext } from "../output.ts";
import { publicCode } from "./publiccode.ts";
import { repositoryOf } from "./repositories.ts";

/** An authority that shares open products. */
interface Publisher {
  authority: Entry<"authority">;
  /** The distinct addresses of its repositories. */
  repositories: string[];
}

/** The authorities that share open products, with their repositories. */
export function publishersIn(context: Pick<OutputContext, "catalogue">): Publisher[] {
  const groups = Map.groupBy(publicCode(context), ({ authority }) => authority);
  return [...groups].flatMap(([slug, products]) => {
    const authority = context.catalogue.authority.get(slug);
    const repositories = [...new Set(products.map(({ data }) => repositoryOf(data)))];
    return authority ? [{ authority, repositories }] : [];
  });
}

/** The publisher list that the publiccode.yml crawler reads. */
export const publisherList: Output = {
  id: "publishers",
  group: "harvest",
  title: "publishers.yml",
  description: "Each authority that shares open products and their repositories, for crawlers of publiccode.yml.",
  address: "/data/publishers.yml",
  mediaType: "application/yaml",
  *files(context) {
    const publishers = publishersIn(context).map(({ authority: { slug, data }, repositories }) => {
      return { id: slug, name: data.name, orgs: [], repos: repositories };
    });
    yield { address: "/data/publishers.yml", content: `${toYaml(publishers)}\n`, rows: publishers.length };
  },
};
