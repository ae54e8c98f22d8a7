import { maxAuthoritiesAsked, maxFilesMerged, waits } from "../../kit/limits.ts";
import { everyOwner, ownersOf } from "../../kit/owners.ts";
import { isAmong, type Owner } from "../../kit/people.ts";
import type { Facts } from "../facts/index.ts";
import type { WrittenCommand } from "../facts/written-commands.ts";
import type { GateReport, Reason } from "../report/report.ts";
import { approvers, requestsForChanges } from "./approvals.ts";
import { isAuthoredBy } from "./authorship.ts";
import { commandsIn, holdsIn } from "./commands.ts";

/** A condition of the automatic merge. */
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
    | "all-read"
    | "not-refused";
  met: boolean;
  /** For `authority`: which one. */
  authority?: string;
  /** For `catalogue`: why. For `entries-only`: the files that are not entries. */
  reasons?: GateReport["reviewReasons"];
  /** For `waited`: the end of the wait, in ISO 8601. */
  until?: string | undefined;
  /** For `not-refused`: what GitHub answered. */
  refusal?: string;
  /** The people who can meet it, where known. */
  who?: readonly Owner[];
  /** Whether a catalogue maintainer’s `/merge` overrides it. */
  judgement: boolean;
}

/**
 * The conditions of the automatic merge, in the order of display.
 *
 * @param passedAt since when the head commit has passed the gate
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
  // Without an examination, no other condition can be decided.
  const { pull, deciders, refusal } = facts;
  if (report.state !== "examined")
    return [{ ...passed, ...(report.state === "moving" ? {} : { who: deciders.maintainers }) }];
  const owners = everyOwner(deciders, report.touched);
  const commands = commandsIn(written, facts, owners);
  const approvedBy = approvers(facts, commands);
  const { maintainers } = deciders;
  const reviewReasons = allReviewReasons(facts, report);
  const isApproved = (people: readonly Owner[]): boolean =>
    isAuthoredBy(facts, people) || people.some((person) => isAmong(approvedBy, person));
  const has = (...which: Reason[]): boolean => reviewReasons.some(({ reason }) => which.includes(reason));
  const outside = reviewReasons.filter(({ reason }) => reason === "outside");
  const until = untilOf(report, passedAt);
  // A pull request that touches very many authorities would notify too many people: its author should split it.
  const asked = report.touched.length <= maxAuthoritiesAsked;

  return [
    passed,
    ...report.touched
      .map((authority) => ({ authority, who: ownersOf(deciders, authority) }))
      .filter(({ who }) => who.length > 0)
      .map(({ authority, who }): Condition => {
        return { id: "authority", met: isApproved(who), authority, ...(asked ? { who } : {}), judgement: true };
      }),
    ...(reviewReasons.length === 0
      ? []
      : [
          {
            id: "catalogue" as const,
            met: isApproved(maintainers),
            reasons: reviewReasons,
            who: maintainers,
            judgement: true,
          },
        ]),
    ...(report.touched.length > 0 || has("outside") ? [] : [{ id: "an-entry" as const, met: false, judgement: false }]),
    { id: "no-review", met: report.counts.review === 0, who: maintainers, judgement: true },
    { id: "entries-only", met: outside.length === 0, reasons: outside, who: maintainers, judgement: false },
    { id: "few-files", met: report.files <= maxFilesMerged, who: maintainers, judgement: true },
    { id: "no-removal", met: !has("removal"), who: maintainers, judgement: true },
    { id: "up-to-date", met: report.stale.length === 0, judgement: false },
    { id: "no-conflict", met: pull.mergeable !== false, judgement: false },
    { id: "no-request", met: requestsForChanges(facts, owners, commands).length === 0, judgement: false },
    ...(facts.complete ? [] : [{ id: "all-read" as const, met: false, who: maintainers, judgement: false }]),
    { id: "no-hold", met: holdsIn(commands, maintainers).length === 0, judgement: false },
    { id: "no-draft", met: !pull.draft, judgement: false },
    { id: "waited", met: until !== undefined && until <= facts.now, until, judgement: true },
    ...(refusal === undefined
      ? []
      : [{ id: "not-refused" as const, met: false, refusal, who: maintainers, judgement: false }]),
  ];
}

/** Whether a catalogue maintainer has ordered the merge of the head commit, by its full SHA. */
export function isMergeOrdered(facts: Facts, written: readonly WrittenCommand[]): boolean {
  const { maintainers } = facts.deciders;
  return commandsIn(written, facts, maintainers).some(
    ({ name, refused, said }) => name === "merge" && refused === undefined && isAmong(maintainers, said.author),
  );
}

/**
 * The unmet conditions that block the merge.
 *
 * @param ordered whether a catalogue maintainer has ordered it
 */
export function missingOf(conditions: readonly Condition[], ordered: boolean): Condition[] {
  return conditions.filter(({ met, judgement }) => !met && !(ordered && judgement));
}

/**
 * The reasons for a review by a catalogue maintainer: the report’s, and each touched authority without maintainers that
 * is not new.
 */
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
