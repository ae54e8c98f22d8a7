import { adoptionStatuses, useStatuses } from "./adoption.ts";
import { authorityTypes } from "./authority-types.ts";
import { outcomes } from "./case-study.ts";
import { costModels } from "./money.ts";
import { opportunityStages, opportunityTypes } from "./opportunity.ts";
import {
  conformanceLevels,
  hostingTypes,
  inclusionOffers,
  maintenanceTypes,
  personalDataLevels,
  platforms,
  productTypes,
  replacementFits,
  stages,
} from "./product.ts";
import { standardStatuses, standardTypes } from "./standard.ts";
import type { Words } from "./vocabulary.ts";

/** Word → pattern of other words that people use for it. Only explanations need them, so forms load without them. */
type OtherWords = Readonly<Record<string, RegExp>>;

/** Other words for the statuses of a use, in the order in which they decide: “inactive” is not “active”. */
export const otherUseStatuses = {
  stopped:
    /\b(?:decommission|retired|archived|stopped|ended|expired|withdrawn|no longer|closed|terminated|obsolete|ceased|discontinued|dormant|historic)|\b(?:inactive|unused|disused|not (?:currently )?(?:being )?(?:in use|used))\b/i,
  piloting: /\b(?:pilot|trial|beta|testing|proof of concept|poc)/i,
  exploring:
    /\b(?:planned|proposed|exploring|evaluat|discovery|under review|pipeline|on order|procur|alpha|being implemented|implementing|implementation|(?:under|in) development)/i,
  // “Go live Apr 27” is a plan.
  "in-use":
    /\b(?:(?<!\bgo(?:es|ing)?[- ])live|installed|deployed|active|in use|current|production|operational|business as usual|bau|supported|true|yes|y)\b/i,
} as const satisfies OtherWords;

