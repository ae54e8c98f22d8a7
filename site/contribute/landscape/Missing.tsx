import { nameOf } from "../../../schemas/landscape/apply.ts";
import type { Use } from "../../../schemas/landscape/lines.ts";
import type { Published } from "../checking/published.ts";

interface Props {
  /** Uses in the record that the file does not have. */
  missing: readonly Use[];
  stopped: readonly string[];
  published: Published;
  onStopped: (stopped: readonly string[]) => void;
}

/** Asks which uses that are missing from the file have stopped. Nothing is deleted: a use stays or is marked as stopped. */
export function Missing({ missing, stopped, published, onStopped }: Props) {
  if (missing.length === 0) return null;
  return (
    <div class="govuk-form-group">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
          In your record, and not in the file: which have you stopped using?
        </legend>
        <div class="govuk-hint">The others stay as they are.</div>
        <div class="govuk-checkboxes govuk-checkboxes--small">
          {missing.map((use) => {
            const name = nameOf(use);
            const id = `stopped-${name}`;
            return (
              <div class="govuk-checkboxes__item" key={name}>
                <input
                  class="govuk-checkboxes__input"
                  type="checkbox"
                  id={id}
                  checked={stopped.includes(name)}
                  onChange={(event) => {
                    const others = stopped.filter((one) => one !== name);
                    onStopped(event.currentTarget.checked ? [...others, name] : others);
                  }}
                />
                <label class="govuk-label govuk-checkboxes__label" for={id}>
                  {published.get("product", use.product ?? "")?.name ?? name}
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
