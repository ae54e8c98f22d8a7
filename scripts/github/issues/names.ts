import { type Catalogue, type Kind, slugOf } from "../../../schemas/index.ts";
import { type Named, nameIndex, namesOf } from "../../lib/names.ts";

/**
 * Finds the slug of an entry of a kind by its slug or name as somebody typed it; an authority’s also by its name without
 * words such as “council” and “borough”.
 */
export function namesIn(catalogue: Catalogue): (kind: Kind, typed: string) => string | undefined {
  return (kind, typed) => {
    const names = namesOf(catalogue, kind);
    return nameIndex(names)(typed) ?? (kind === "authority" ? byShortName(names, typed) : undefined);
  };
}

/** What people leave out of a council’s name, or put into it. */
const shell =
  /\b(?:london borough of|(?:royal|metropolitan|unitary|county|city|district|borough) (?:borough|council|of)|council|borough|the|of)\b/gi;

function byShortName(names: readonly Named[], typed: string): string | undefined {
  const short = (name: string): string => slugOf(name.replace(shell, " "));
  const same = names.filter(({ name }) => short(name) === short(typed));
  return same.length === 1 && short(typed) !== "" ? same[0]?.slug : undefined;
}
