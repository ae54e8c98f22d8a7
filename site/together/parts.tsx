import type { ComponentChildren } from "preact";

import type { EstateStatus } from "../estates/estate.ts";
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

/** Table cell that lists councils, each with its status if `tells` returns true for it; by default, always. */
export function WhoCell({
  who,
  tells = () => true,
}: {
  who: readonly CouncilStatus[];
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
