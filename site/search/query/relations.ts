/** Words by which a query asks something of what it names, by the part of its page that answers. */
export const askedFor = {
  uses: "systems?|software|applications?|contracts?",
  like: "like|similar|near",
  users: "users?|customers|contracts?",
  about: "suppliers?|vendors?|makers?|maintainers?|developers?|owners?",
  upkeep: "costs?|prices?|pricing|charges|fees|licen[cs]es?|hosting|maintenance|support",
  trust: "accessibility|security|privacy|gdpr|data protection",
  alternatives: "alternatives?|competitors",
};

/** Whether a query may relate what it names: “PlanX vs BOPS”, “Adur and Worthing”, “councils like Camden”, “PlanX costs”. */
export const relations = new RegExp(
  `[,&]|\\b(?:and|or|vs?|versus|to|with|against|who|uses?|using|runs?|running|${Object.values(askedFor).join("|")})\\b`,
  "i",
);
