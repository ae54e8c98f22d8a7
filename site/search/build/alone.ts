import { inspect } from "../../../schemas/index.ts";
import { diskSource } from "../../../schemas/reading/disk.ts";
import { documentsOf } from "../documents/index.ts";
import { IndexBuilder } from "../index/builder.ts";
import { indexTexts } from "./text-index.ts";
import { writeFiles } from "./write.ts";

/**
 * Makes the search index of all entries and no pages, so that what that costs can be measured: reads a folder and writes
 * another, for a day.
 */
const [folder = "", out = "", today = ""] = process.argv.slice(2);
const builder = new IndexBuilder();
builder.add(documentsOf(inspect(diskSource(folder), today), today));
writeFiles(builder.files(await indexTexts(builder.texts())), out);
