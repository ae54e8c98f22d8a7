import { baseBranch } from "../../../schemas/address.ts";
import { gateName } from "../kit/limits.ts";
import { actionsApp } from "./expected.ts";

/** The settings of the repository that SECURITY.md rests on, as far as the token may see them. */
export interface Settings {
  /** The branch that workflows with a schedule run from, and that pull requests are made to unless somebody says otherwise. */
  defaultBranch?: string;
  /** Which ways of merging the repository allows. */
  merging?: { squash: boolean; commit: boolean; rebase: boolean };
  /** What rulesets ask of the main branch. */
  rules?: Rules;
  /** In how many places GitHub says that CODEOWNERS is wrong: a team that is not there, or may not write. */
  codeOwnerErrors?: number;
  /** The files of workflows that do not run, with the reason as GitHub calls it. */
  disabledWorkflows?: readonly { path: string; state: string }[];
  /** What workflows may do by default. */
  workflowToken?: { writes: boolean; opensPulls: boolean };
  /** Whose workflows wait for approval, as GitHub calls it. */
  approvalFor?: string;
  /** The branches that the site is deployed from; none also where nothing limits them. */
  deployBranches?: readonly string[];
  /** Whether anybody can report a weakness in private. */
  privateReports?: boolean;
  /** What publishes the site: a workflow, GitHub itself from a branch, or nothing. */
  pages?: "workflow" | "branch" | "nothing";
  /** Our labels that are not there yet. */
  missingLabels?: readonly string[];
}

/** The rules of a branch that matter here. */
export interface Rules {
  linearHistory: boolean;
  noForcePush: boolean;
  noDeletion: boolean;
  mergeQueue: boolean;
  pullRequest?: { codeOwners: boolean; approvals: number; methods?: readonly string[] | undefined };
  /** The required checks: name → the app that they have to come from, if one is named. */
  checks: ReadonlyMap<string, number | undefined>;
}

/** A setting that is not as SECURITY.md asks for. */
export type SettingFault =
  | "other-default-branch"
  | "merges-other-than-squash"
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

/** What is not as SECURITY.md asks for. Of what the token may not see, nothing is said. */
export function faultsOf(settings: Settings): SettingFault[] {
  const { defaultBranch, merging, rules, codeOwnerErrors, disabledWorkflows, workflowToken, approvalFor } = settings;
  const { deployBranches, privateReports, pages, missingLabels } = settings;
  const wrong: readonly [SettingFault, boolean | undefined][] = [
    ["other-default-branch", defaultBranch !== undefined && defaultBranch !== baseBranch],
    ["merges-other-than-squash", (merging ?? rules) && !squashesOnly(settings)],
    ...(rules ? ruleFaults(rules) : []),
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
export function unseenIn(settings: Settings): (keyof Settings)[] {
  return names.filter((name) => settings[name] === undefined);
}

const names = [
  "defaultBranch",
  "merging",
  "rules",
  "codeOwnerErrors",
  "disabledWorkflows",
  "workflowToken",
  "approvalFor",
  "deployBranches",
  "privateReports",
  "pages",
  "missingLabels",
] as const satisfies readonly (keyof Settings)[];

/** Either the repository or the rules of the branch may leave squashing as the only way. */
function squashesOnly({ merging, rules }: Settings): boolean {
  const byRepository = merging?.squash === true && !merging.commit && !merging.rebase;
  return byRepository || String(rules?.pullRequest?.methods) === "squash";
}

function ruleFaults({ pullRequest, checks, ...rules }: Rules): [SettingFault, boolean][] {
  return [
    ["no-linear-history", !rules.linearHistory],
    ["no-pull-requests", !pullRequest],
    ["no-code-owners", pullRequest?.codeOwners === false],
    ["approvals-required", pullRequest !== undefined && pullRequest.approvals > 0],
    ["no-gate-check", !checks.has(gateName)],
    ["gate-check-of-any-app", checks.has(gateName) && checks.get(gateName) !== actionsApp],
    ["merge-queue", rules.mergeQueue],
    ["force-push", !rules.noForcePush],
    ["deletion", !rules.noDeletion],
  ];
}
