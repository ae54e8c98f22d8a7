/** Words for what could replace a product or system, in the singular. */
export const replacement = "alternative|competitor|replacement";

/** Assurance papers by which a query asks whether a product can be trusted, in the singular. */
export const papers =
  "accessibility (?:statement|audit)|data protection impact assessment|(?:pen|penetration|security) test|security policy|equality impact assessment";

/** Subject of a question → the words by which a query asks for it, in the singular. Most are sections of a page. */
export const askedFor = {
  uses: "system|software|application|contract|renewal|supplier|vendor",
  shares: "shared product",
  like: "like|similar|near",
  users: "user|customer|contract(?: price| value)?|renewal",
  "key-facts": "supplier|vendor|maker|maintainer|developer|owner|licen[cs]e|stage|source code|github|repo(?:sitory)?",
  upkeep: "cost|price|pricing|charge|fee|hosting|maintenance|support",
  trust: `(?:accessibility|security|privacy|gdpr|wcag|data protection|dpia|inclusion|${papers})(?: (?:compliance|conformance))?`,
  stories:
    "case stud(?:y|ie)|evaluation|lessons? learn(?:ed|t)|lesson|experience|outcome|review|problem|issue|risk|saving|benefits of",
  contacts: "contact|email|mailbox|phone number",
  leadership:
    "(?:(?:digital|data|ict|it|technology) )?(?:strategy|leadership|leader|lead|champion)|chief (?:digital|information|technology)(?: and information)? officer|cdo|cio",
  alternatives: replacement,
  adopts: "standard",
  standards: "standard",
  "service-standards": "standard",
  adopters: "adopter",
  procurement: "(?:(?:contract|procurement|tender) )?(?:clause|wording)",
  products: "conformance",
  supplies: `customer|contract|renewal|${replacement}`,
  reorganisation: "reorganisation|lgr|merger",
  // Residents renew passes and permits: “bus pass renewal”.
  "service-renewals": "contract|renewals",
  "service-products": "product",
};

/** A word without `\b` after it matches as a prefix. */
const relations = new RegExp(
  `^(?:[ns][ew]?|[ew]|is|are|does|do|did|has|have)\\b|[,&]|\\b(?:(?:and|or|vs?|than|to|with|on|who|(?:which|what)(?: \\w+)? (?:company|council|do(?:es)?|has|went|worked)|how much)\\b|against|versus|abandon|adopt|drop|opportunity|opportunities|fail|le(?:ave|ft)|meet|pilot|project|run|stop|us[ei]|${Object.values(askedFor).join("|")})`,
  "i",
);

/** The maximum number of words of a query that names entries. Longer ones describe a need. */
export const maxWords = 12;

/**
 * First filter: whether a query may relate names to each other or ask about one: “PlanX vs BOPS”, “Adur and Worthing”,
 * “councils like Camden”, “PlanX costs”. Only then is their parser, `named.ts`, loaded.
 */
export function mayRelateNames(query: string): boolean {
  return query.trim().split(/\s+/, maxWords + 1).length <= maxWords && relations.test(query);
}
