import { baseBranch } from "../../../schemas/address.ts";
import { gateName } from "../kit/limits.ts";
import { expectedRuleset } from "./expected.ts";
import type { SettingStep } from "./plan.ts";
import { faultsOf, type SettingFault, type Settings, unreadableSettings } from "./settings.ts";

/** What is wrong with a setting and how to fix it, for a maintainer at a terminal. */
const faultWords: Readonly<Record<SettingFault, string>> = {
  "other-default-branch": `The default branch is not “${baseBranch}”, so no schedule, issue or comment starts a workflow, and pull requests to another branch are not checked. Rename it to “${baseBranch}”, or choose that one, under “Settings”, “General”, “Default branch”.`,
  "merges-other-than-squash":
    "Merge commits or rebasing are allowed. Allow squash merging only: otherwise a commit of one pull request can be undone by another unseen.",
  "auto-merge":
    "Auto-merge is allowed. Turn it off: GitHub would merge as soon as the check passes, without the wait, and although somebody has put the pull request on hold.",
  "no-linear-history": "The main branch does not require a linear history. Add the rule “Require linear history”.",
  "no-pull-requests": "The main branch takes changes without a pull request. Add the rule “Require a pull request”.",
  "no-code-owners": "Reviews by code owners are not required. Files that are not entries could be merged without them.",
  "approvals-required":
    "A ruleset or a branch protection rule requires a number of approvals. Set it to 0, or GitHub refuses every automatic merge: entries have no code owners, and their maintainers have no write access.",
  "no-gate-check": `The check “${gateName}” is not required.`,
  "gate-check-of-any-app": `The check “${gateName}” may come from any app. Require it from GitHub Actions.`,
  "merge-queue": "A merge queue is on. Turn it off: a queue merges other commits than the ones that were checked.",
  "force-push": "The main branch can be pushed to by force. Add the rule “Block force pushes”.",
  deletion: "The main branch can be deleted. Add the rule “Restrict deletions”.",
  "code-owners-unknown":
    "GitHub does not understand CODEOWNERS. The team must exist, be visible and have write access.",
  "workflows-stopped": "Workflows are disabled. Enable them on the Actions tab.",
  "token-writes": "Workflows get a token that may write by default. Set “Read repository contents”.",
  "no-pulls-by-workflows": "Workflows may not create pull requests. Allow it, or no issue becomes a pull request.",
  "newcomers-run-workflows":
    "Workflows of people who contribute for the first time run without approval, unless they are new to GitHub. Require approval for first-time contributors.",
  "deploys-any-branch": "The environment github-pages accepts other branches than main.",
  "no-private-reports": "Nobody can report a vulnerability in private. Turn on “Private vulnerability reporting”.",
  "pages-off": "GitHub Pages is not published by a workflow. Choose “GitHub Actions” as its source.",
  "labels-missing": "Labels that the bots and the issue forms use are missing.",
};

/** The message where `.github/maintainers.yml` names nobody. */
export const noMaintainerMessage =
  "No maintainer of the catalogue is named. Write one or more into .github/maintainers.yml on the main branch: until then, whatever needs a maintainer waits until somebody merges it by hand.";

/** The message where the visible settings are right, but others are not visible. */
export const visibleSettingsCorrect = "What is visible is as SECURITY.md asks for.";

/** A fault that only a person can fix, and where. */
export function byHandWords(fault: SettingFault): string {
  return `By hand: ${faultWords[fault]}`;
}

/** A planned change as a line. */
export function stepPlanned(step: SettingStep): string {
  return `To do: ${stepWords(step)}.`;
}

/** An applied change as a line. */
export function stepDone(step: SettingStep): string {
  return `Done: ${stepWords(step)}.`;
}

function stepWords(step: SettingStep): string {
  switch (step.type) {
    case "squash-only":
      return "allow squash merging only";
    case "no-auto-merge":
      return "turn off auto-merge";
    case "ruleset":
      return `write the ruleset “${expectedRuleset.name}”`;
    case "workflow-token":
      return "give workflows a token that reads, and let them create pull requests";
    case "approval":
      return "let workflows of first-time contributors wait for approval";
    case "deploy-branches":
      return "let the environment github-pages deploy the main branch only";
    case "private-reports":
      return "turn on private vulnerability reporting";
    case "pages":
      return "publish GitHub Pages by a workflow";
    case "labels":
      return `make the labels ${step.labels.map((label) => `“${label}”`).join(", ")}`;
  }
}

/** The names of settings that the token may not see. */
const settingWords: Readonly<Record<keyof Settings, string>> = {
  defaultBranch: "the default branch",
  merging: "the ways of merging",
  autoMerge: "auto-merge",
  rules: "the rules of the main branch",
  protectionApprovals: "the branch protection rule of the main branch",
  codeOwnerErrors: "the errors of CODEOWNERS",
  disabledWorkflows: "the workflows",
  workflowToken: "the rights of workflows",
  approvalFor: "whose workflows wait for approval",
  deployBranches: "the branches of the environment github-pages",
  privateReports: "private vulnerability reports",
  pages: "the source of GitHub Pages",
  missingLabels: "the labels",
};

/** The faults, a line each, and a line of the settings that the token may not see. */
export function faultLines(settings: Settings): string[] {
  const unseen = unreadableSettings(settings).map((name) => settingWords[name]);
  return [
    ...faultsOf(settings).map((fault) => faultWords[fault]),
    ...(unseen.length > 0 ? [`Not visible to this token: ${unseen.join(", ")}.`] : []),
  ];
}
