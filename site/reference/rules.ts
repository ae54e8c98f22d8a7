import { problemTexts, type ProblemText, type Severity } from "../../schemas/index.ts";
import { severities } from "./severities.ts";

/** A kind of problem, with its id. */
export interface RuleView extends ProblemText {
  id: string;
}

/** The address of a problem’s page, from the site’s root. */
export function ruleAddress(id: string): string {
  return `/rules/${id}/`;
}

/** Every problem that can be reported, in the order in which the model lists them. */
export function ruleViews(): RuleView[] {
  return Array.from(problemTexts, ([id, { severity, title, why, mend, example }]) => ({
    id,
    severity,
    title,
    why,
    mend,
    example,
  }));
}

/** The problems of each severity, gravest first. */
export function rulesBySeverity(): { severity: Severity; rules: RuleView[] }[] {
  const rules = ruleViews();
  return (Object.keys(severities) as Severity[]).map((severity) => ({
    severity,
    rules: rules.filter((rule) => rule.severity === severity),
  }));
}
