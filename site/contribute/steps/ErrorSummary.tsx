import { useEffect, useRef } from "preact/hooks";

import { errorsIn } from "../checking/problem.ts";
import { focusProblem } from "../focus.ts";
import { useForm } from "../form.ts";
import { idOf } from "../state/path.ts";

/** Prefix of the page title while there are errors, as in the GOV.UK Design System; screen readers read it first. */
const titlePrefix = "Error: ";

interface ErrorSummaryProps {
  /** Number of submits so far. */
  asked: number;
}

/**
 * The GOV.UK error summary. It takes the focus on submit, so screen readers read it then. It has no `role="alert"`: the list
 * changes with every answer, and screen readers would read all of it while somebody types.
 */
export function ErrorSummary({ asked }: ErrorSummaryProps) {
  const errors = errorsIn(useForm().problems);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked > 0) box.current?.focus();
  }, [asked]);
  const hasErrors = errors.length > 0;
  useEffect(() => {
    if (!hasErrors) return undefined;
    document.title = titlePrefix + document.title;
    return () => {
      document.title = document.title.replace(titlePrefix, "");
    };
  }, [hasErrors]);
  if (!hasErrors) return null;
  return (
    <div
      class="govuk-error-summary"
      ref={box}
      tabIndex={-1}
      role="group"
      aria-labelledby="error-summary"
      aria-describedby="error-summary-list"
    >
      <h2 class="govuk-error-summary__title" id="error-summary">
        There is a problem
      </h2>
      <div class="govuk-error-summary__body" id="error-summary-list">
        <ul class="govuk-list govuk-error-summary__list">
          {errors.map((problem) => (
            <li key={`${problem.rule} ${problem.at.join(".")} ${problem.message}`}>
              <a
                href={`#${idOf(problem.at)}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusProblem(problem.at);
                }}
              >
                {problem.wording}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
