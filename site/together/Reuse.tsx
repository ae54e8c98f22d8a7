import type { OpenOpportunity } from "../estates/estate.ts";
import { dateInWords } from "../format.ts";
import { hrefOf } from "../href.ts";
import { foldOf, Section, type SectionPlace, WhoCell } from "./parts.tsx";
import type { SideBySideView, StandardRow } from "./side-by-side.ts";

/** The standards that the councils have adopted, by descending number of councils. */
export function Standards({
  standards,
  councils,
  ...place
}: SectionPlace & { standards: readonly StandardRow[]; councils: number }) {
  return (
    <Section {...place} id="standards" title="Standards in common" fold={foldOf(standards, "standard", "standards")}>
      {standards.length === 0 ? (
        <p class="govuk-body">None of them says that it has adopted a standard.</p>
      ) : (
        <table class="table">
          <caption class="govuk-visually-hidden">Standards that they have adopted</caption>
          <thead>
            <tr>
              <th scope="col">Standard</th>
              <th scope="col">Adopted by</th>
              <th scope="col">Who</th>
            </tr>
          </thead>
          <tbody>
            {standards.map(({ slug, name, count, who }) => (
              <tr key={slug}>
                <th scope="row">
                  <a href={hrefOf({ kind: "standard", slug })}>{name}</a>
                </th>
                <td class="table__short" data-label="Adopted by">
                  {count} of {councils}
                </td>
                <WhoCell who={who} tells={({ has }) => !has} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

/** Assurance papers about what the councils run, to start from. */
export function Papers({ papers, ...place }: SectionPlace & Pick<SideBySideView, "papers">) {
  return (
    <Section {...place} id="papers" title="Papers to reuse">
      {papers.length === 0 ? (
        <p class="govuk-body">No authority has shared papers about what they run yet.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {papers.map(({ about, paper: { title, url, date, by } }) => (
            <li key={url}>
              <a href={url} rel="nofollow ugc">
                {title}
              </a>{" "}
              for {about}, shared by {by}
              {date !== undefined && `, ${dateInWords(date)}`}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Open opportunities for the councils’ services. */
export function Opportunities({
  opportunities,
  ...place
}: SectionPlace & { opportunities: readonly OpenOpportunity[] }) {
  return (
    <Section
      {...place}
      id="opportunities"
      title="Open opportunities for these services"
      fold={foldOf(opportunities, "opportunity", "opportunities")}
    >
      {opportunities.length === 0 ? (
        <p class="govuk-body">No opportunity for these services is open.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {opportunities.map(({ slug, name, summary, stage }) => (
            <li key={slug}>
              <a href={hrefOf({ kind: "opportunity", slug })}>{name}</a> ({stage}): {summary}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
