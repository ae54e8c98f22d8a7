import { useRef, useState } from "preact/hooks";

import { gitHubRepositoryAround } from "../../../schemas/fields/repository-address.ts";
import { useEditing } from "../editing.ts";
import { useForm } from "../form.ts";
import { whyNotLoaded } from "../loading.ts";
import type { FormData } from "../state/data.ts";
import { prefill } from "../state/filling.ts";
import { Proposals } from "./Proposals.tsx";

type Outcome = { notes: readonly string[]; open: FormData } | { failure: string };

/** Prefills the entry of a product from its repository on GitHub, on request. */
export function RepositoryStart() {
  const { draft, change } = useEditing();
  const { setting } = useForm();
  const latest = useRef(draft);
  latest.current = draft;
  const [address, setAddress] = useState("");
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const start = async (): Promise<void> => {
    setOutcome(undefined);
    const name = gitHubRepositoryAround(address.trim());
    if (!name) {
      setOutcome({ failure: "Enter the address of a repository, such as https://github.com/mysociety/fixmystreet" });
      return;
    }
    setBusy(true);
    try {
      const { draftOfRepository } = await import("../repository/draft.ts");
      const { data, notes, unplaced } = await draftOfRepository(name, setting.today);
      const { open } = prefill(latest.current, data);
      change((now) => prefill(now, data).draft);
      setOutcome({ notes: [...notes, ...unplaced], open });
    } catch (error) {
      setOutcome({ failure: whyNotLoaded(error) });
    }
    setBusy(false);
  };
  const failure = outcome && "failure" in outcome ? outcome.failure : undefined;
  return (
    <details class="start">
      <summary class="form-section__summary">
        <span class="form-section__title">Start from a repository</span>
        <span class="form-section__names">fill in what GitHub knows of the source code</span>
      </summary>
      <div class={`govuk-form-group start__box${failure === undefined ? "" : " govuk-form-group--error"}`}>
        <label class="govuk-label govuk-label--s" for="repository">
          Address of the repository on GitHub
        </label>
        <div class="govuk-hint" id="repository-hint">
          When you press the button, your browser asks GitHub for its public description.
        </div>
        {failure !== undefined && (
          <p class="govuk-error-message" id="repository-error" role="alert">
            <span class="govuk-visually-hidden">Error:</span> {failure}
          </p>
        )}
        <input
          class="govuk-input"
          id="repository"
          type="url"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={address}
          aria-describedby={`repository-hint${failure === undefined ? "" : " repository-error"}`}
          onInput={(event) => {
            setAddress(event.currentTarget.value);
          }}
        />
        <button
          type="button"
          class="govuk-button govuk-button--secondary start__button"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) void start();
          }}
        >
          {busy ? "Asking GitHub…" : "Start from this repository"}
        </button>
        <div role="status">
          {outcome && "notes" in outcome && (
            <>
              <p>The form is filled in where you had not answered. Check these:</p>
              <ul class="govuk-list govuk-list--bullet">
                {outcome.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </>
          )}
        </div>
        {outcome && "open" in outcome && <Proposals proposed={outcome.open} source="the repository" />}
      </div>
    </details>
  );
}
