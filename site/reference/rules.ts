import { problemTexts, type ProblemText, type Severity } from "../../schemas/index.ts";
import { severityNames } from "../../schemas/problems/severity.ts";

/** A kind of problem, with its id. */
export interface RuleView extends ProblemText {
  id: string;
}

/** Every rule, in the order of the model. */
export function ruleViews(): RuleView[] {
  return Array.from(problemTexts, ([id, { severity, title, why, howToFix, example }]) => ({
    id,
    severity,
    title,
    why,
    howToFix,
    example,
  }));
}

/** The rules by severity, errors first. */
export function rulesBySeverity(): { severity: Severity; rules: RuleView[] }[] {
  const rules = ruleViews();
  return severityNames.map((severity) => ({
    severity,
    rules: rules.filter((rule) => rule.severity === severity),
  }));
}
