import type { Action } from "../../kit/actions.ts";
import { ourLabels } from "../../kit/labels.ts";
import type { Facts } from "../facts/index.ts";
import type { GateReport } from "../report/report.ts";
import type { Condition } from "./conditions.ts";

/** The conditions that only a catalogue maintainer can meet or override. */
const forMaintainers: readonly Condition["id"][] = [
  "catalogue",
  "no-review",
  "entries-only",
  "no-removal",
  "few-files",
  "all-read",
  "not-refused",
];

/** Adds and removes our labels to match the conditions that block the merge. Other labels are left alone. */
export function labelActions(
  { pull, labels }: Facts,
  { state, counts }: GateReport,
  missing: readonly Condition[],
): Action[] {
  const lacks = (...ids: Condition["id"][]): boolean => missing.some(({ id }) => ids.includes(id));
  const wanted = new Set<string>([
    ...(counts.error > 0 ? [ourLabels.correct] : []),
    ...(lacks("authority") ? [ourLabels.authority] : []),
    ...(state !== "examined" || lacks(...forMaintainers) ? [ourLabels.maintainer] : []),
    ...(lacks("no-hold") ? [ourLabels.hold] : []),
    ...(missing.every(({ id }) => id === "waited") ? [ourLabels.ready] : []),
  ]);
  const add = [...wanted].filter((label) => !labels.includes(label));
  const remove = Object.values(ourLabels).filter((label) => labels.includes(label) && !wanted.has(label));
  return [
    ...(add.length === 0 ? [] : [{ type: "add-labels" as const, pull: pull.number, labels: add }]),
    ...remove.map((label) => ({ type: "remove-label" as const, pull: pull.number, label })),
  ];
}
