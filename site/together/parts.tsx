import type { ComponentChildren } from "preact";

import type { EstateStatus } from "../estates/estate.ts";
import { href, hrefOf } from "../href.ts";
import type { Who } from "./subjects.ts";

/** Where a section stands: what its ids begin with, and the level of its heading. */
export interface SectionPlace {
  prefix: string;
  level: 2 | 3;
  /** What it is about, where the page has several of its kind. */
  about?: string | undefined;
}

interface SectionProps extends SectionPlace {
  id: string;
  title: string;
  children: ComponentChildren;
}

/** A section with a heading that can be linked to. */
export function Section({ prefix, level, id, title, children }: SectionProps) {
  const sectionId = `${prefix}${id}`;
  if (level === 2)
    return (
      <section class="section" aria-labelledby={sectionId}>
        <h2 class="section__heading" id={sectionId}>
          {title}
        </h2>
        {children}
      </section>
    );
  // Inside a section of its own, of which there are several: its parts are no landmarks.
  return (
    <div class="section">
      <h3 class="govuk-heading-m" id={sectionId}>
        {title}
      </h3>
      {children}
    </div>
  );
}

/** The name of a product that leads to its page, or of a system that has none. */
export function ProductName({ name, product }: { name: string; product: string | undefined }) {
  return product === undefined ? <>{name}</> : <a href={hrefOf({ kind: "product", slug: product })}>{name}</a>;
}

/** How far a council has come with something. */
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

/** Which of the councils have something, and how far each has come where that is worth a word. */
export function WhoCell({
  who,
  tells = () => true,
}: {
  who: readonly Who[];
  tells?: (status: EstateStatus) => boolean;
}) {
  return (
    <td class="table__wide" data-label="Who">
      <ul class="side-by-side__who">
        {who.map(({ place, status }) => (
          <li key={place}>
            {place}
            {tells(status) && (
              <>
                {" "}
                <StatusTag status={status} />
              </>
            )}
          </li>
        ))}
      </ul>
    </td>
  );
}
