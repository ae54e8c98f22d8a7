import { coversUk } from "../covers-uk.ts";
import { forMembers } from "../member-words.ts";
import { entryPointSchema, manifestSchema } from "./api/document-schemas.ts";
import { entryDocuments, entryLines, entryLists } from "./api/entries.ts";
import { entryPointOf } from "./api/entry-point.ts";
import { jsonText } from "./api/json-text.ts";
import { openApiAddress, openApiOf } from "./api/openapi.ts";
import { newestSchemas, versionedSchemas } from "./api/schemas.ts";
import { authorityCalendars, contractCalendar, serviceCalendars, wholeCalendar } from "./calendars/calendars.ts";
import { reorganisationDocuments, reorganisationTables } from "./documents/reorganisations.ts";
import { tenderPacks } from "./documents/tender-pack.ts";
import { authorityFeeds, changeList, kindFeeds, serviceFeeds, wholeFeed } from "./feeds/feeds.ts";
import { backstageCatalog } from "./harvest/backstage.ts";
import { codemetaFiles } from "./harvest/codemeta.ts";
import { dcatJsonLd, dcatTurtle } from "./harvest/dcat.ts";
import { llmsText } from "./harvest/llms.ts";
import { openCatalogueCatalogs, openCataloguePublishers, openCatalogueSoftware } from "./harvest/open-catalogue.ts";
import { publiccodeFiles } from "./harvest/publiccode.ts";
import { publisherList } from "./harvest/publishers.ts";
import { repositoryList } from "./harvest/repositories.ts";
import { manifestAddress, type Output } from "./output.ts";
import { badges, conformanceBadges } from "./show/badges.ts";
import { coalitionEmbed } from "./show/coalition-embed.ts";
import { embeds, embedStyle } from "./show/embeds.ts";
import { authorityUses } from "./tables/authority-uses.ts";
import { dataPackage } from "./tables/data-package.ts";
import { estates } from "./tables/estates.ts";
import { csvTables, jsonTables, ndjsonTables } from "./tables/formats.ts";
import { likeTables } from "./tables/like.ts";
import { sqliteFile } from "./tables/sqlite.ts";

/** The entry point of the API, which lists all outputs. */
const entryPoint: Output = {
  id: "index",
  group: "entries",
  title: "Entry point",
  description: "Every address there is, for programs that find their way by themselves.",
  address: "/api/v1/index.json",
  mediaType: "application/json",
  schema: () => entryPointSchema,
  *files(context) {
    yield {
      address: "/api/v1/index.json",
      content: `${JSON.stringify(entryPointOf(outputs, context), undefined, 1)}\n`,
    };
  },
};

/** The manifest of all files with their checksums. */
const manifest: Output = {
  id: "manifest",
  group: "entries",
  title: "Manifest",
  description: "Every file with its size and SHA-256 sum, the commit that was built, and what had to be left out.",
  address: manifestAddress,
  mediaType: "application/json",
  schema: () => manifestSchema,
  // `publish` writes the manifest itself, last.
  files: () => [],
};

/** The OpenAPI description. */
const openApi: Output = {
  id: "openapi",
  link: "API description (OpenAPI)",
  rel: "service-desc",
  group: "entries",
  title: "OpenAPI description",
  description: "Describes every address for tools that make clients and documentation (OpenAPI 3.1).",
  address: openApiAddress,
  mediaType: "application/json",
  *files(context) {
    yield { address: openApiAddress, content: jsonText(openApiOf(outputs, context), 1) };
  },
};

/**
 * The registry of outputs. The published files, the page about the data, the manifest, the OpenAPI description and the
 * links to outputs are generated from it. A new output is one file and one row here.
 */
export const outputs: readonly Output[] = withIndex([
  csvTables,
  sqliteFile,
  dataPackage,
  ...(coversUk ? [likeTables] : []),
  authorityUses,
  estates,
  reorganisationTables,
  jsonTables,
  ndjsonTables,
  entryPoint,
  manifest,
  entryLists,
  entryLines,
  entryDocuments,
  openApi,
  newestSchemas,
  versionedSchemas,
  wholeFeed,
  kindFeeds,
  serviceFeeds,
  authorityFeeds,
  changeList,
  wholeCalendar,
  contractCalendar,
  serviceCalendars,
  authorityCalendars,
  publiccodeFiles,
  codemetaFiles,
  openCatalogueSoftware,
  openCataloguePublishers,
  openCatalogueCatalogs,
  publisherList,
  repositoryList,
  backstageCatalog,
  dcatJsonLd,
  dcatTurtle,
  badges,
  conformanceBadges,
  embeds,
  ...(coversUk ? [coalitionEmbed] : []),
  embedStyle,
  tenderPacks,
  reorganisationDocuments,
]);

/** Says of each output what it has about the members of this catalogue, and adds `llms.txt`, which lists the others. */
function withIndex(all: readonly Output[]): readonly Output[] {
  const others = all.map(({ title, description, schema, ...output }): Output => ({
    ...output,
    ...forMembers({ title, description }),
    ...(schema && { schema: (each) => forMembers(schema(each)) }),
  }));
  return [...others, llmsText(others)];
}
