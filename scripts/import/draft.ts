import { readFileSync, statSync } from "node:fs";

import {
  type Drafted,
  draftFromRepository,
  readPubliccode,
  type Surroundings,
  toProduct,
} from "../../schemas/index.ts";
import { CannotRun } from "../lib/stop.ts";
import { readWeb } from "../lib/web.ts";
import { factsOf, gitHub, publiccodeIn, repositoryIn } from "./repository.ts";

/** The most bytes of a file that is imported. */
const bytes = 256 * 1024;

/** A draft from whatever is named: a file, the address of one, or a repository on GitHub. */
export async function draftFrom(source: string, around: Surroundings): Promise<Drafted> {
  const repository = repositoryIn(source);
  if (repository) {
    const octokit = gitHub();
    const text = await publiccodeIn(octokit, repository);
    return text === undefined
      ? draftFromRepository(await factsOf(octokit, repository), around.today)
      : draftFromText(text, around);
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source))
    return draftFromText(await readWeb(rawAddress(source), { bytes }), around);
  return draftFromText(readDisk(source), around);
}

function draftFromText(text: string, around: Surroundings): Drafted {
  const file = readPubliccode(text);
  if ("refusal" in file) throw new CannotRun(file.refusal);
  return toProduct(file.fields, around);
}

function readDisk(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new CannotRun(`There is no file ${path}.`);
  if (found.size > bytes) throw new CannotRun(`${path} is larger than ${bytes / 1024} KiB.`);
  return readFileSync(path, "utf8");
}

/** The page of a file on GitHub shows it; the file itself is elsewhere. */
function rawAddress(address: string): string {
  return address.replace(
    /^https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:blob|raw)\//,
    "https://raw.githubusercontent.com/$1/",
  );
}
