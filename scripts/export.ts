import { changeAddress } from "../schemas/address.ts";
import { localHomepage } from "../schemas/identity.ts";
import { inspect } from "../schemas/index.ts";
import { exportContext } from "../schemas/publiccode/export-context.ts";
import { isPublicCode, toPubliccode } from "../schemas/publiccode/from-product.ts";
import { diskSource } from "../schemas/reading/disk.ts";
import { statementsIn } from "../schemas/statements/statements.ts";
import { entryNamed } from "./lib/entry-named.ts";
import { catalogueFolder, shownFolder, today } from "./lib/folder.ts";
import { catalogueIdentity } from "./lib/identity.ts";
import { readArguments } from "./lib/options.ts";
import { CommandError, run } from "./lib/stop.ts";

const usage = "npm run export -- SLUG [--catalogue DIR]";
const description = "Prints the publiccode.yml of an open product.";

await run(() => {
  const { options, names } = readArguments({ catalogue: { type: "string" } }, usage, description);
  const [slug, ...more] = names;
  if (slug === undefined || more.length > 0) throw new CommandError(`Name one product by its slug. Usage: ${usage}`);
  const day = today();
  const identity = catalogueIdentity(options.catalogue);
  const folder = catalogueFolder(options.catalogue);
  const inspection = inspect(diskSource(folder), day);
  const { catalogue } = inspection;
  const product = entryNamed("product", slug, inspection, folder);
  if (!isPublicCode(product.data))
    throw new CommandError(
      `“${slug}” is not software with an open code licence and a repository, so it cannot have a publiccode.yml.`,
    );
  const exported = toPubliccode(
    product.data,
    exportContext(catalogue, statementsIn(catalogue.authority, day), identity.name)(product),
  );
  if ("missing" in exported) {
    const facts = exported.missing.map(({ fact }) => fact).join("; ");
    // A catalogue without a published site has no form.
    const placeOfChange =
      identity.homepage === localHomepage
        ? `to ${shownFolder(folder)}/${product.file}.`
        : `at ${new URL(changeAddress("product", slug), identity.homepage).href}`;
    throw new CommandError(`“${slug}” cannot be exported yet. It needs: ${facts}. Add them ${placeOfChange}`);
  }
  process.stdout.write(exported.text);
  return 0;
});
