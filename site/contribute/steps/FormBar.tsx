import { useRef } from "preact/hooks";

import { useEditing } from "../editing.ts";
import { openSection } from "../focus.ts";
import type { SectionModel } from "../model/sections.ts";
import { isEntry } from "../state/draft.ts";
import { placeSection } from "./Place.tsx";

/** Sticky bar with links to the sections and a submit button, so that keyboard users need not tab through a long form. */
export function FormBar({ sections }: { sections: readonly SectionModel[] }) {
  const { draft } = useEditing();
  const list = useRef<HTMLDetailsElement>(null);
  const [first, ...rest] = sections.map(({ id, title }) => ({ id, title }));
  const place = isEntry(draft) && draft.published === undefined ? [placeSection(draft.kind)] : [];
  return (
    <div class="form-bar">
      <nav class="form-bar__contents" aria-label="Sections of the form">
        <details
          ref={list}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.currentTarget.open = false;
            event.currentTarget.querySelector("summary")?.focus();
          }}
          onFocusOut={({ currentTarget, relatedTarget }) => {
            // The open list would cover the focused element.
            if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
          }}
        >
          <summary class="form-bar__summary">Sections</summary>
          <ul class="form-bar__list">
            {[...(first ? [first] : []), ...place, ...rest].map(({ id, title }) => (
              <li key={id}>
                <a
                  class="govuk-link"
                  href={`#${id}`}
                  onClick={(event) => {
                    event.preventDefault();
                    if (list.current) list.current.open = false;
                    openSection(id);
                  }}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </details>
      </nav>
      <button type="submit" class="govuk-button form-bar__button">
        Check
      </button>
    </div>
  );
}
