import type { System } from "../../../schemas/vocabularies/system.ts";
import type { Systems } from "./systems-in.ts";

/** What people write before the name of what they want to replace. */
const before = [
  /^(?:an? )?(?:alternatives?|competitors?|replacements?|substitutes?) (?:to|for|of) /i,
  /^(?:what (?:can|could|should) (?:we|i) use )?(?:instead of|in place of) /i,
  /^what (?:can |could |has |will |would )?replace[ds]? /i,
  /^(?:replac(?:e|ing)|(?:move|moving|switch|switching) (?:away )?from) /i,
];

/** What a query wants replaced: “Confirm” in “alternative to Confirm”; nothing where it asks for no such thing. */
export function wantsReplaced(query: string): string | undefined {
  const phrase = before.map((pattern) => pattern.exec(query)?.[0] ?? "").find((found) => found !== "");
  const wanted = phrase === undefined ? "" : query.slice(phrase.length).replace(/(?<![\s?])[\s?]+$/, "");
  return wanted === "" ? undefined : wanted;
}

/** The system that a query wants replaced, where that stands behind its name: “Capita One replacement”. */
export function systemReplacedIn(query: string, systems: Systems): System | undefined {
  const name = /^(.+?)(?:['’]s?)? (?:alternative|competitor|replacement)s?\W*$/i.exec(query)?.[1];
  return name === undefined ? undefined : systems.in(name).find((system) => systems.isNamed(system, name));
}
