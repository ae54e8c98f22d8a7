import { mostAuthoritiesAsked, mostFilesMerged, waits } from "../../kit/limits.ts";
import { everyOwner, ownersOf } from "../../kit/owners.ts";
import { isAmong, type Owner } from "../../kit/people.ts";
import type { Facts } from "../facts/index.ts";
import type { WrittenCommand } from "../facts/written-commands.ts";
import type { GateReport, Reason } from "../report/report.ts";
import { approvers, requestsForChanges } from "./approvals.ts";
import { isAuthoredBy } from "./authorship.ts";
import { commandsIn, holdsIn } from "./commands.ts";

/** One thing that must hold before a pull request is merged by itself. */
export interface Condition {
  id:
    | "gate"
    | "authority"
    | "catalogue"
    | "an-entry"
    | "no-review"
    | "entries-only"
    | "few-files"
    | "no-removal"
    | "up-to-date"
    | "no-conflict"
    | "no-request"
    | "no-hold"
    | "no-draft"
    | "waited"
    | "all-read";
  met: boolean;
  /** For `authority`: which one. */
  authority?: string;
  /** For `catalogue`: why. */
  reasons?: GateReport["reviewReasons"];
  /** For `waited`: until when, in ISO 8601. */
  until?: string | undefined;
  /** Who can see to it, where that is known. */
  who?: readonly Owner[];
  /** Whether a catalogue maintainer’s `/merge` stands in for it. */
  judgement: boolean;
}

/**
 * Everything that must hold, in the order in which people are shown it.
 *
 * @param passedAt since when the gate has found the head commit right
 * @param written every command about the pull request
 */
export function conditionsOf(
  facts: Facts,
  report: GateReport,
  passedAt: string | undefined,
  written: readonly WrittenCommand[],
): Condition[] {
  const passed: Condition = {
    id: "gate",
    met: passedAt !== undefined && report.state === "examined" && report.counts.error === 0,
    judgement: false,
  };
  // Of what has not been read nothing can be said.
  const { pull, deciders } = facts;
  if (report.state !== "examined")
    return [{ ...passed, ...(report.state === "moving" ? {} : { who: deciders.maintainers }) }];
  const owners = everyOwner(deciders, report.touched);
  const commands = commandsIn(written, facts, owners);
  const yes = approvers(facts, commands);
  const { maintainers } = deciders;
  const reviewReasons = allReviewReasons(facts, report);
  const agrees = (people: readonly Owner[]): boolean =>
    isAuthoredBy(facts, people) || people.some((person) => isAmong(yes, person));
  const has = (...which: Reason[]): boolean => reviewReasons.some(({ reason }) => which.includes(reason));
  const until = untilOf(report, passedAt);
  // Who is asked on behalf of very many authorities is pestered; nobody is asked then, and it is for its author to divide.
  const asked = report.touched.length <= mostAuthoritiesAsked;

  return [
    passed,
    ...report.touched
      .map((authority) => ({ authority, who: ownersOf(deciders, authority) }))
      .filter(({ who }) => who.length > 0)
      .map(({ authority, who }): Condition => {
        return { id: "authority", met: agrees(who), authority, ...(asked ? { who } : {}), judgement: true };
      }),
    ...(reviewReasons.length === 0
      ? []
      : [
          {
            id: "catalogue" as const,
            met: agrees(maintainers),
            reasons: reviewReasons,
            who: maintainers,
            judgement: true,
          },
        ]),
    ...(report.touched.length > 0 || has("outside") ? [] : [{ id: "an-entry" as const, met: false, judgement: false }]),
    { id: "no-review", met: report.counts.review === 0, who: maintainers, judgement: true },
    { id: "entries-only", met: !has("outside"), who: maintainers, judgement: false },
    { id: "few-files", met: report.files <= mostFilesMerged, who: maintainers, judgement: true },
    { id: "no-removal", met: !has("removal"), who: maintainers, judgement: true },
    { id: "up-to-date", met: report.stale.length === 0, judgement: false },
    { id: "no-conflict", met: pull.mergeable !== false, judgement: false },
    { id: "no-request", met: requestsForChanges(facts, owners, commands).length === 0, judgement: false },
    ...(facts.complete ? [] : [{ id: "all-read" as const, met: false, who: maintainers, judgement: false }]),
    { id: "no-hold", met: holdsIn(commands, maintainers).length === 0, judgement: false },
    { id: "no-draft", met: !pull.draft, judgement: false },
    { id: "waited", met: until !== undefined && until <= facts.now, until, judgement: true },
  ];
}

/** Whether a catalogue maintainer has asked, by its full name, that the head commit be merged now. */
export function isOrdered(facts: Facts, written: readonly WrittenCommand[]): boolean {
  const { maintainers } = facts.deciders;
  return commandsIn(written, facts, maintainers).some(
    ({ name, refused, said }) => name === "merge" && refused === undefined && isAmong(maintainers, said.author),
  );
}

/** What keeps a pull request from being merged. */
export function missingOf(conditions: readonly Condition[], ordered: boolean): Condition[] {
  return conditions.filter(({ met, judgement }) => !met && !(ordered && judgement));
}

/** What always needs a catalogue maintainer; an authority without maintainers is one of these things. */
function allReviewReasons({ deciders }: Facts, report: GateReport): GateReport["reviewReasons"] {
  const isNew = new Set(
    report.reviewReasons.filter(({ reason }) => reason === "new-authority").map(({ subject }) => subject),
  );
  const unclaimed = report.touched.filter((slug) => !isNew.has(slug) && ownersOf(deciders, slug).length === 0);
  return [...report.reviewReasons, ...unclaimed.map((subject) => ({ reason: "unclaimed" as const, subject }))];
}

function untilOf({ addsEntry }: GateReport, passed: string | undefined): string | undefined {
  if (passed === undefined) return undefined;
  return new Date(Date.parse(passed) + (addsEntry ? waits.newEntry : waits.change)).toISOString();
}
