import { useEffect, useMemo, useRef } from "preact/hooks";

import { fieldAt } from "../model/fields.ts";
import { type Draft, isReadable } from "../state/draft.ts";
import { rebased } from "../state/rebase.ts";
import { Difference } from "./Difference.tsx";

interface Props {
  /** The contributor’s draft. */
  draft: Draft;
  /** The entry as it is published now. */
  now: Draft;
  onDecide: (draft: Draft) => void;
}

/** Asks whether to rebase or delete a draft whose entry has changed since. Nothing is lost until the contributor decides. */
export function Outdated({ draft, now, onDecide }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { draft: merged, both } = useMemo(() => rebased(draft, now), [draft, now]);
  const before = draft.published ?? "";
  return (
    <section class="outdated" aria-labelledby="outdated">
      <h2 class="govuk-heading-m" id="outdated" tabIndex={-1} ref={heading}>
        This entry has changed since you began
      </h2>
      <p>Your changes are still here. Choose what to do with them.</p>
      <h3 class="govuk-heading-s">What was published meanwhile</h3>
      <Difference label="What was published meanwhile" before={before} after={now.published ?? ""} />
      <h3 class="govuk-heading-s">What you have changed</h3>
      <Difference label="What you have changed" before={before} after={draft.text} />
      {both.length > 0 && (
        <p>
          You and the new version have both changed:{" "}
          {both.map((name) => fieldAt(draft.kind, [name])?.title ?? name).join(", ")}. If you keep your changes, your
          answers replace the new ones there.
        </p>
      )}
      {!isReadable(draft) && (
        <p>Your file has an error, so it cannot be combined with the new version. It is kept as you wrote it.</p>
      )}
      <button
        type="button"
        class="govuk-button"
        onClick={() => {
          onDecide(merged);
        }}
      >
        Keep my changes
      </button>{" "}
      <button
        type="button"
        class="govuk-button govuk-button--secondary"
        onClick={() => {
          onDecide(now);
        }}
      >
        Delete my changes and use the new version
      </button>
    </section>
  );
}
