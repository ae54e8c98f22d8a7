import { faultsOf, type SettingFault, type Settings } from "./settings.ts";

/** A change of the settings that this program can make. Each brings everything that it is about to what is expected. */
export type SettingStep =
  | { type: "squash-only" }
  | { type: "ruleset" }
  | { type: "workflow-token" }
  | { type: "approval" }
  | { type: "deploy-branches" }
  | { type: "private-reports" }
  | { type: "pages" }
  | { type: "labels"; labels: readonly string[] };

/** What differs from the expected settings, and what is done about it. */
export interface SettingPlan {
  steps: readonly SettingStep[];
  /** What a person has to put right. */
  byHand: readonly SettingFault[];
}

/** By a fault, the step that cures it; undefined where none does. */
const cures: Readonly<Record<SettingFault, SettingStep["type"] | undefined>> = {
  "merges-other-than-squash": "squash-only",
  "no-linear-history": "ruleset",
  "no-pull-requests": "ruleset",
  "no-code-owners": "ruleset",
  "no-gate-check": "ruleset",
  "gate-check-of-any-app": "ruleset",
  "force-push": "ruleset",
  deletion: "ruleset",
  // Whoever works on the other branch has to know.
  "other-default-branch": undefined,
  // Rules of several rulesets add up, so what somebody else’s ruleset asks for stays until they change it.
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

/** Plans the changes after which the settings are as expected; none where they are. */
export function planSettings(settings: Settings): SettingPlan {
  const faults = faultsOf(settings);
  const types = new Set(faults.flatMap((fault) => cures[fault] ?? []));
  const steps = Array.from(types, (type): SettingStep =>
    type === "labels" ? { type, labels: settings.missingLabels ?? [] } : { type },
  );
  return { steps, byHand: faults.filter((fault) => cures[fault] === undefined) };
}
