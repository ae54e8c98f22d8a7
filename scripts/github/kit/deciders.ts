import { readFileSync } from "node:fs";

import { load } from "js-yaml";
import * as z from "zod";

import { account } from "../../../schemas/fields/account.ts";
import { inspect, type Source } from "../../../schemas/index.ts";
import { authorityFile } from "../../../schemas/reading/entry-path.ts";
import { Succession } from "../../../schemas/statements/succession.ts";
import { valueOf } from "../../lib/value-of.ts";
import type { Deciders, Owner } from "./people.ts";

const Maintainers = z.strictObject({
  maintainers: z.array(z.strictObject({ github: z.string().max(39), id: account, notify: z.boolean().optional() })),
});

/**
 * Reads the maintainers of the catalogue.
 *
 * @throws CommandError where the file does not hold a list of them
 */
export function readMaintainers(file: string): Owner[] {
  const text = readFileSync(file, "utf8");
  const { maintainers } = valueOf(Maintainers, () => load(text), {
    from: file,
    advice: "Write a list “maintainers”, each with a “github” and an “id”.",
  });
  return maintainers.map(ownerOf);
}

/**
 * Reads the owners of each authority and the catalogue’s maintainers from files of the base branch, never of a pull
 * request.
 *
 * @param today `YYYY-MM-DD`: decides which authorities have ended
 * @throws CommandError where `maintainersFile` does not hold a list of maintainers
 */
export function readDeciders(catalogue: Source, maintainersFile: string, today: string): Deciders {
  const maintainers = readMaintainers(maintainersFile);
  const records: Source = {
    files: () => [...catalogue.files()].filter(({ path }) => path.endsWith(`/${authorityFile}`)),
  };
  const entries = inspect(records, today).catalogue.authority;
  const succession = new Succession(entries, today);
  const authorities = Array.from(entries.values(), (entry): [string, Owner[]] => [
    entry.slug,
    succession
      .currentSuccessorsOf(entry)
      .filter((heir) => !succession.hasEnded(heir))
      .flatMap(({ data }) => (data.maintainers ?? []).map(ownerOf)),
  ]);
  return { authorities: Object.fromEntries(authorities), maintainers };
}

function ownerOf({ github, id, notify }: { github: string; id: number; notify?: boolean | undefined }): Owner {
  return { id, login: github, notify: notify ?? true };
}
