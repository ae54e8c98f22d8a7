import { councilName } from "../../schemas/finding/council-name.ts";
import { wordsIn } from "../../schemas/likeness/words.ts";

/**
 * The place in the name of a council: “Camden” for “London Borough of Camden”. The whole name if no place is found; of
 * a bilingual name, the first.
 */
export function placeName(name: string): string {
  const known = names.get(name) ?? findPlace(name);
  names.set(name, known);
  return known;
}

const names = new Map<string, string>();

function findPlace(fullName: string): string {
  const [name = fullName] = fullName.split(/(?<!\s)\s+[–—/|(]\s*/);
  const { place } = councilName(wordsIn(name));
  const words = name.split(/\s+/);
  for (let start = 0; start < words.length; start++) {
    for (let end = words.length; end > start; end--) {
      const part = words.slice(start, end).join(" ").replace(/,$/, "");
      if (wordsIn(part).join(" ") === place.join(" ")) return part;
    }
  }
  return name;
}
