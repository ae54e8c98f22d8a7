import { problemTexts, type ProblemText, type Severity } from "../../schemas/index.ts";
import { severityNames } from "../../schemas/problems/severity.ts";

/** A kind of problem, with its id. */
export interface RuleView extends ProblemText {
  id: string;
}

/** Every problem that can be reported, in the order in which the model lists them. */
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

/** The problems of each severity, gravest first. */
export function rulesBySeverity(): { severity: Severity; rules: RuleView[] }[] {
  const rules = ruleViews();
  return severityNames.map((severity) => ({
    severity,
    rules: rules.filter((rule) => rule.severity === severity),
  }));
}
