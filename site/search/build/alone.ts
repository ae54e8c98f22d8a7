import { inspect } from "../../../schemas/index.ts";
import { diskSource } from "../../../schemas/reading/disk.ts";
import { documentsOf, indexContext } from "../documents/index.ts";
import { knownSystems } from "../documents/systems.ts";
import { IndexBuilder } from "../index/builder.ts";
import { indexTexts } from "./text-index.ts";
import { writeFiles } from "./write.ts";

/**
 * Builds the search index of all entries without pages, to measure its cost. Arguments: the folder to read, the folder
 * to write and the day.
 */
const [folder = "", out = "", today = ""] = process.argv.slice(2);
const builder = new IndexBuilder();
const context = indexContext(inspect(diskSource(folder), today), today);
builder.add(documentsOf(context));
writeFiles(builder.files(await indexTexts(builder.texts()), knownSystems(context)), out);
