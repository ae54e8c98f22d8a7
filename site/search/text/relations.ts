import { replacement } from "./replacement.ts";

/** Assurance papers by which a query asks whether a product can be trusted, in the singular. */
export const papers =
  "accessibility (?:statement|audit)|data protection impact assessment|(?:pen|penetration|security) test|security policy|equality impact assessment";

/** Subject of a question → the words by which a query asks for it, in the singular. Most are sections of a page. */
export const askedFor = {
  uses: "system|software|application|contract|renewal|supplier|vendor",
  shares: "shared product",
  like: "like|similar|near",
  users: "user|uptake|take[ -]?up|usage|customer|contract(?: price| value)?|renewal",
  "key-facts": "supplier|vendor|maker|maintainer|developer|owner|licen[cs]e|stage|source code|github|repo(?:sitory)?",
  upkeep: "cost|price|pricing|charge|fee|hosting|maintenance|support",
  trust: `(?:accessibility|security|privacy|gdpr|wcag|data protection|dpia|inclusion|${papers})(?: (?:compliance|conformance))?`,
  stories:
    "case stud(?:y|ie)|evaluation|lessons? learn(?:ed|t)|lesson|experience|outcome|review|problem|issue|risk|saving|benefits of",
  contacts: "contact|email|mailbox|phone number",
  leadership:
    "(?:(?:digital|data|ict|it|technology) )?(?:strategy|leadership|leader|lead|champion|team)|chief (?:digital|information|technology)(?: and information)? officer|cdo|cio",
  alternatives: replacement,
  adopts: "standard",
  standards: "standard",
  "service-standards": "standard",
  adopters: "adopter|uptake|take[ -]?up",
  procurement: "(?:(?:contract|procurement|tender) )?(?:clause|wording)",
  products: "conformance",
  supplies: `customer|contract|renewal|${replacement}`,
  reorganisation: "reorganisation|lgr|merger",
  // Residents renew passes and permits: “bus pass renewal”.
  "service-renewals": "contract|renewals",
  "service-products": "product",
};

/** The maximum number of words of a query that names entries. Longer ones describe a need. */
const maxWords = 12;

/**
 * Returns the source of the pattern of queries that may relate names to each other or ask about one: “PlanX vs BOPS”,
 * “Adur and Worthing”, “councils like Camden”, “PlanX costs”. The index has it, so that scripts need not, and only such
 * queries load their parser, `named.ts`.
 *
 * @param others the source of another pattern of such queries
 */
export function relations(others: string): string {
  // A word without `\b` after it matches as a prefix.
  const words = `(?:and|or|vs?|than|to|with|on|who|(?:which|what)(?: \\w+)? (?:company|council|do(?:es)?|has|went|worked)|how much)\\b|against|versus|abandon|adopt|drop|opportunity|opportunities|fail|le(?:ave|ft)|meet|pilot|project|run|stop|us[ei]|abolish|replace|requirement|specification|succeeds|tender|${Object.values(askedFor).join("|")}`;
  const first = "(?:[ns][ew]?|[ew]|is|are|does|do|did|has|have|when)\\b";
  return `^\\s*(?!(?:\\S+\\s+){${maxWords}}\\S)(?:${others}|${first}|.*(?:[,&]|\\b(?:${words})))`;
}

/**
 * Returns the source of the pattern of queries for the councils of a region, given the titles of regions: “London”,
 * “councils in the North West”, “Yorkshire”. Without titles, it matches nothing.
 */
export function ofRegions(titles: readonly string[]): string {
  const names = titles
    .flatMap((title) => [title, ...title.split(/ and (?:the )?/i)])
    .map((name) => name.replaceAll(" ", "[ -]?"));
  return `(?:(?:councils|authorities) in )?(?:the )?(?:${names.join("|") || "(?!)"})(?: councils| authorities)?\\W*$`;
}
