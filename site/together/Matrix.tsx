import type { EstateItem, Named } from "../estates/estate.ts";
import { href, hrefOf } from "../href.ts";
import { ProductName, Section, type SectionPlace, StatusTag } from "./parts.tsx";
import type { ServiceRow } from "./service-rows.ts";

interface Props extends SectionPlace {
  councils: readonly Named[];
  services: readonly ServiceRow[];
  /** A sentence that lists the services without data; undefined if there are none. */
  silent: string | undefined;
}

/** Matrix of services and councils. Scrolls on narrow screens, with sticky headings. */
export function Matrix({ councils, services, silent, ...place }: Props) {
  const caption = `${place.prefix}matrix`;
  return (
    <Section {...place} id="runs" title="What each runs">
      {services.length === 0 ? (
        <p class="govuk-body">
          Nothing is known yet.{" "}
          <a class="govuk-link" href={href("/contribute/authority/")}>
            Say what your council runs
          </a>
          .
        </p>
      ) : (
        <>
          <p class="govuk-body">
            Reported means named in the product’s own code or publications, and not confirmed by the council. An empty
            cell means that nothing is known.
          </p>
          {/* A scrollable region has to be focusable for keyboard users. */}
          <section class="matrix" aria-labelledby={caption} tabIndex={0}>
            <table class="matrix__table side-by-side__table">
              <caption class="govuk-visually-hidden" id={caption}>
                {place.about === undefined ? "" : `${place.about}: `}Services and what each council runs for them
              </caption>
              <thead>
                <tr>
                  <th class="matrix__corner" scope="col">
                    Service
                  </th>
                  {councils.map((council) => (
                    <th scope="col" key={council.slug}>
                      <a href={hrefOf({ kind: "authority", slug: council.slug })}>{council.name}</a>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {services.map((service) => (
                  <tr key={service.slug}>
                    <ServiceHead service={service} about={place.about} />
                    {service.cells.map((items, index) => (
                      <MatrixCell key={councils[index]?.slug} items={items} council={councils[index]?.name} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {silent !== undefined && (
            <p class="govuk-body side-by-side__silent">
              {silent}{" "}
              <a class="govuk-link" href={href("/contribute/authority/")}>
                Say what your council runs
                {place.about !== undefined && <span class="govuk-visually-hidden"> in {place.about}</span>}
              </a>
              .
            </p>
          )}
        </>
      )}
    </Section>
  );
}

interface HeadProps {
  service: ServiceRow;
  about: string | undefined;
}

function ServiceHead({ service: { slug, title, agreement, cost, start }, about }: HeadProps) {
  return (
    <th scope="row">
      {slug === "" ? title : <a href={href(`/services/${slug}/`)}>{title}</a>}
      {agreement !== "" && <span class="note">{agreement}</span>}
      {cost !== undefined && <span class="note">Together {cost} a year</span>}
      {start !== undefined && (
        <a class="side-by-side__service" href={href(start)}>
          Start something together
          <span class="govuk-visually-hidden">
            {" "}
            for {title}
            {about !== undefined && ` in ${about}`}
          </span>
        </a>
      )}
    </th>
  );
}

function MatrixCell({ items, council }: { items: readonly EstateItem[]; council: string | undefined }) {
  if (items.length === 0) return <td />;
  return (
    <td>
      <ul class="side-by-side__items">
        {items.map((item) => (
          <li key={`${item.statement} ${item.status.word}`}>
            <ProductName name={item.name} product={item.product} /> <StatusTag status={item.status} />
            {item.notes.map((note) => (
              <span class="note" key={note}>
                {note}
              </span>
            ))}
            {item.reason !== undefined && <span class="note">{item.reason}</span>}
            {item.evidence && (
              <a class="note" href={item.evidence.url} rel="nofollow ugc">
                Evidence
                <span class="govuk-visually-hidden">
                  {" "}
                  about {item.name}
                  {council !== undefined && ` at ${council}`}: {item.evidence.name}
                </span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </td>
  );
}
