import { saysNothing } from "../reading/placeholder.ts";
import { useStatuses } from "../vocabularies/adoption.ts";
import { wordMeant } from "../vocabularies/meant.ts";
import { otherUseStatuses } from "../vocabularies/other-words.ts";
import { type ServiceArea, services } from "../vocabularies/services.ts";

/** Whether a cell is blank or has a placeholder. */
export function isBlank(value: string): boolean {
  return value === "" || saysNothing(value);
}

/** Whether a status says that nobody knows it, such as “?” or “TBC”. Other placeholders, such as “n/a”, say nothing. */
export function isUnknownStatus(value: string): boolean {
  return /^(?:t\.?b\.?[acd]\.?|to be (?:confirmed|decided|announced)|(?:not |un)known|\?+)$/i.test(value);
}

/** Words for in-house software in place of a supplier. */
const ourselves =
  /^(?:(?:built|developed|hosted|made|written) )?(?:in[- ]?house|internal(?:ly)?)(?: (?:built|developed|development|team|ict|it))?$/i;

/** Returns the supplier that a text names; undefined for in-house software. */
export function supplierIn(value: string | undefined): string | undefined {
  return value === undefined || ourselves.test(value) ? undefined : value;
}

/** Whether a name is that of a row of totals. */
export function isTotal(name: string): boolean {
  return /^(?:(?:grand |overall )?totals?(?: (?:annual )?(?:cost|spend|value)s?| (?:for|number|of)\b.*)?|sub[ -]?totals?\b.*|sum|count)(?: ?[:=])?$/i.test(
    name,
  );
}

/** Phrases for a planned end; until then, the application is in use. */
const endToCome =
  /\b(?:to be|being|will be|due (?:for|to)|for|plan(?:ned)?|pending|awaiting) (?:\w+ )?(?:decommission|retire|archive|replace|withdraw|closure|close|terminate)|\b(?:phase|phasing)[- ]out\b|\bdecommission(?:ing)?(?: is)? (?:due|in progress|pending|planned|under ?way)/i;

/** Phrases that negate an end. */
const notEnded =
  /\bnot (?:yet |been |being |to be )*(?:decommission|retire|archived|stopped|ended|expired|withdrawn|closed|terminated|obsolete)\w*/i;

/** Words that negate a status. */
const negation = /\b(?:not|never|non)\b/i;

/** Returns the status that a text names; undefined for none or a negated one. A negated or planned end means in use. */
export function statusIn(value: string): string | undefined {
  const meant = wordMeant(useStatuses.words, value);
  if (meant !== undefined) return meant;
  const rest = value.replace(notEnded, "");
  const isUsed = rest !== value || endToCome.test(value);
  const status = isUsed ? "in-use" : Object.entries(otherUseStatuses).find(([, pattern]) => pattern.test(value))?.[0];
  return status !== "stopped" && negation.test(rest) ? undefined : status;
}

/** Whether a status that `statusIn` does not read denies or doubts something: “No” below “Live?”, “Not supported”, “?”. */
export function isDenied(value: string): boolean {
  if (isUnknownStatus(value)) return true;
  return statusIn(value) === undefined && /^(?:0|n|false)$|\b(?:not?|never|non)\b/i.test(value);
}

/** The cell of our own tables for an application that serves any service. */
export const anyService = "Any service";

/** Parses the services in a cell of our own tables; undefined if one of them is unknown. */
export function servicesListed(value: string): ServiceArea[] | undefined {
  if (value.toLowerCase() === anyService.toLowerCase()) return [];
  const found = value.split(/(?:(?<!\s)\s*[;\n]|;)\s*/).map((part) => wordMeant(services.words, part));
  return found.every((one) => one !== undefined) ? (found as ServiceArea[]) : undefined;
}
