import { faultsOf, type SettingFault, type Settings } from "./settings.ts";

/** A change of the settings that this program can apply. Each fixes every fault of its subject. */
export type SettingStep =
  | { type: "squash-only" }
  | { type: "no-auto-merge" }
  | { type: "ruleset" }
  | { type: "workflow-token" }
  | { type: "approval" }
  | { type: "deploy-branches" }
  | { type: "private-reports" }
  | { type: "pages" }
  | { type: "labels"; labels: readonly string[] };

/** The changes to apply, and the faults that remain. */
export interface SettingPlan {
  steps: readonly SettingStep[];
  /** The faults that a person has to fix. */
  byHand: readonly SettingFault[];
}

/** Fault → the step that fixes it; undefined where none does. */
const fixes: Readonly<Record<SettingFault, SettingStep["type"] | undefined>> = {
  "merges-other-than-squash": "squash-only",
  "auto-merge": "no-auto-merge",
  "no-linear-history": "ruleset",
  "no-pull-requests": "ruleset",
  "no-code-owners": "ruleset",
  "no-gate-check": "ruleset",
  "gate-check-of-any-app": "ruleset",
  "force-push": "ruleset",
  deletion: "ruleset",
  // People who work on the other branch need to be told first.
  "other-default-branch": undefined,
  // Rules add up, so that of another ruleset or a branch protection rule stays until its owner changes it.
  "approvals-required": undefined,
  "merge-queue": undefined,
  "code-owners-unknown": undefined,
  "workflows-stopped": undefined,
  "token-writes": "workflow-token",
  "no-pulls-by-workflows": "workflow-token",
  "newcomers-run-workflows": "approval",
  "deploys-any-branch": "deploy-branches",
  "no-private-reports": "private-reports",
  "pages-off": "pages",
  "labels-missing": "labels",
};

/** Plans the steps that fix the settings; none where nothing differs. */
export function planSettings(settings: Settings): SettingPlan {
  const faults = faultsOf(settings);
  const types = new Set(faults.flatMap((fault) => fixes[fault] ?? []));
  const steps = Array.from(types, (type): SettingStep =>
    type === "labels" ? { type, labels: settings.missingLabels ?? [] } : { type },
  );
  return { steps, byHand: faults.filter((fault) => fixes[fault] === undefined) };
}
