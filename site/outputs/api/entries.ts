import { entriesOfKind, kindNames } from "../../../schemas/index.ts";
import { type Output, publishedSlugs } from "../output.ts";
import { documentOf, entrySchema } from "./documents.ts";
import { listSchema, pagedJson } from "./pages.ts";

/** All entries of a kind, with all their fields. */
export const entryLists: Output = {
  id: "entries-json",
  link: "JSON",
  group: "entries",
  title: "All entries of a kind, as JSON",
  description: "Every field of every entry; a list that is long leads from page to page by “next”.",
  address: "/api/v1/{kind}.json",
  paged: true,
  mediaType: "application/json",
  each: kindNames,
  schema: (kind) => listSchema({ $ref: entrySchema(kind) }),
  *files(context) {
    for (const kind of kindNames) {
      const documents = Array.from(entriesOfKind(context.catalogue, kind), (entry) => documentOf(entry, context));
      yield* pagedJson(`/api/v1/${kind}`, documents, context.site);
    }
  },
};

/** All entries of a kind as newline-delimited JSON. */
export const entryLines: Output = {
  id: "entries-ndjson",
  group: "entries",
  title: "All entries of a kind, one a line",
  description: "The same as newline-delimited JSON, to be read line by line.",
  address: "/api/v1/{kind}.ndjson",
  mediaType: "application/x-ndjson",
  each: kindNames,
  *files(context) {
    for (const kind of kindNames) {
      const lines = Array.from(entriesOfKind(context.catalogue, kind), (entry) =>
        JSON.stringify(documentOf(entry, context)),
      );
      yield {
        address: `/api/v1/${kind}.ndjson`,
        content: lines.map((line) => `${line}\n`).join(""),
        rows: lines.length,
      };
    }
  },
};

/** Each entry by itself. */
export const entryDocuments: Output = {
  id: "entry-json",
  link: "JSON",
  group: "entries",
  title: "One entry, as JSON",
  description: "Every field of one entry.",
  address: "/api/v1/{kind}/{slug}.json",
  mediaType: "application/json",
  each: kindNames,
  schema: (kind) => ({ $ref: entrySchema(kind) }),
  *files(context) {
    for (const kind of kindNames) {
      for (const entry of entriesOfKind(context.catalogue, kind)) {
        const content = `${JSON.stringify(documentOf(entry, context))}\n`;
        for (const slug of publishedSlugs(entry)) yield { address: `/api/v1/${kind}/${slug}.json`, content };
      }
    }
  },
};
