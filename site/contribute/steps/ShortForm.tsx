import type { ComponentChildren } from "preact";

import { type Form, FormContext } from "../form.ts";
import type { Slot } from "../state/answer-store.ts";
import { AnswersBack } from "./AnswersBack.tsx";
import { ErrorSummary } from "./ErrorSummary.tsx";

interface Props {
  form: Form;
  slot: Slot<unknown>;
  /** Number of submits; the error summary takes the focus at each. */
  asked: number;
  /** A CSS class of the form, besides those of all short forms. */
  className?: string;
  busy?: boolean;
  onClear: () => void;
  onSubmit: () => void;
  /** The questions, with the button that sends the form. */
  children: ComponentChildren;
  /** The ways to send it, once it is ready. */
  ready: ComponentChildren;
}

/** A short form on one page: restored answers, error summary, questions and ways to send. */
export function ShortForm({ form, slot, asked, className, busy, onClear, onSubmit, children, ready }: Props) {
  return (
    <FormContext.Provider value={form}>
      <AnswersBack saved={slot.found?.saved} onDelete={onClear}>
        {slot.elsewhere.length > 0 && (
          <p>This form is open in another tab. Your answers here are kept separate from those there.</p>
        )}
      </AnswersBack>
      {asked > 0 && <ErrorSummary asked={asked} />}
      <form
        class={["contribute contribute--single", className].filter(Boolean).join(" ")}
        noValidate
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <div>{children}</div>
      </form>
      {ready}
    </FormContext.Provider>
  );
}
