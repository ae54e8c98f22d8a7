import { useEffect, useRef } from "preact/hooks";

import { errorsIn } from "../checking/problem.ts";
import { goTo } from "../focus.ts";
import { useForm } from "../form.ts";
import { idOf } from "../state/path.ts";

/** Everything that has to be fixed, in one place; it takes the focus when somebody asks for a check. */
export function ErrorSummary({ asked }: { asked: number }) {
  const errors = errorsIn(useForm().problems);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked > 0) box.current?.focus();
  }, [asked]);
  if (errors.length === 0) return null;
  return (
    <div class="govuk-error-summary" ref={box} tabIndex={-1} aria-labelledby="error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title" id="error-summary">
          There is a problem
        </h2>
        <div class="govuk-error-summary__body">
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
    </div>
  );
}
