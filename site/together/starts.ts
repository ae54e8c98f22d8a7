import { compareTexts } from "../../schemas/compare.ts";
import { monthsBefore } from "../../schemas/fields/calendar.ts";
import { moneyBands } from "../../schemas/vocabularies/money.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { endOfContract } from "../contracts/contract-days.ts";
import { type Renewal, renewalsIn, renewalsWith } from "../contracts/renewals.ts";
import type { MoreView } from "../entry/limit.ts";
import { opportunityFormAddress } from "../form-addresses.ts";
import { counted, dateInWords, listInWords, fewNames } from "../format.ts";
import { allServices, type ServiceView, serviceView } from "../services/service.ts";
import { bandOfSum } from "./band-sum.ts";
import { addressTogether, maxTogether } from "./chosen.ts";

/** Councils whose contracts for a service end within a year of each other, so that they could buy together. */
export interface TogetherView {
  service: ServiceView;
  /** “3 councils” */
  councils: string;
  /** Their names, truncated to a few. */
  names: string;
  /** “from 31 March 2027 to 30 September 2027” */
  when: string;
  /** Addresses of the contracts for the service and of the prefilled form for an opportunity, from the site’s root. */
  contracts: string;
  start: string;
  /** Address of the comparison of the councils. */
  beside: string;
}

/** The most months between the first and the last end. */
const monthsApart = 12;

/** The end of a contract, with its current council. */
interface Ending {
  until: string;
  /** The name of the council; joined names if a contract is shared after a split. */
  council: string;
  /** The slugs of these councils. */
  slugs: readonly string[];
  /** The next deadline of the contract, `YYYY-MM-DD`, as in `Renewal`. */
  day: string;
  band: string | undefined;
}

/**
 * Returns for each service the largest group of two or more councils whose contracts end within a year of each other,
 * larger groups first.
 */
export function togetherIn(context: Context): TogetherView[] {
  const { byService } = renewalsIn(context);
  return allServices
    .flatMap((service) => {
      const endings = largestGroup(endingsOf(byService.get(service) ?? [], context));
      const councils = [...new Set(endings.map(({ council }) => council))].sort(byName);
      const [first, last] = [endings[0], endings.at(-1)];
      if (!first || !last || councils.length < 2) return [];
      const view: TogetherView = {
        service: serviceView(service),
        councils: counted(councils.length, "council", "councils"),
        names: fewNames(councils),
        when:
          first.until === last.until
            ? `on ${dateInWords(first.until)}`
            : `from ${dateInWords(first.until)} to ${dateInWords(last.until)}`,
        contracts: renewalsWith("service", service),
        start: startFor(service, endings),
        beside: addressTogether([...new Set(endings.flatMap(({ slugs }) => slugs))].slice(0, maxTogether)),
      };
      return { size: councils.length, view };
    })
    .sort((a, b) => b.size - a.size || byName(a.view.service.text, b.view.service.text))
    .map(({ view }) => view);
}

/**
 * Returns the prefilled form for joint procurement: closes on the first deadline, with the budget if `bandOfSum` finds it.
 */
function startFor(service: ServiceArea, endings: readonly Ending[], authority?: string): string {
  return opportunityFormAddress({
    ...{ type: "joint-procurement", service, authority },
    authorities: [...new Set(endings.flatMap(({ slugs }) => slugs))].slice(0, maxTogether),
    closes: endings.map(({ day }) => day).sort()[0],
    budget: bandOfSum(
      endings.map(({ band }) => band),
      Object.keys(moneyBands.words),
    ),
  });
}

/**
 * Returns links to prefilled forms with which an authority can start an opportunity: one per service in which its contract
 * ends, with the councils whose contracts end within a year of it, and one for any service.
 */
export function startsOf(slug: string, context: Context): MoreView[] {
  const { byService } = renewalsIn(context);
  const forServices = allServices.flatMap((service): MoreView[] => {
    const endings = endingsOf(byService.get(service) ?? [], context);
    const own = endings.find(({ slugs }) => slugs.includes(slug));
    if (!own) return [];
    const [earliest, latest] = [monthsBefore(own.until, monthsApart), monthsBefore(own.until, -monthsApart)];
    const near = endings.filter(({ until }) => until >= earliest && until <= latest);
    const others = new Set(near.flatMap(({ slugs }) => slugs)).size - 1;
    const text = `${serviceView(service).text}: contract ends on ${dateInWords(own.until)}`;
    return [
      {
        text:
          others === 0
            ? text
            : `${text}, and ${others === 1 ? "that of another" : `those of ${others} others`} within a year of it`,
        address: startFor(service, [own, ...near.filter((ending) => ending !== own)], slug),
      },
    ];
  });
  const any = opportunityFormAddress({ type: "investigation", authority: slug, authorities: [slug] });
  return [
    ...forServices,
    { text: forServices.length === 0 ? "Choose a service" : "Choose another service", address: any },
  ];
}

/** Returns the ends of contracts, the soonest first. */
function endingsOf(renewals: readonly Renewal[], { today }: Context): Ending[] {
  return renewals
    .flatMap(({ contract, day, authorities }) => {
      const until = endOfContract(contract, today);
      return until === undefined
        ? []
        : {
            ...{ until, day, band: contract.band, slugs: authorities.map(({ slug }) => slug) },
            council: listInWords(authorities.map(({ data }) => data.name)),
          };
    })
    .sort((a, b) => compareTexts(a.until, b.until));
}

/** Returns the contracts within one year that have the most councils, by sliding window; the earliest of equal groups. */
function largestGroup(endings: readonly Ending[]): readonly Ending[] {
  let largest: { group: readonly Ending[]; size: number } = { group: [], size: 0 };
  // Council → number of its contracts in the sliding window of a year.
  const inWindow = new Map<string, number>();
  let start = 0;
  for (const [index, { until, council }] of endings.entries()) {
    inWindow.set(council, (inWindow.get(council) ?? 0) + 1);
    const earliest = monthsBefore(until, monthsApart);
    for (let first = endings[start]; first && first.until < earliest; first = endings[++start]) {
      const left = (inWindow.get(first.council) ?? 0) - 1;
      if (left > 0) inWindow.set(first.council, left);
      else inWindow.delete(first.council);
    }
    if (inWindow.size > largest.size) largest = { group: endings.slice(start, index + 1), size: inWindow.size };
  }
  return largest.group;
}
