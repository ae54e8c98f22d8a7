import { vocabulary } from "./vocabulary.ts";

/** The statuses of an authority’s use of a product. */
export const useStatuses = vocabulary({
  "in-use": {
    title: "In use",
    description: "Staff or residents rely on it.",
    also: /\b(?:live|active|in use|current|production|operational|business as usual|bau|supported|true|yes|y)\b/i,
  },
  piloting: {
    title: "Piloting",
    description: "Tried out with real users, for a time.",
    also: /\b(?:pilot|trial|beta|testing|proof of concept|poc)/i,
  },
  exploring: {
    title: "Exploring",
    description: "Being looked at; not used yet.",
    also: /\b(?:planned|proposed|exploring|evaluat|discovery|under review|procur|alpha|being implemented|implementing|implementation|(?:under|in) development)/i,
  },
  reported: {
    title: "Reported",
    description: "Named in the product’s own code or publications; not confirmed by the council.",
    byOthers: true,
  },
  stopped: {
    title: "Stopped",
    description: "Tried or used, and ended.",
    also: /\b(?:decommission|retired|archived|stopped|ended|expired|withdrawn|no longer|closed|terminated|obsolete|ceased|discontinued|dormant|historic)|\b(?:inactive|unused|disused|not (?:currently )?(?:being )?(?:in use|used))\b/i,
  },
});

/** The statuses of an authority’s adoption of a standard. */
export const adoptionStatuses = vocabulary({
  adopted: {
    title: "Adopted",
    description: "Decided on: it is asked for when buying and kept to when building.",
    also: /\b(?:in[ -]use|live|active|current|implemented|mandated|followed|met|compliant|yes)\b/i,
  },
  planned: {
    title: "Planned",
    description: "It is going to be adopted.",
    also: /\b(?:exploring|proposed|piloting|pilot|in progress|under way|considering|partly|partial)\b/i,
  },
  stopped: {
    title: "Stopped",
    description: "Adopted once, and given up.",
    also: /\b(?:retired|withdrawn|no longer|ended|abandoned|dropped)\b/i,
  },
});

/** The types of assurance papers about the use of a product, which other authorities can reuse. */
export const paperTypes = vocabulary({
  dpia: { title: "Data protection impact assessment" },
  "penetration-test": { title: "Penetration test", description: "A summary that may be published." },
  "accessibility-audit": { title: "Accessibility audit" },
  "equality-impact": { title: "Equality impact assessment" },
  "processor-agreement": { title: "Data processing agreement" },
});
