import { monthsBefore } from "../../schemas/rules/calendar.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { formAddressFor } from "../contribute/addresses.ts";
import { counted, dateInWords, listInWords } from "../format.ts";
import { type Renewal, renewalsIn, renewalsWith } from "./renewals.ts";
import { allServices, type ServiceView, serviceView } from "./service.ts";

/** Councils whose contracts for a service end within a year of each other: they could buy or invest together. */
export interface TogetherView {
  service: ServiceView;
  /** “3 councils” */
  councils: string;
  /** Their names, as many as fit in a sentence. */
  names: string;
  /** “from 31 March 2027 to 30 September 2027” */
  when: string;
  /** The contracts for the service, and the form for an opportunity for it; both from the site’s root. */
  contracts: string;
  start: string;
}

/** How many months may lie between the first and the last end. */
const monthsApart = 12;

/** How many councils are named. */
const named = 4;

/** That a contract ends, with the council that it is with now. */
interface Ending {
  until: string;
  /** Those that share one contract, after a split, are one side of it. */
  council: string;
}

/** For each service the most councils whose contracts end within a year of each other, where there are at least two. */
export function togetherIn(context: Context): TogetherView[] {
  const { byService } = renewalsIn(context);
  return allServices
    .flatMap((service) => {
      const endings = largestGroup(endingsOf(byService.get(service) ?? []));
      const councils = [...new Set(endings.map(({ council }) => council))].sort(byName);
      const [first, last] = [endings[0], endings.at(-1)];
      if (!first || !last || councils.length < 2) return [];
      const view: TogetherView = {
        service: serviceView(service),
        councils: counted(councils.length, "council", "councils"),
        names: namesOf(councils),
        when:
          first.until === last.until
            ? `on ${dateInWords(first.until)}`
            : `from ${dateInWords(first.until)} to ${dateInWords(last.until)}`,
        contracts: renewalsWith("service", service),
        start: formAddressFor("opportunity", service),
      };
      return { size: councils.length, view };
    })
    .sort((a, b) => b.size - a.size || byName(a.view.service.text, b.view.service.text))
    .map(({ view }) => view);
}

/** When contracts end, the soonest first. */
function endingsOf(renewals: readonly Renewal[]): Ending[] {
  return renewals
    .flatMap(({ contract: { until }, authorities }) =>
      until === undefined ? [] : { until, council: listInWords(authorities.map(({ data }) => data.name)) },
    )
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}

/** Of the contracts that end within a year of each other those with the most councils; the earliest of several such groups. */
function largestGroup(endings: readonly Ending[]): readonly Ending[] {
  let largest: { group: readonly Ending[]; size: number } = { group: [], size: 0 };
  // The window of a year moves along the endings; each council in it has the number of its contracts there.
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

function namesOf(names: readonly string[]): string {
  if (names.length <= named + 1) return listInWords(names);
  return listInWords([...names.slice(0, named), counted(names.length - named, "other", "others")]);
}
