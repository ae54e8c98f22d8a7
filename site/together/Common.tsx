import type { EstateItem, Named } from "../estates/estate.ts";
import { foldOf, ProductName, Section, type SectionPlace, WhoCell } from "./parts.tsx";
import type { CommonRow } from "./subjects.ts";

interface Props extends SectionPlace {
  /** Number of councils that count. */
  councils: number;
  common: readonly CommonRow[];
  only: readonly { council: Named; items: readonly EstateItem[] }[];
}

/**
 * Products and systems that several councils run, and those that only one has. Renders nothing for fewer than two
 * councils.
 */
export function Common({ councils, common, only, ...place }: Props) {
  if (councils < 2) return null;
  return (
    <>
      <Section
        {...place}
        id="agree"
        title="Where they agree"
        fold={foldOf(common, "product or system", "products and systems")}
      >
        {common.length === 0 ? (
          <p class="govuk-body">Nothing is known that two of them run.</p>
        ) : (
          <table class="table">
            <caption class="govuk-visually-hidden">Products and systems that several run</caption>
            <thead>
              <tr>
                <th scope="col">Product or system</th>
                <th scope="col">How many</th>
                <th scope="col">Who</th>
              </tr>
            </thead>
            <tbody>
              {common.map(({ name, product, who }) => (
                <tr key={product ?? name}>
                  <th scope="row">
                    <ProductName name={name} product={product} />
                  </th>
                  <td class="table__short" data-label="How many">
                    {who.length} of {councils}
                  </td>
                  <WhoCell who={who} />
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      {only.length > 0 && (
        <Section {...place} id="only" title="What only one has" fold={foldOf(only, "council", "councils")}>
          <dl class="side-by-side__only">
            {only.map(({ council, items }) => (
              <div key={council.slug}>
                <dt>{council.name}</dt>
                <dd>
                  {items.map((item, index) => (
                    <>
                      {index > 0 && ", "}
                      <ProductName name={item.name} product={item.product} />
                    </>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </>
  );
}
