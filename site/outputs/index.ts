import { entryDocuments, entryLines, entryLists } from "./api/entries.ts";
import type { Output } from "./output.ts";
import { csvTables, jsonTables, ndjsonTables } from "./tables/formats.ts";

/**
 * Everything that the site publishes for programs: the one table from which its files, the page about the data, the
 * manifest and the links to it follow. A new output is one file and one row here.
 */
export const outputs: readonly Output[] = [csvTables, jsonTables, ndjsonTables, entryLists, entryLines, entryDocuments];
