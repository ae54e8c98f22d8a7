import { capitalised } from "../../../schemas/capitals.ts";
import type { Entry, FieldsOf } from "../../../schemas/index.ts";
import { measureBases, outcomes, reporters } from "../../../schemas/vocabularies/case-study.ts";
import type { Context } from "../../catalogue/context.ts";
import { type Reference, referencesTo } from "../../catalogue/reference.ts";
import { type ContactView, contactsOf } from "../../entry/contacts.ts";
import { type ExternalLink, externalLink } from "../../entry/external.ts";
import { type HeadView, headOf } from "../../entry/head.ts";
import { type LinkView, linksOf } from "../../entry/links.ts";
import { type PlainFact, plainFacts } from "../../entry/plain-facts.ts";
import { type RecordView, recordOf } from "../../entry/record.ts";
import { contentsOf, type SectionLink } from "../../entry/sections.ts";
import { numberInWords, periodInWords, poundsInWords } from "../../format.ts";
import type { EntryItem } from "../../lists/entry-item.ts";
import { subjectsOf } from "../../lists/subjects.ts";
import { servicesOf, type ServiceView } from "../../services/service.ts";
import { toneOf } from "../../text/tone.ts";
import { caseStudySections } from "./sections.ts";

/** The view of a case study’s page. */
export interface CaseStudyView {
  head: HeadView;
  contents: SectionLink[];
  facts: {
    /** The meaning of the outcome, in a sentence. */
    outcome: string | undefined;
    authorities: Reference[];
    plain: PlainFact[];
    services: ServiceView[];
    links: LinkView[];
  };
  /** Whether a supplier wrote it, which the page discloses. */
  bySupplier: boolean;
  sections: CaseStudySections;
  record: RecordView;
  /** Its period, unformatted. */
  period: FieldsOf["case-study"]["period"];
}

interface CaseStudySections {
  about: string | undefined;
  measures: MeasureRow[] | undefined;
  costs: CostRow[] | undefined;
  lessons: string[] | undefined;
  products: EntryItem[] | undefined;
  contacts: ContactView[] | undefined;
}

interface MeasureRow {
  measure: string;
  before: string | undefined;
  after: string | undefined;
  basis: string | undefined;
  source: ExternalLink | undefined;
}

interface CostRow {
  item: string;
  amount: string;
  year: string | undefined;
  source: ExternalLink | undefined;
}

/** Makes the page of a case study. */
export function caseStudyView(entry: Entry<"case-study">, context: Context): CaseStudyView {
  const { data } = entry;
  const sections: CaseStudySections = {
    about: data.description,
    measures: data.measures?.length ? data.measures.map((measure) => measureRow(measure, context)) : undefined,
    costs: data.costs?.length ? data.costs.map((cost) => costRow(cost, context)) : undefined,
    lessons: data.lessons?.length ? data.lessons : undefined,
    products: subjectsOf(data, context),
    contacts: contactsOf(data, context),
  };
  const tags = [
    data.outcome && { text: outcomes.title(data.outcome), tone: toneOf(data.outcome) },
    data.reportedBy && { text: reporters.title(data.reportedBy), tone: "plain" as const },
  ];
  return {
    head: headOf(entry, tags, context),
    contents: contentsOf(caseStudySections, sections),
    facts: {
      outcome: data.outcome && outcomes.words[data.outcome].description,
      authorities: referencesTo("authority", data.authorities, context),
      plain: plainFacts({
        When: data.period && capitalised(periodInWords(data.period)),
        "Who says so": data.reportedBy && reporters.title(data.reportedBy),
      }),
      services: servicesOf(data),
      links: linksOf(data),
    },
    bySupplier: data.reportedBy === "supplier",
    sections,
    record: recordOf(entry, context),
    period: data.period,
  };
}

function measureRow(
  { measure, before, after, unit, basis, source }: NonNullable<FieldsOf["case-study"]["measures"]>[number],
  context: Context,
): MeasureRow {
  return {
    measure: unit === undefined ? measure : `${measure} (${unit})`,
    before: figure(before),
    after: figure(after),
    basis: basis && measureBases.title(basis),
    source: externalLink(source, context),
  };
}

function figure(value: string | number | undefined): string | undefined {
  return typeof value === "number" ? numberInWords(value) : value;
}

function costRow(
  { item, pounds, year, source }: NonNullable<FieldsOf["case-study"]["costs"]>[number],
  context: Context,
): CostRow {
  return { item, amount: poundsInWords(pounds), year, source: externalLink(source, context) };
}

/** The heading of the figures: “Figure” if no measure has a value from before, as of a price. */
export function figureHeading(measures: readonly Pick<MeasureRow, "before">[]): string {
  return measures.some(({ before }) => before !== undefined) ? "After" : "Figure";
}
