import type { KnownSystem } from "../index/shapes.ts";
import { replacement } from "../text/replacement.ts";
import type { Systems } from "./systems-in.ts";

/** Phrases that introduce the name of what somebody wants to replace. */
const before = [
  new RegExp(`^(?:.* )?(?:${replacement}|substitute)s? (?:to|for|of) `, "i"),
  /^(?:what (?:can|could|should) (?:we|i) use )?(?:instead of|in place of) /i,
  /^what (?:can |could |has |will |would )?replace[ds]? /i,
  /^(?:how (?:can|do|should) we leave|(?:how (?:can|do|should) we )?(?:replac(?:e|ing)|(?:move|moving|switch|switching) (?:away )?from)) /i,
];

/**
 * Returns what a query wants replaced: “Confirm” in “alternative to Confirm”; undefined if it asks for no replacement.
 */
export function wantsReplaced(query: string): string | undefined {
  const phrase = before.map((pattern) => pattern.exec(query)?.[0] ?? "").find((found) => found !== "");
  const wanted =
    phrase === undefined ? "" : query.slice(phrase.length).replace(/ (?:at|by|in|to|with) .*|(?<![\s?])[\s?]+$/i, "");
  // A council is replaced by a reorganisation.
  return wanted === "" || / councils?$/i.test(wanted) ? undefined : wanted;
}

const behind = new RegExp(`^(.+?)(?:['’]s?)? (?:${replacement})s?(?: options?)?\\W*$`, "i");

/** Returns the system that a query wants replaced, for words behind its name: “Capita One replacement”. */
export function systemReplacedIn(query: string, systems: Systems): KnownSystem | undefined {
  const name = behind.exec(query)?.[1];
  return name === undefined ? undefined : systems.named(name)[0];
}
