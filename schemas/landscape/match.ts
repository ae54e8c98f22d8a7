import { shorten } from "../drafting/text.ts";
import type { ApplicationText } from "../finding/application-scores.ts";
import type { ApplicationFinder, Candidate } from "../finding/application.ts";
import { serviceIn } from "../finding/service.ts";
import { plainName } from "../likeness/plain-name.ts";
import { allOf } from "../problems/quoted.ts";
import type { ServiceArea } from "../vocabularies/services.ts";
import { otherThings } from "../vocabularies/software-words.ts";
import { plainHeading } from "./headings.ts";
import { type Line, longestName, type Use } from "./lines.ts";
import { isBlank, isDenied, statusIn } from "./values.ts";

/** The application that a line is about, or that the line is skipped. */
export type Choice =
  | { type: "product"; slug: string }
  | { type: "system"; name: string; supplier?: string | undefined; services: readonly ServiceArea[] }
  | { type: "leave" };

/** A line with its match. */
export interface Matched {
  line: Line;
  /** The default choice. */
  choice: Choice;
  /** The reason for the choice, in one sentence. */
  reason: string;
  /** Whether a person has to decide. */
  isAsked: boolean;
  /** The other candidates, best first. */
  candidates: readonly Candidate[];
  /** Whether the service of a system is not known. */
  needsService: boolean;
  /** The number of an earlier line of the same name and supplier, whose answer counts for this one as well. */
  like?: number;
}

/** What the lines of a list are matched with. */
export interface MatchOptions {
  finder: ApplicationFinder;
  /** Whether there is a product of a slug. */
  hasProduct: (slug: string) => boolean;
  /** The current uses in the record. */
  uses: readonly Use[];
  /** Whether the list is a register of contracts, of which most are not about software. */
  isRegister: boolean;
  /** `YYYY-MM-DD` */
  today: string;
}

/**
 * Matches each line: accepts certain matches, asks about ambiguous ones and makes a system of the rest. In a register of
 * contracts, skips a line that is not about software.
 */
export function matchLines(lines: readonly Line[], options: MatchOptions): Matched[] {
  const products = new Set(options.uses.flatMap(({ product }) => product ?? []));
  const systems = new Map(
    options.uses.flatMap(({ system, services = [] }): [string, Choice][] =>
      system ? [[plainName(system.name), { type: "system", ...system, services }]] : [],
    ),
  );
  const before = new Map<string, number>();
  const hasHeadings = lines.filter(({ isNameAlone }) => isNameAlone).length < lines.length / 2;
  const [read, unread] = [
    lines.filter(({ facts }) => facts.status !== undefined).length,
    lines.filter(({ unreadStatus }) => unreadStatus !== undefined).length,
  ];
  const areMostRead = read > unread;
  return lines.map((line) => {
    const isHeading = hasHeadings && line.isNameAlone;
    const matched = withoutStatus(
      stoppedByName(ended(matchLine(line, isHeading, products, systems, options), options)),
      areMostRead,
    );
    const key = `${plainName(line.name)} ${plainName(line.supplier ?? "")}`;
    const like = before.get(key);
    if (like !== undefined) return { ...matched, like };
    before.set(key, line.number);
    return matched;
  });
}

/** @param isHeading whether the line looks like the heading of a group or a note, unless its name is known */
function matchLine(
  line: Line,
  isHeading: boolean,
  products: ReadonlySet<string>,
  systems: ReadonlyMap<string, Choice>,
  { finder, hasProduct, isRegister }: MatchOptions,
): Matched {
  const taken = (choice: Choice, reason: string): Matched => {
    return { line, choice, reason, isAsked: false, candidates: [], needsService: false };
  };
  const asSystem = (reason: string, candidates?: readonly Candidate[]): Matched => {
    const choice = lineAsSystem(line);
    const needsService = choice.services.length === 0;
    return { line, choice, reason, isAsked: candidates !== undefined, candidates: candidates ?? [], needsService };
  };
  if (line.product !== undefined && hasProduct(line.product))
    return taken({ type: "product", slug: line.product }, "The list names the product.");
  const recorded = systems.get(plainName(line.name));
  if (recorded) return taken(recorded, "The record has it by this name.");

  const several = applicationsListed(line, finder);
  if (several.length > 1) {
    const names = allOf(several.map(({ application }) => application.name));
    return asSystem(`Its name lists ${names}: give each a row of its own.`, several);
  }
  const text: ApplicationText = { name: line.name, supplier: line.supplier, description: line.description };
  const answer = finder.find(text);
  const candidates = answer.type === "ambiguous" ? answer.candidates : undefined;
  if (line.hasSeveralLines && !(answer.type === "sure" && answer.match.isName)) {
    const reason = "Its cell has several lines. If they are several applications, give each a row of its own.";
    return asSystem(reason, candidates ?? []);
  }
  if (answer.type === "sure") {
    const { application, reason } = answer.match;
    return application.type === "product"
      ? taken({ type: "product", slug: application.slug }, reason)
      : taken(systemOf(line, application.supplier, application.services), reason);
  }
  for (const { application, reason } of candidates ?? []) {
    // The record has the answer of an earlier import.
    if (application.type === "product" && products.has(application.slug))
      return taken({ type: "product", slug: application.slug }, `The record has ${application.name}. ${reason}`);
  }
  if (line.sort !== undefined && isNoApplication(line.sort))
    return taken({ type: "leave" }, `Its sort is “${line.sort}”, which is no application.`);
  if (candidates) return asSystem(candidates[0]?.reason ?? "", candidates);
  if (isRegister && !finder.isSoftware(text))
    return taken({ type: "leave" }, "It does not say that it is about software.");
  if (isHeading) {
    const reason = "Its row has only this text, like a heading or a note, and no application of this name is known.";
    return { ...taken({ type: "leave" }, reason), isAsked: true };
  }
  return asSystem("The catalogue has no entry of this name.");
}

