/** Words by which a query asks something of what it names, in the singular, by the part of its page that answers. */
export const askedFor = {
  uses: "system|software|application|contract",
  like: "like|similar|near",
  users: "user|customer|contract",
  about: "supplier|vendor|maker|maintainer|developer|owner",
  upkeep: "cost|price|pricing|charge|fee|licen[cs]e|hosting|maintenance|support",
  trust: "accessibility|security|privacy|gdpr|data protection",
  alternatives: "alternative|competitor",
  adopts: "standard",
  standards: "standard",
  adopters: "adopter",
  products: "conformance",
};

/**
 * Whether a query may relate what it names: “PlanX vs BOPS”, “Adur and Worthing”, “councils like Camden”, “PlanX costs”. Longer
 * words need only begin so.
 */
export const relations = new RegExp(
  `[,&]|\\b(?:(?:and|or|vs?|to|with|who)\\b|against|versus|adopt|meet|run|us[ei]|${Object.values(askedFor).join("|")})`,
  "i",
);
