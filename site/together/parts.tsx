import type { ComponentChildren } from "preact";

import type { EstateStatus } from "../estates/estate.ts";
import { counted } from "../format.ts";
import { href, hrefOf } from "../href.ts";
import type { CouncilStatus } from "./subjects.ts";

/** The id prefix, heading level and subject of a section. */
export interface SectionPlace {
  prefix: string;
  level: 2 | 3;
  /** The subject, if the page has several sections of this kind. */
  about?: string | undefined;
}

interface SectionProps extends SectionPlace {
  id: string;
  title: string;
  /** The number of rows, if they fold in a narrow window: “12 standards”. Undefined if there are none. */
  fold?: string | undefined;
  children: ComponentChildren;
}

/** Returns the `fold` of a section with so many rows. */
export function foldOf({ length }: readonly unknown[], one: string, many: string): string | undefined {
  return length === 0 ? undefined : counted(length, one, many);
}

/** A section with a heading that can be linked to. */
export function Section({ prefix, level, about, id, title, fold, children: rows }: SectionProps) {
  const sectionId = `${prefix}${id}`;
  const children =
    fold === undefined ? (
      rows
    ) : (
      <NarrowFold summary={fold} hidden={`: ${title}${about === undefined ? "" : `, ${about}`}`}>
        {rows}
      </NarrowFold>
    );
  if (level === 2)
    return (
      <section class="section" aria-labelledby={sectionId}>
        <h2 class="section__heading" id={sectionId}>
          {title}
        </h2>
        {children}
      </section>
    );
  // Nested in another section: a `div`, so that it adds no landmark.
  return (
    <div class="section">
      <h3 class="govuk-heading-m" id={sectionId}>
        {title}
      </h3>
      {children}
    </div>
  );
}

/** A part that folds in a narrow window, as `text/NarrowFold.astro` renders it. */
function NarrowFold({ summary, hidden, children }: { summary: string; hidden: string; children: ComponentChildren }) {
  return (
    <details class="govuk-details narrow-fold">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {summary}
          <span class="govuk-visually-hidden">{hidden}</span>
        </span>
      </summary>
      {children}
    </details>
  );
}

/** The name of a product as a link, or of a system as text. */
export function ProductName({ name, product }: { name: string; product: string | undefined }) {
  return product === undefined ? <>{name}</> : <a href={hrefOf({ kind: "product", slug: product })}>{name}</a>;
}

/** The status of a council’s use or adoption as a tag. */
export function StatusTag({ status }: { status: EstateStatus }) {
  return <strong class={`tag tag--${status.tone}`}>{status.text}</strong>;
}

/** A link to another page of the site. */
export function PageLink({ to, children }: { to: string; children: ComponentChildren }) {
  return (
    <a class="govuk-link" href={href(to)}>
      {children}
    </a>
  );
}

/**
 * Table cell that lists councils by their status, reports last. The status is shown where `tells` returns true for it; by
 * default, always.
 */
export function WhoCell({
  who,
  tells = () => true,
}: {
  who: readonly CouncilStatus[];
  tells?: (status: EstateStatus) => boolean;
}) {
  const groups = Map.groupBy(who, ({ status }) => (tells(status) ? status.word : ""));
  const isReported = (word: string): number => Number(word === "reported");
  return (
    <td class="table__wide">
      <ul class="side-by-side__who">
        {[...groups]
          .sort(([a], [b]) => isReported(a) - isReported(b))
          .map(([word, councils]) => (
            <li key={word}>
              {word !== "" && councils[0] && (
                <>
                  <StatusTag status={councils[0].status} />{" "}
                </>
              )}
              {councils.map(({ place }) => place).join(", ")}
            </li>
          ))}
      </ul>
    </td>
  );
}