const otherWords: ReadonlyMap<Words, OtherWords> = new Map<Words, OtherWords>([
  [
    authorityTypes.words,
    {
      "education-body": /\b(?:university|universities|college|school|academy|academies)/i,
      "housing-association": /\b(?:landlord|housing)\b/i,
      "emergency-service": /\b(?:police|fire|ambulance)\b/i,
    },
  ],
  [useStatuses.words, otherUseStatuses],
  [
    adoptionStatuses.words,
    {
      adopted: /\b(?:in[ -]use|live|active|current|implemented|mandated|followed|met|compliant|yes)\b/i,
      planned: /\b(?:exploring|proposed|piloting|pilot|in progress|under way|considering|partly|partial)\b/i,
      stopped: /\b(?:retired|withdrawn|no longer|ended|abandoned|dropped)\b/i,
    },
  ],
  [
    outcomes.words,
    {
      succeeded: /\b(?:success|successful|positive|worked|completed)\b/i,
      mixed: /\b(?:partly|partial|partially|unclear|ongoing|too early)\b/i,
      stopped: /\b(?:failed|failure|cancelled|abandoned|ended|unsuccessful)\b/i,
    },
  ],
  [
    costModels.words,
    {
      free: /\b(?:no charge|open source|nothing)\b/i,
      subscription: /\b(?:monthly|annual|yearly|saas)\b/i,
      "per-use": /\b(?:usage|consumption|pay as you go|per transaction|per user)\b/i,
      "one-off": /\b(?:once|single payment|perpetual)\b/i,
      quote: /\b(?:on request|on application|poa|negotiable)\b/i,
    },
  ],
  [
    productTypes.words,
    {
      application: /\b(?:apps?|software|system|website|portal|tool|programme?|web service|online service)\b/i,
      component: /\b(?:plugin|plug-in|module|widget|add-on|extension)\b/i,
      library: /\b(?:package|sdk|framework|code)\b/i,
      dataset: /\b(?:data|database|register)\b/i,
      design: /\b(?:patterns?|prototype|styles?)\b/i,
      template: /\b(?:form|document|boilerplate|starter|toolkit)\b/i,
    },
  ],
  [
    standardTypes.words,
    {
      data: /\b(?:format|schema|dataset|taxonomy|vocabulary|open data)\b/i,
      api: /\b(?:interface|protocol|web service)\b/i,
      identifier: /\b(?:identifiers?|ids?|reference number|codes?)\b/i,
      service: /\b(?:design|usability)\b/i,
      accessibility: /\b(?:wcag|a11y|inclusion)\b/i,
      security: /\b(?:cyber|information assurance)\b/i,
      procurement: /\b(?:buying|purchasing|commercial|contracts?)\b/i,
      process: /\b(?:governance|method|guidance|workflow|policy)\b/i,
    },
  ],
  [
    opportunityTypes.words,
    {
      "joint-procurement": /\b(?:procurement|buying|tender|framework|purchase)\b/i,
      "joint-investment": /\b(?:investment|funding|development|co-?funding)\b/i,
      "shared-team": /\b(?:team|shared service|staff)\b/i,
      "market-engagement": /\b(?:market|supplier event|soft market testing|rfi)\b/i,
      pilot: /\b(?:trial|alpha|beta|proof of concept|poc)\b/i,
      "new-standard": /\b(?:standard|specification)\b/i,
      investigation: /\b(?:research|discovery|idea|study)\b/i,
    },
  ],
  [
    personalDataLevels.words,
    {
      none: /\b(?:no|false|n|anonymous)\b/i,
      basic: /\b(?:yes|true|y|personal|names?|contact details)\b/i,
      "special-category": /\b(?:sensitive|health|special)\b/i,
    },
  ],
  [
    replacementFits.words,
    {
      full: /\b(?:complete|completely|all|yes|100%)/i,
      partial: /\b(?:partly|partially|some)\b/i,
      adjacent: /\b(?:similar|alternative|other)\b/i,
    },
  ],
  [
    inclusionOffers.words,
    {
      phone: /\b(?:telephone|call|contact centre)\b/i,
      "in-person": /\b(?:face to face|office|desk|hub|library)\b/i,
      paper: /\b(?:post|letter|form)\b/i,
      "text-message": /\b(?:sms|texts?)\b/i,
      languages: /\b(?:translations?|translated|interpreter|welsh)\b/i,
      "sign-language": /\b(?:bsl|sign)\b/i,
    },
  ],
  [
    platforms.words,
    {
      web: /\b(?:browser|online|website)\b/i,
      windows: /\b(?:win(?:32|64)?|windows(?: ?\d+)?|pc)\b/i,
      mac: /\b(?:os ?x|mac ?os(?: ?x)?|macintosh)\b/i,
      ios: /\b(?:iphone|ipad|apple)\b/i,
    },
  ],
  [
    opportunityStages.words,
    {
      idea: /\b(?:proposed|proposal|concept)\b/i,
      open: /\b(?:live|active|published)\b/i,
      "under-way": /\b(?:in progress|ongoing|started|running|in procurement)\b/i,
      closed: /\b(?:complete|completed|ended|finished|awarded|cancelled|withdrawn)\b/i,
    },
  ],
  [
    stages.words,
    {
      alpha: /\b(?:prototype|proof of concept|poc)\b/i,
      beta: /\b(?:pilot(?:ing)?|trial|testing|minimum viable product|mvp)\b/i,
      live: /\b(?:in use|prod|production|operational|active|stable|released)\b/i,
      retired: /\b(?:decommissioned|archived|deprecated|closed|discontinued|withdrawn|ended|stopped|obsolete)\b/i,
    },
  ],
  [
    conformanceLevels.words,
    {
      meets: /\b(?:yes|full|fully|compliant|complies|met)\b/i,
      partly: /\b(?:partial|partially|some)\b/i,
    },
  ],
  [
    maintenanceTypes.words,
    {
      internal: /\b(?:in[ -]?house|council|own (?:staff|team))\b/i,
      contract: /\b(?:supplier|vendor|company|contractor|commercial|external)\b/i,
      none: /\b(?:unmaintained|nobody|abandoned|archived)\b/i,
    },
  ],
  [
    hostingTypes.words,
    {
      self: /\b(?:on[ -]?prem(?:ise)?s?|own servers?|in[ -]?house|self[ -]?hosted)\b/i,
      supplier: /\b(?:saas|software as a service|vendor|cloud|managed|hosted by supplier)\b/i,
    },
  ],
  [
    standardStatuses.words,
    {
      proposed: /\b(?:draft|consultation|in development)\b/i,
      recommended: /\b(?:active|current|live|published|final|approved|endorsed|voluntary|optional)\b/i,
      mandated: /\b(?:mandatory|compulsory|required|statutory|legal)\b/i,
      superseded: /\b(?:replaced|withdrawn|deprecated|retired|obsolete)\b/i,
    },
  ],
]);

/**
 * Returns the words for which a text uses other words, such as “live” for the status of a use. They are suggestions. None
 * where the rest of the text negates it.
 */
export function wordsCalled(words: Words, typed: string): string[] {
  return Object.entries(otherWords.get(words) ?? {}).flatMap(([word, pattern]) => {
    const [said] = pattern.exec(typed) ?? [];
    return said === undefined || /\b(?:not|never|non|no)\b/i.test(typed.replace(said, "")) ? [] : [word];
  });
}
