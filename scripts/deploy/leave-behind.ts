import { join } from "node:path";

import { CommandError } from "../lib/stop.ts";
import { writeWhole } from "../lib/write.ts";
import { Addresses, addressesIn, addressFile } from "./addresses.ts";

/**
 * Adds redirects and the list of addresses to a built site: from each empty view to its whole list, and from each page
 * without facts to the page that stays. The list also has the recent removals and the commit.
 *
 * @throws CommandError for an address that the format of the list does not allow
 */
export function leaveBehind(
  dist: string,
  { emptied, unsaid }: Readonly<Record<"emptied" | "unsaid", ReadonlyMap<string, string>>>,
  base: string,
  { drops, commit }: Pick<Addresses, "drops" | "commit">,
): void {
  for (const [view, list] of emptied)
    writeWhole(
      join(dist, view, "index.html"),
      redirectTo(base + list, "Nothing is left in this part of the list", "the whole list"),
    );
  for (const [path, page] of unsaid)
    if (path.endsWith("/"))
      writeWhole(
        join(dist, path, "index.html"),
        redirectTo(base + page, "There is nothing to show here any more", "the page that stays"),
      );
  const addresses: Addresses = { ...addressesIn(dist), drops, ...(commit === undefined ? {} : { commit }) };
  const [fault] = Addresses.safeParse(addresses).error?.issues ?? [];
  if (fault) {
    const [list, index] = fault.path as ["here" | "moved", number];
    throw new CommandError(
      `The site has an address that no later deploy could compare with: /${addresses[list][index] ?? ""}`,
    );
  }
  writeWhole(join(dist, addressFile), `${JSON.stringify(addresses)}\n`);
}

/** @param path made of fixed folders and slugs, so that it needs no escaping */
function redirectTo(path: string, title: string, where: string): string {
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${path}">
<title>${title}</title>
<h1>${title}</h1>
<p>See <a href="${path}">${where}</a>.</p>
</html>
`;
}
