import { hash } from "node:crypto";

import { exportContext } from "../../../schemas/publiccode/export-context.ts";
import { toPubliccode } from "../../../schemas/publiccode/from-product.ts";
import { siteName } from "../../layouts/frame.ts";
import type { Output, OutputContext, OutputFile } from "../output.ts";
import { publicCode, withoutPublicCode } from "./publiccode.ts";
import { publishersIn } from "./publishers.ts";
import { repositoryOf } from "./repositories.ts";
import { timesOf } from "./times.ts";

const mediaType = "application/json";
const shape = "as the catalogues of Italia and Switzerland answer, in one page";

/**
 * The open products in the format of the Developers Italia software catalogue API.
 *
 * @see https://github.com/italia/developers-italia-api/blob/main/software-catalog-api.oas.yaml
 */
export const openCatalogueSoftware: Output = {
  id: "open-catalogue-software",
  group: "harvest",
  title: "Software Catalog API: software",
  description: `Each open product that has a publiccode.yml, ${shape}.`,
  address: "/api/open-catalog/v1/software",
  mediaType,
  *files(context) {
    const naming = exportContext(context.catalogue, context.relations, siteName);
    const software = publicCode(context).flatMap((entry) => {
      const exported = toPubliccode(entry.data, naming(entry));
      if ("missing" in exported) return [];
      const { slug, data } = entry;
      const base = { id: idOf(`product/${slug}`, context), url: repositoryOf(data), publiccodeYml: exported.text };
      return [{ ...base, active: data.retired === undefined, ...timesOf(entry, context) }];
    });
    yield answer(this.address, software);
  },
  leftOut: withoutPublicCode,
};

/** The publishers of these products. */
export const openCataloguePublishers: Output = {
  id: "open-catalogue-publishers",
  group: "harvest",
  title: "Software Catalog API: publishers",
  description: `Each authority that shares open products, with its repositories, ${shape}.`,
  address: "/api/open-catalog/v1/publishers",
  mediaType,
  *files(context) {
    const publishers = publishersIn(context).map(({ authority, repositories }) => {
      const { slug, data } = authority;
      const times = timesOf(authority, context);
      return {
        id: idOf(`authority/${slug}`, context),
        alternativeId: slug,
        description: data.name,
        codeHosting: repositories.map((url) => ({ url, group: false, ...times })),
        active: true,
        ...times,
      };
    });
    yield answer(this.address, publishers);
  },
};

/** The catalogue itself. */
export const openCatalogueCatalogs: Output = {
  id: "open-catalogue-catalogs",
  group: "harvest",
  title: "Software Catalog API: catalogs",
  description: `This catalogue and where its list of publishers is, ${shape}.`,
  address: "/api/open-catalog/v1/catalogs",
  mediaType,
  *files(context) {
    const { changes, today, site } = context;
    const createdAt = changes[0]?.time ?? `${today}T00:00:00Z`;
    const updatedAt = changes.at(-1)?.time ?? createdAt;
    const sources = [{ url: `${site}data/publishers.yml` }];
    yield answer(this.address, [
      { id: idOf("catalogue", context), name: siteName, active: true, sources, createdAt, updatedAt },
    ]);
  },
};

function answer(address: string, data: readonly object[]): OutputFile {
  const content = `${JSON.stringify({ data, links: { prev: null, next: null } })}\n`;
  return { address, content, rows: data.length };
}

/** Derives a stable UUID from what an entry is; its form is that of version 4, as the API requires. */
function idOf(what: string, { site }: OutputContext): string {
  const sum = hash("sha256", `${site}${what}`);
  return [sum.slice(0, 8), sum.slice(8, 12), `4${sum.slice(13, 16)}`, `a${sum.slice(17, 20)}`, sum.slice(20, 32)].join(
    "-",
  );
}
