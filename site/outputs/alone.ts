import { inspect } from "../../schemas/index.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { publish } from "./manifest.ts";
import { outputContext } from "./output.ts";
import { fileWriter } from "./write.ts";

/**
 * Writes the outputs of a catalogue without pages, to measure their cost. Arguments: catalogue folder, output folder,
 * day (`YYYY-MM-DD`).
 */
const [folder = "", out = "", today = ""] = process.argv.slice(2);
const { catalogue } = inspect(diskSource(folder), today);
const entries = { catalogue, today, site: "https://example.org/", lastChanged: new Map(), changes: [], shallow: false };
publish(outputContext(entries), { time: `${today}T00:00:00Z` }, fileWriter(out));
