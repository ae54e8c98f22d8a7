import { useEffect, useRef } from "preact/hooks";

import { errorsIn } from "../checking/problem.ts";
import { goTo } from "../focus.ts";
import { useForm } from "../form.ts";
import { idOf } from "../state/path.ts";

/** What the title of a page begins with while there are errors: screen readers read it out first. */
const mark = "Error: ";

/**
 * Everything that has to be fixed, in one place. It takes the focus when somebody asks for a check, and is read out then.
 * It is no alert: the list changes with every answer, and all of it would be read out over what somebody types.
 */
export function ErrorSummary({ asked }: { asked: number }) {
  const errors = errorsIn(useForm().problems);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked > 0) box.current?.focus();
  }, [asked]);
  const hasErrors = errors.length > 0;
  useEffect(() => {
    if (!hasErrors) return undefined;
    document.title = mark + document.title;
    return () => {
      document.title = document.title.replace(mark, "");
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
                  goTo(problem.at);
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
