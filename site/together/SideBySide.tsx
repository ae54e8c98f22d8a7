import { listInWords } from "../format.ts";
import { Common } from "./Common.tsx";
import { Contracts } from "./Contracts.tsx";
import { Matrix } from "./Matrix.tsx";
import { Opportunities, Papers, Standards } from "./Reuse.tsx";
import { Start } from "./Start.tsx";
import type { SideBySideView } from "./side-by-side.ts";

interface Props {
  view: SideBySideView;
  /** Prefix of the element ids, if the page has several comparisons. */
  prefix?: string;
  /** The level of the headings. */
  level?: 2 | 3;
  /** The subject, if the page has several comparisons. */
  about?: string | undefined;
}

/** The comparison of councils, used by static pages and in the browser. */
export function SideBySide({ view, prefix = "", level = 2, about }: Props) {
  const { councils, counting, withoutRecord, totals, services, silent, common, only } = view;
  const { contracts, standards, papers, opportunities } = view;
  const section = { prefix, level, about };
  return (
    <>
      {totals.length > 0 && <p class="govuk-body">{totals.join(" ")}</p>}
      {withoutRecord.length > 0 && (
        <p class="govuk-body">
          The catalogue has no record of {listInWords(withoutRecord.map(({ name }) => name))}, so nothing is known of
          what {withoutRecord.length === 1 ? "it runs" : "they run"}.
        </p>
      )}
      <Start start={view.start} about={about} />
      <Matrix {...section} councils={councils} services={services} silent={silent} />
      <Common {...section} common={common} only={only} councils={counting} />
      <Contracts {...section} contracts={contracts} />
      <Standards {...section} standards={standards} councils={counting} />
      <Papers {...section} papers={papers} />
      <Opportunities {...section} opportunities={opportunities} />
    </>
  );
}
