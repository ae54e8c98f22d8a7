import { baseBranch } from "../../../schemas/address.ts";
import { gateName } from "../kit/limits.ts";
import { actionsApp } from "./expected.ts";

/** The settings of the repository that SECURITY.md relies on; a setting that the token may not see is absent. */
export interface Settings {
  /** The branch that scheduled workflows run from, and the default base of pull requests. */
  defaultBranch?: string;
  /** The merge methods that the repository allows. */
  merging?: { squash: boolean; commit: boolean; rebase: boolean };
  /** Whether people with write access may have GitHub merge a pull request when its checks pass. */
  autoMerge?: boolean;
  /** The rules of the main branch from all rulesets. */
  rules?: Rules;
  /** The number of approvals that a branch protection rule, the older form of a ruleset, requires for the main branch. */
  protectionApprovals?: number;
  /** The number of errors that GitHub finds in CODEOWNERS, such as a team that does not exist or has no write access. */
  codeOwnerErrors?: number;
  /** The disabled workflows with GitHub’s state, such as `disabled_inactivity`. */
  disabledWorkflows?: readonly { path: string; state: string }[];
  /** The default permissions of workflows. */
  workflowToken?: { writes: boolean; opensPulls: boolean };
  /** GitHub’s name for the contributors whose workflow runs need approval. */
  approvalFor?: string;
  /** The branches that the site may be deployed from; empty also where there is no limit. */
  deployBranches?: readonly string[];
  /** Whether anybody can report a vulnerability in private. */
  privateReports?: boolean;
  /** The source of GitHub Pages. */
  pages?: "workflow" | "branch" | "nothing";
  /** The expected labels that do not exist. */
  missingLabels?: readonly string[];
}

/** The relevant rules of a branch. */
export interface Rules {
  linearHistory: boolean;
  noForcePush: boolean;
  noDeletion: boolean;
  mergeQueue: boolean;
  pullRequest?: { codeOwners: boolean; approvals: number; methods?: readonly string[] | undefined };
  /** The required checks: name → id of the app that must publish it, if one is named. */
  checks: ReadonlyMap<string, number | undefined>;
}

/** A setting that differs from SECURITY.md. */
export type SettingFault =
  | "other-default-branch"
  | "merges-other-than-squash"
  | "auto-merge"
  | "no-linear-history"
  | "no-pull-requests"
  | "no-code-owners"
  | "approvals-required"
  | "no-gate-check"
  | "gate-check-of-any-app"
  | "merge-queue"
  | "force-push"
  | "deletion"
  | "code-owners-unknown"
  | "workflows-stopped"
  | "token-writes"
  | "no-pulls-by-workflows"
  | "newcomers-run-workflows"
  | "deploys-any-branch"
  | "no-private-reports"
  | "pages-off"
  | "labels-missing";

/** The settings that differ from SECURITY.md, of those that the token may see. */
export function faultsOf(settings: Settings): SettingFault[] {
  const { defaultBranch, merging, autoMerge, rules, codeOwnerErrors, disabledWorkflows } = settings;
  const {
    protectionApprovals = 0,
    workflowToken,
    approvalFor,
    deployBranches,
    privateReports,
    pages,
    missingLabels,
  } = settings;
  const wrong: readonly [SettingFault, boolean | undefined][] = [
    ["other-default-branch", defaultBranch !== undefined && defaultBranch !== baseBranch],
    ["merges-other-than-squash", (merging ?? rules) && !squashesOnly(settings)],
    ["auto-merge", autoMerge],
    ...(rules ? ruleFaults(rules) : []),
    ["approvals-required", protectionApprovals > 0 || (rules?.pullRequest?.approvals ?? 0) > 0],
    ["code-owners-unknown", codeOwnerErrors !== undefined && codeOwnerErrors > 0],
    ["workflows-stopped", disabledWorkflows && disabledWorkflows.length > 0],
    ["token-writes", workflowToken?.writes],
    ["no-pulls-by-workflows", workflowToken && !workflowToken.opensPulls],
    ["newcomers-run-workflows", approvalFor === "first_time_contributors_new_to_github"],
    ["deploys-any-branch", deployBranches && String(deployBranches) !== baseBranch],
    ["no-private-reports", privateReports === false],
    ["pages-off", pages !== undefined && pages !== "workflow"],
    ["labels-missing", missingLabels && missingLabels.length > 0],
  ];
  return wrong.flatMap(([fault, is]) => (is === true ? [fault] : []));
}

/** The settings that the token may not see. */
export function unreadableSettings(settings: Settings): (keyof Settings)[] {
  return names.filter((name) => settings[name] === undefined);
}

const names = [
  "defaultBranch",
  "merging",
  "autoMerge",
  "rules",
  "protectionApprovals",
  "codeOwnerErrors",
  "disabledWorkflows",
  "workflowToken",
  "approvalFor",
  "deployBranches",
  "privateReports",
  "pages",
  "missingLabels",
] as const satisfies readonly (keyof Settings)[];

/** Whether squashing is the only merge method, by the repository’s settings or the branch’s rules. */
function squashesOnly({ merging, rules }: Settings): boolean {
  const byRepository = merging?.squash === true && !merging.commit && !merging.rebase;
  return byRepository || String(rules?.pullRequest?.methods) === "squash";
}

function ruleFaults({ pullRequest, checks, ...rules }: Rules): [SettingFault, boolean][] {
  return [
    ["no-linear-history", !rules.linearHistory],
    ["no-pull-requests", !pullRequest],
    ["no-code-owners", pullRequest?.codeOwners === false],
    ["no-gate-check", !checks.has(gateName)],
    ["gate-check-of-any-app", checks.has(gateName) && checks.get(gateName) !== actionsApp],
    ["merge-queue", rules.mergeQueue],
    ["force-push", !rules.noForcePush],
    ["deletion", !rules.noDeletion],
  ];
}
