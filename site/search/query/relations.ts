/** Words for what could replace a product or system, in the singular. */
export const replacement = "alternative|competitor|replacement";

/** Subject of a question → the words by which a query asks for it, in the singular. Most are sections of a page. */
export const askedFor = {
  uses: "system|software|application|contract|supplier|vendor",
  like: "like|similar|near",
  users: "user|customer|contract",
  "key-facts": "supplier|vendor|maker|maintainer|developer|owner|licen[cs]e",
  upkeep: "cost|price|pricing|charge|fee|hosting|maintenance|support",
  trust: "accessibility|security|privacy|gdpr|data protection",
  alternatives: replacement,
  adopts: "standard",
  standards: "standard",
  adopters: "adopter",
  products: "conformance",
  supplies: `customer|contract|${replacement}`,
  reorganisation: "reorganisation|lgr|merger",
};

/**
 * First filter: matches queries that may relate names to each other or ask about one: “PlanX vs BOPS”, “Adur and
 * Worthing”, “councils like Camden”, “PlanX costs”. Only then is their parser, `named.ts`, loaded. A word without `\b` after
 * it matches as a prefix.
 */
export const relations = new RegExp(
  `^(?:is|are|does|do)\\b|[,&]|\\b(?:(?:and|or|vs?|than|to|with|who|(?:which|what) (?:company|council|does)|how much)\\b|against|versus|adopt|meet|run|us[ei]|${Object.values(askedFor).join("|")})`,
  "i",
);
