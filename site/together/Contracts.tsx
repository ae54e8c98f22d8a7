import type { ContractsView } from "./contracts.ts";
import { foldOf, PageLink, ProductName, Section, type SectionPlace } from "./parts.tsx";

interface Props extends SectionPlace {
  contracts: ContractsView;
}

/** The contracts of the councils, grouped by their end. */
export function Contracts({ contracts: { groups }, ...place }: Props) {
  return (
    <Section
      {...place}
      id="contracts"
      title="When contracts end"
      fold={foldOf(
        groups.flatMap(({ rows }) => rows),
        "contract",
        "contracts",
      )}
    >
      {groups.length === 0 ? (
        <p class="govuk-body">
          No contract is known. <PageLink to="/contribute/authority/">Say when yours end</PageLink>.
        </p>
      ) : (
        <table class="table">
          <caption class="govuk-visually-hidden">Contracts by their end</caption>
          <thead>
            <tr>
              <th scope="col">Product or system</th>
              <th scope="col">Council</th>
              <th scope="col">Ends</th>
            </tr>
          </thead>
          {groups.map(({ title, rows }) => (
            <tbody key={title}>
              <tr>
                <th class="side-by-side__group" colSpan={3} scope="rowgroup">
                  {title}
                </th>
              </tr>
              {rows.map(({ who, name, product, supplier, ends, notes }) => (
                <tr key={`${who} ${name}`}>
                  <th scope="row">
                    <ProductName name={name} product={product} />
                    {supplier !== undefined && <span class="note">Supplied by {supplier}</span>}
                  </th>
                  <td data-label="Council">{who}</td>
                  <td data-label="Ends">
                    {ends}
                    {notes.map((note) => (
                      <span class="note" key={note}>
                        {note}
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
    </Section>
  );
}
