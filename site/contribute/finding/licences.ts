import { readLicence } from "../../../schemas/fields/read-licence.ts";
import { plainWord } from "../../../schemas/likeness/suggest.ts";
import { licenceIds, proprietary, usualLicences } from "../../../schemas/vocabularies/licences.ts";

const maxSuggestions = 8;

const all = [...new Set([...usualLicences, proprietary, ...licenceIds])];

/** Returns up to eight licences: those that the text names, then prefix matches, then other substring matches. */
export function licencesLike(text: string): { value: string; title: string }[] {
  const wanted = plainWord(text);
  const fitting = all.filter((licence) => plainWord(licence).includes(wanted));
  const first = fitting.filter((licence) => plainWord(licence).startsWith(wanted));
  const { licence, candidates } = readLicence(text);
  return [...new Set([...(licence === undefined ? candidates : [licence]), ...first, ...fitting])]
    .slice(0, maxSuggestions)
    .map((licence) => ({ value: licence, title: licence }));
}
