import type { Catalogue } from "../../search/query/catalogue.ts";
import { matchAll } from "../../search/query/evidence.ts";
import type { Findings } from "../../search/query/findings.ts";
import type { Href } from "./links.ts";
import type { ResultList } from "./results.ts";
import type { SiteIndex } from "./source.ts";

/**
 * Returns a list of results that loads each result from the index when it is shown. `load` rejects if the file of a result
 * lacks the text that the search found, as after a deploy.
 */
export function resultList(
  numbers: readonly number[],
  findings: Findings,
  { index, catalogue, href }: { index: SiteIndex; catalogue: Catalogue; href: Href },
): ResultList {
  return {
    length: numbers.length,
    load: (from, to) =>
      Promise.all(
        numbers.slice(from, to).map(async (number) => {
          const address = catalogue.addressOf(number);
          const file = await index.result(address);
          if (!matchAll(file.text ?? [], findings.inTextOf(number)))
            throw new Error(`The text of ${address} has not what was found in it.`);
          return {
            kind: catalogue.aboutKindOf(number),
            name: catalogue.nameOf(number),
            address: href(address),
            file,
            concepts: findings.concepts,
            missing: findings.missingIn(number),
          };
        }),
      ),
  };
}
