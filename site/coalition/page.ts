import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import { counted, numberInWords } from "../format.ts";
import { memberWords } from "../member-words.ts";
import { type Growth, growthOf } from "./growth.ts";
import { leadingFacts } from "./leading.ts";
import { type CoalitionMap, coalitionMap } from "./map.ts";
import { councilsIn } from "./participation.ts";
import { sharesOf, type ShareRow } from "./shares.ts";
import { type VoiceRow, voiceOf } from "./voice.ts";
import { takingPart, type Way, ways, wayAddress } from "./ways.ts";

/** The page about one way to take part. */
export interface WayView {
  way: Way;
  /** From the site’s root. */
  address: string;
  /**
   * The number of councils that take part in this way, of the total, and of those shown besides: “22 of 398 councils that
   * have a record here. Only reported to use one: 21 more.”
   */
  lead: string;
  /** How many councils have claimed their record; undefined if all have. A council may not know of an unclaimed record. */
  kept: string | undefined;
  map: CoalitionMap;
  choices: { text: string; address: string; isHere: boolean }[];
}

/** A leading council, with the facts that qualify it. */
interface Leader {
  council: Reference;
  facts: readonly string[];
}

/** The content below the map on the coalition page. */
export interface CoalitionView {
  regions: ShareRow[];
  types: ShareRow[];
  growth: Growth;
  leaders: Leader[];
  voice: VoiceRow[];
}

function keptInWords(context: Context): string | undefined {
  const councils = councilsIn(context);
  const own = councils.filter(({ data }) => data.claimed !== false).length;
  if (own === councils.length) return undefined;
  return own === 0
    ? `No ${memberWords.one} has claimed its record yet: all were made from public sources.`
    : `${counted(own, `${memberWords.one} has`, `${memberWords.many} have`)} claimed ${own === 1 ? "its record" : "their records"}; the others were made from public sources.`;
}

/** Builds the page about a way to take part. */
export function wayView(way: Way, context: Context): WayView {
  const map = coalitionMap(way, context);
  const { count, all, aside } = takingPart(way, context);
  return {
    way,
    address: wayAddress(way),
    lead: [
      `${numberInWords(count)} of ${counted(all, memberWords.one, memberWords.many)} that ${all === 1 ? "has" : "have"} a record here.`,
      ...aside.map(({ text, value }) => `${text}: ${numberInWords(value)} more.`),
    ].join(" "),
    kept: keptInWords(context),
    map,
    choices: ways.map((other) => ({ text: other.title, address: wayAddress(other), isHere: other === way })),
  };
}

/** Builds the content below the map on the coalition page. */
export function coalitionView(context: Context): CoalitionView {
  return {
    ...sharesOf(context),
    growth: growthOf(context),
    leaders: leadersIn(context),
    voice: voiceOf(context),
  };
}

/** Returns the leading councils, by descending number of facts, then by name. */
export function leadersIn(context: Context): Leader[] {
  return councilsIn(context)
    .flatMap((council) => {
      const facts = leadingFacts(council, context);
      return facts ? { council: referenceTo("authority", council.slug, context), facts } : [];
    })
    .sort((a, b) => b.facts.length - a.facts.length || byName(a.council.name, b.council.name));
}