/** Whether a sort of thing, such as “Laptop” or “Organization”, has no applications. */
function isNoApplication(sort: string): boolean {
  return otherThings.test(plainHeading(sort)) && !/\b(?:app|application|software|saas|system|service)/i.test(sort);
}

/** The applications whose names a line lists, such as “Mosaic; Uniform”: a match with one of them would lose the others. */
function applicationsListed({ name, supplier }: Line, finder: ApplicationFinder): Candidate[] {
  const parts = name.split(/ ?[;,/+&] ?| and /i);
  if (parts.length < 2) return [];
  const found = parts.flatMap((part) => {
    const answers = [finder.find({ name: part, supplier }), finder.find({ name: part })];
    const match = answers.flatMap((answer) => (answer.type === "sure" && answer.match.isName ? [answer.match] : []))[0];
    return match ?? [];
  });
  return [...new Map(found.map((one) => [one.application.name, one])).values()];
}

/** The system that a line is about by itself. */
export function lineAsSystem(line: Line): Choice & { type: "system" } {
  const texts = [line.name, line.description, line.department].filter((part) => part !== undefined);
  const service = line.facts.services ?? texts.flatMap((text) => serviceIn(text) ?? []).slice(0, 1);
  return systemOf(line, undefined, service);
}

function systemOf(
  { name, supplier }: Line,
  known: string | undefined,
  services: readonly ServiceArea[],
): Choice & { type: "system" } {
  return { type: "system", name: shorten(name, longestName), supplier: supplier ?? known, services };
}

/** Proposes to skip a line whose use or contract has ended, unless the line states a status, and asks. */
function ended(matched: Matched, { today }: MatchOptions): Matched {
  const { line, choice } = matched;
  const { until, extendableUntil } = line.contract;
  const last = extendableUntil ?? until;
  const { status, until: stopped } = line.facts;
  if (choice.type === "leave" || status !== undefined) return matched;
  const isPast = (date: string | undefined): boolean => date !== undefined && date < today.slice(0, date.length);
  if (!isPast(stopped) && !isPast(last)) return matched;
  const said = isPast(stopped)
    ? `It stopped ${stopped?.length === 10 ? "on" : "in"} ${stopped}.`
    : `Its contract ended on ${last}.`;
  return { ...matched, choice: { type: "leave" }, isAsked: true, reason: `${said} ${matched.reason}` };
}

/**
 * Proposes to skip a line whose name marks it as stopped or undecided, as in “Old HR system (decommissioned)” or “tbc –
 * successor of it”, unless the line states a status, and asks.
 */
function stoppedByName(matched: Matched): Matched {
  const { line, choice } = matched;
  if (choice.type === "leave" || line.facts.status !== undefined) return matched;
  const beside = besideName.flatMap((place) => place.exec(line.name)?.[1] ?? []);
  const said = beside.find((part) => isBlank(part) || statusIn(part) === "stopped");
  if (said === undefined) return matched;
  return {
    ...matched,
    choice: { type: "leave" },
    isAsked: true,
    reason: `Its name says “${said}”. ${matched.reason}`,
  };
}

/**
 * Proposes to skip a line whose status could not be read, and asks: one that denies something, such as “No” below “Live?”,
 * or any in a column of which most were read.
 */
function withoutStatus(matched: Matched, areMostRead: boolean): Matched {
  const { unreadStatus } = matched.line;
  if (matched.choice.type === "leave" || unreadStatus === undefined) return matched;
  if (!areMostRead && !isDenied(unreadStatus)) return matched;
  return {
    ...matched,
    choice: { type: "leave" },
    isAsked: true,
    reason: `Its status is “${unreadStatus}”, which does not say whether it is used. ${matched.reason}`,
  };
}

/** Remarks in a name: in brackets or after a dash at its end, or before a dash at its beginning. */
const besideName = [/[([]([^()[\]]{3,60})[)\]]$/, /\s[-–—]\s([^-–—]{3,60})$/, /^(\p{L}{3,20})(?:\s[-–—]|:)\s/u];
