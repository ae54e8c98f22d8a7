import { uncapitalised } from "../../schemas/capitals.ts";
import { isRealDay } from "../../schemas/fields/date.ts";
import { isSlug } from "../../schemas/fields/slug-text.ts";
import { moneyBands } from "../../schemas/vocabularies/money.ts";
import { maxNamed, opportunityTypes } from "../../schemas/vocabularies/opportunity.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import type { Words } from "../../schemas/vocabularies/vocabulary.ts";
import { placeName } from "../councils/place-name.ts";
import { listInWords, fewNames } from "../format.ts";
import { quotedList } from "../quoted.ts";
import { services } from "../services/services.ts";
import { readSlugs } from "../slugs-in-address.ts";
import type { Published } from "./checking/published.ts";
import type { FormData } from "./state/data.ts";

/** The prefilled fields of a new opportunity, from the query string. */
export interface AskedOpportunity {
  fields: FormData;
  /** The slug of the authority that publishes it. */
  authority: string | undefined;
  /** A sentence for each part of the query string that was ignored: which values, and why. */
  notes: string[];
}

/** Query parameters that only an opportunity has; `service` works for every kind. */
const parameters = ["type", "authorities", "authority", "products", "opens", "closes", "budget"] as const;

/** Whether the query string prefills more of an opportunity than its service. */
export function asksForOpportunity(query: URLSearchParams): boolean {
  return parameters.some((name) => query.has(name));
}

/**
 * Reads the prefilled fields of a new opportunity from the query string; undefined if it has at most a service. The query
 * string is untrusted. Values outside the vocabulary, slugs without an entry, authorities after the first 100, products
 * after the first 30 and invalid days are ignored, with a note. A name and a summary are drafted if it names authorities.
 *
 * @param published the published catalogue; undefined where it could not be loaded, so no slug has an entry
 * @param today `YYYY-MM-DD`
 */
export function opportunityAsked(
  query: URLSearchParams,
  published: Published | undefined,
  today: string,
): AskedOpportunity | undefined {
  if (!asksForOpportunity(query)) return undefined;
  const notes: string[] = [];
  const word = (name: string, words: Words, noun: string): string | undefined => {
    const value = query.get(name) ?? "";
    if (value === "") return undefined;
    if (Object.hasOwn(words, value)) return value;
    notes.push(`${quotedList([value])} is not ${noun}, so it is left out.`);
    return undefined;
  };
  const slugs = (name: string, kind: keyof typeof nouns, most: number): string[] => {
    const { slugs: asked, unreadable } = readSlugs(query.toString(), name);
    const known = asked.filter((slug) => published?.get(kind, slug) !== undefined);
    const unknown = [...asked.filter((slug) => !known.includes(slug)), ...unreadable];
    if (unknown.length > 0) notes.push(leftOut(unknown, kind));
    if (known.length > most) notes.push(tooMany(known.length - most, kind, most));
    return known.slice(0, most);
  };
  const type = word("type", opportunityTypes.words, "a type of opportunity");
  const service = word("service", services.words, "a service of the catalogue");
  const participants = slugs("authorities", "authority", maxNamed.participants);
  const products = slugs("products", "product", maxNamed.products);
  const days = daysIn(query, today, notes);
  const budget = word("budget", moneyBands.words, "a band of money");
  const names = participants.map((slug) => placeName(published?.get("authority", slug)?.name ?? slug));
  return {
    fields: {
      ...(names.length > 0
        ? titlesOf(
            type as keyof typeof phrases | undefined,
            service === undefined ? undefined : services.title(service as ServiceArea),
            names,
          )
        : {}),
      ...withoutEmpty({ services: service && [service], type, stage: "idea", participants, ...days, budget, products }),
    },
    authority: authorityIn(query, published, notes),
    notes,
  };
}

function withoutEmpty(fields: FormData): FormData {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

const nouns = { authority: ["an authority", "authorities"], product: ["a product", "products"] } as const;

function leftOut(unknown: readonly string[], kind: keyof typeof nouns): string {
  const [is, it] = unknown.length === 1 ? ["is", "it is"] : ["are", "they are"];
  return `${quotedList(unknown)} ${is} not in the catalogue as ${nouns[kind][0]}, so ${it} left out.`;
}

function tooMany(more: number, kind: keyof typeof nouns, most: number): string {
  return `An opportunity names at most ${most} ${nouns[kind][1]}, so the last ${more === 1 ? "one is" : `${more} are`} left out.`;
}

function authorityIn(query: URLSearchParams, published: Published | undefined, notes: string[]): string | undefined {
  const asked = query.get("authority") ?? "";
  if (asked === "") return undefined;
  if (isSlug(asked) && published?.get("authority", asked) !== undefined) return asked;
  notes.push(leftOut([asked], "authority"));
  return undefined;
}

/**
 * Reads the first and the last day to join. Ignores, with a note, a value that is no date, a last day before today, and a
 * first day after the last.
 */
function daysIn(query: URLSearchParams, today: string, notes: string[]): { opens?: string; closes?: string } {
  const day = (name: "opens" | "closes"): string | undefined => {
    const value = query.get(name) ?? "";
    if (value === "") return undefined;
    if (isRealDay(value)) return value;
    notes.push(`${quotedList([value])} is not a day such as 2027-03-31, so it is left out.`);
    return undefined;
  };
  const [opens, closes] = [day("opens"), day("closes")];
  if (closes !== undefined && closes < today) {
    notes.push(`${quotedList([closes])} has passed, so the last day to join is left open.`);
    return opens === undefined ? {} : { opens };
  }
  if (opens !== undefined && closes !== undefined && opens > closes) {
    notes.push(`${quotedList([opens])} is after ${quotedList([closes])}, so the first day is left out.`);
    return { closes };
  }
  return { ...(opens === undefined ? {} : { opens }), ...(closes === undefined ? {} : { closes }) };
}

/** Type of opportunity → verb phrase that completes “Ayr and Bath could …”. */
const phrases: Readonly<Record<keyof typeof opportunityTypes.words, string>> = {
  "joint-procurement": "buy together",
  "joint-investment": "invest together",
  "shared-team": "share a team",
  "market-engagement": "talk to suppliers early and together",
  pilot: "pilot something together",
  "new-standard": "agree on a new standard",
  investigation: "investigate together",
};

/** Drafts a name and a summary, within the 80 and 200 characters that the schema allows. */
function titlesOf(
  type: keyof typeof phrases | undefined,
  service: string | undefined,
  names: readonly string[],
): { name: string; summary: string } {
  const what = type === undefined ? "Work together" : opportunityTypes.title(type);
  const title = service === undefined ? what : `${what}: ${service}`;
  const about = service === undefined ? "" : ` for ${uncapitalised(service)}`;
  const phrase = type === undefined ? "work together" : phrases[type];
  return {
    name: fitting(80, names, (some) => `${title} (${some})`) ?? title.slice(0, 80),
    summary: fitting(200, names, (some) => `${some} could ${phrase}${about}.`) ?? `Councils could ${phrase}${about}.`,
  };
}

/** Returns the text with as many names as fit into `longest` characters; undefined if not even one name fits. */
function fitting(longest: number, names: readonly string[], text: (names: string) => string): string | undefined {
  const all = text(listInWords(names));
  if (all.length <= longest) return all;
  return [4, 3, 2, 1].map((few) => text(fewNames(names, few))).find((one) => one.length <= longest);
}
