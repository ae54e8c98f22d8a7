import { authoritiesIn } from "../schemas/finding/in-catalogue.ts";
import { inspect, type Product, writeEntry } from "../schemas/index.ts";
import { diskSource } from "../schemas/reading/disk.ts";
import { draftFrom } from "./import/draft.ts";
import { importLookups } from "./import/lookups.ts";
import { catalogueFolder, today } from "./lib/folder.ts";
import { printNotice } from "./lib/notice.ts";
import { readArguments } from "./lib/options.ts";
import { placeEntry, slugFor } from "./lib/place.ts";
import { CommandError, run } from "./lib/stop.ts";
import { slugOfAuthority } from "./lib/whose.ts";

const usage = "npm run import -- FILE_OR_URL --authority A [--slug S] [--services a,b] [--catalogue DIR] [--stdout]";
const description =
  "Writes a product from a publiccode.yml, a file or an https address, or drafts one from a GitHub repository. It names everything that it does not take over, and writes a valid file or nothing.";

await run(async () => {
  const { options, names } = readArguments(
    {
      authority: { type: "string" },
      slug: { type: "string" },
      services: { type: "string" },
      catalogue: { type: "string" },
      stdout: { type: "boolean", default: false },
    },
    usage,
    description,
  );
  const [source, ...more] = names;
  if (source === undefined || more.length > 0) throw new CommandError(`Name one file or address. Usage: ${usage}`);
  if (options.authority === undefined)
    throw new CommandError(`Say whose entry it will be, with --authority. Usage: ${usage}`);
  const folder = catalogueFolder(options.catalogue);
  const { catalogue } = inspect(diskSource(folder), today());
  const tell = (sentence: string): void => {
    tellEach("Whose entry:", [sentence]);
  };
  const authority = slugOfAuthority(options.authority, authoritiesIn(catalogue, today()), tell, { folder });

  const { data, notes, unplaced } = await draftFrom(source, importLookups(catalogue, today()));
  const services = options.services?.split(",").map((word) => word.trim()) ?? [];
  // Unvalidated: the cast asserts more than is known. The validator reports missing and wrong fields afterwards.
  const text = writeEntry("product", { services, ...data } as Product);
  tellEach(
    "To check:",
    options.services === undefined
      ? ["No file says which council services it is for: add them to “services”.", ...notes]
      : notes,
  );
  tellEach("Left out:", unplaced);
  const slug = slugFor("product", authority, options.slug, data.name ?? "");
  return placeEntry(folder, { kind: "product", authority, slug, text }, options.stdout);
});

function tellEach(heading: string, sentences: readonly string[]): void {
  if (sentences.length > 0) printNotice(`${[heading, ...sentences.map((sentence) => `- ${sentence}`)].join("\n")}\n`);
}
