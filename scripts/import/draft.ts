import { existsSync } from "node:fs";

import type { ImportedDraft, ImportLookups } from "../../schemas/drafting/drafting.ts";
import { draftFromRepository } from "../../schemas/drafting/repository.ts";
import { gitHubAddressMeant, gitHubAddressOf, gitHubRepositoryAt } from "../../schemas/fields/repository-address.ts";
import { maxPubliccodeBytes, readPubliccode } from "../../schemas/publiccode/read.ts";
import { toProduct } from "../../schemas/publiccode/to-product.ts";
import { readNamed } from "../lib/read-named.ts";
import { CommandError } from "../lib/stop.ts";
import { readWeb } from "../lib/web.ts";
import { factsOf, gitHub, publiccodeIn } from "./repository.ts";

/**
 * Drafts an entry from a `publiccode.yml`, its URL, or a repository on GitHub.
 *
 * @throws CommandError for a source that cannot be read
 */
export async function draftFrom(given: string, around: ImportLookups): Promise<ImportedDraft> {
  const source = existsSync(given) ? given : (gitHubAddressMeant(given) ?? given);
  const repository = gitHubRepositoryAt(source);
  if (repository) {
    const octokit = gitHub();
    const content = await publiccodeIn(octokit, repository);
    return content === undefined
      ? draftFromRepository(await factsOf(octokit, repository), around.today)
      : draftFromFile(content, around);
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source))
    return draftFromFile(await readWeb(rawAddress(source), { bytes: maxPubliccodeBytes }), around);
  const isShorthand = /^[\w-]{1,39}\/[\w.-]{1,100}$/.test(source) && !/\.ya?ml$/i.test(source);
  if (isShorthand && !existsSync(source))
    throw new CommandError(
      `There is no file ${source}. If you mean the repository on GitHub, write ${gitHubAddressOf(source)}.`,
    );
  return draftFromFile(readDisk(source), around);
}

function draftFromFile(content: Uint8Array, around: ImportLookups): ImportedDraft {
  const file = readPubliccode(content);
  if ("refusal" in file) throw new CommandError(file.refusal);
  return toProduct(file, around);
}

function readDisk(path: string): Uint8Array {
  return readNamed(path, maxPubliccodeBytes, `${path} is larger than ${maxPubliccodeBytes / 1024} KiB.`);
}

/** Converts the URL of a file’s page on GitHub to that of the raw file; returns any other URL unchanged. */
function rawAddress(address: string): string {
  return address.replace(
    /^https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:blob|raw)\//,
    "https://raw.githubusercontent.com/$1/",
  );
}
