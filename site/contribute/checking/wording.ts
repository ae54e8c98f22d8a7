import { uncapitalised } from "../../../schemas/capitals.ts";
import { outsideYaml } from "../../../schemas/fields/outside-yaml.ts";
import type { Problem } from "../../../schemas/problems/problem.ts";
import { numberInWords } from "../../format.ts";
import type { FieldModel } from "../model/field.ts";
import { wrongDate } from "./wrong-date.ts";

/** Returns the error message for a missing answer, in the GOV.UK style: “Enter a summary”, “Select a stage”. */
export function missingAnswer({ noun, control }: FieldModel): string {
  return `${verbOf(control)} ${noun}`;
}

function verbOf(control: FieldModel["control"]): string {
  switch (control.type) {
    case "boolean":
    case "words":
    case "reference":
      return "Select";
    case "list":
      return control.words ? "Select" : "Add";
    case "group":
      return "Add";
    default:
      return "Enter";
  }
}

/**
 * Returns the message of a problem for the form: its own wording for a missing answer, a wrong length and a wrong value,
 * else the rule’s message with titles in place of quoted field names.
 *
 * @param titles field name → the title that the form shows in its place
 */
export function wordingOf(
  problem: Pick<Problem, "rule" | "message">,
  field: FieldModel | undefined,
  value: unknown,
  titles: ReadonlyMap<string, string>,
): string {
  return (field && ownWording(problem, field, value)) ?? withTitles(problem.message, titles);
}

function ownWording({ rule }: Pick<Problem, "rule">, field: FieldModel, value: unknown): string | undefined {
  const { title, control, expects } = field;
  switch (rule) {
    case "missing-field":
    case "empty-value":
      return missingAnswer(field);
    case "wrong-length":
      return wrongLength(field, value);
    case "invalid-value":
    case "wrong-type":
      if (control.type === "date") return wrongDate(title, value, control.precision);
      if (control.type === "number") return `${title} must be a number`;
      return control.type === "text" && typeof value === "string" && expects !== undefined
        ? `${title} must be ${outsideYaml(expects)}`
        : undefined;
    default:
      return undefined;
  }
}

function wrongLength({ title, control }: FieldModel, value: unknown): string | undefined {
  if (control.type === "list" && Array.isArray(value) && value.length > control.max)
    return `${verbOf(control)} ${control.max} ${uncapitalised(title)} or fewer`;
  if (control.type === "markdown") return `${title} must be ${numberInWords(control.max)} characters or less`;
  if (control.type !== "text") return undefined;
  const { min, max } = control;
  return min > 1
    ? `${title} must be between ${min} and ${numberInWords(max)} characters`
    : `${title} must be ${numberInWords(max)} characters or less`;
}

/** Replaces quoted field names in a message with their titles. */
function withTitles(message: string, titles: ReadonlyMap<string, string>): string {
  return message.replace(/“([a-zA-Z]+)”/g, (match, name: string) => {
    const title = titles.get(name);
    return title === undefined ? match : `“${title}”`;
  });
}
