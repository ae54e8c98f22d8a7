import type { Entry, FieldsOf } from "../../schemas/index.ts";
import { moneyBands } from "../../schemas/vocabularies/money.ts";
import { opportunityStages, opportunityTypes } from "../../schemas/vocabularies/opportunity.ts";
import type { Context } from "../catalogue/context.ts";
import { dateInWords } from "../format.ts";
import { type ContactView, contactsOf } from "./contacts.ts";
import { type HeadView, headOf } from "./head.ts";
import type { EntryItem } from "./item.ts";
import { type LinkView, linksOf } from "./links.ts";
import { type RecordView, recordOf } from "./record.ts";
import { type Reference, referencesTo } from "./reference.ts";
import { contentsOf, type SectionLink } from "./sections.ts";
import { servicesOf, type ServiceView } from "./service.ts";
import { subjectsOf } from "./subjects.ts";
import { toneOf } from "./tone.ts";

/** The sections of an opportunity’s page, in their order. */
const titles = {
  about: "What it is about",
  seeking: "What is still needed",
  participants: "Who takes part",
  joining: "How to join",
  products: "Products and standards",
  contacts: "Contact",
} as const;

/** What an opportunity’s page shows. */
export interface OpportunityView {
  head: HeadView;
  contents: SectionLink[];
  facts: {
    type: string | undefined;
    /** What the stage means, in a sentence. */
    stage: string | undefined;
    opens: string | undefined;
    closes: { text: string; past: boolean } | undefined;
    budget: string | undefined;
    services: ServiceView[];
    links: LinkView[];
  };
  sections: OpportunitySections;
  record: RecordView;
  /** What programs are told, in the model’s own words. */
  raw: Pick<FieldsOf["opportunity"], "opens" | "closes">;
}

interface OpportunitySections {
  about: string | undefined;
  seeking: string[] | undefined;
  participants: Reference[] | undefined;
  joining: JoiningView | undefined;
  products: EntryItem[] | undefined;
  /** Where nobody can join any more. */
  contacts: ContactView[] | undefined;
}

/** How to join: until when, where to read more, whom to write to. */
interface JoiningView {
  sentence: string;
  contacts: ContactView[];
  links: LinkView[];
}

/** Makes the page of an opportunity. */
export function opportunityView(entry: Entry<"opportunity">, context: Context): OpportunityView {
  const { data } = entry;
  const past = data.closes !== undefined && data.closes < context.today;
  const joining = joiningOf(data, context.today);
  const sections: OpportunitySections = {
    about: data.description,
    seeking: data.seeking?.length ? data.seeking : undefined,
    participants: data.participants?.length ? referencesTo("authority", data.participants, context) : undefined,
    joining,
    products: subjectsOf(data, context),
    contacts: joining ? undefined : contactsOf(data),
  };
  const tags = [
    data.stage && { text: opportunityStages.title(data.stage), tone: toneOf(data.stage) },
    data.type && { text: opportunityTypes.title(data.type), tone: "plain" as const },
  ];
  return {
    head: headOf(entry, tags, context),
    contents: contentsOf(titles, sections),
    facts: {
      type: data.type && (opportunityTypes.words[data.type].description ?? opportunityTypes.title(data.type)),
      stage: data.stage && opportunityStages.words[data.stage].description,
      opens: data.opens && dateInWords(data.opens),
      closes: data.closes === undefined ? undefined : { text: dateInWords(data.closes), past },
      budget: data.budget && moneyBands.title(data.budget),
      services: servicesOf(data),
      links: linksOf(data),
    },
    sections,
    record: recordOf(entry, context),
    raw: { opens: data.opens, closes: data.closes },
  };
}

function joiningOf(data: FieldsOf["opportunity"], today: string): JoiningView | undefined {
  const { stage, opens, closes, retired } = data;
  if (stage === "closed" || retired || (closes !== undefined && closes < today)) return undefined;
  const contacts = contactsOf(data) ?? [];
  const links = linksOf(data);
  if (contacts.length === 0 && links.length === 0) return undefined;
  return { sentence: whenToJoin(opens, closes, today), contacts, links };
}

function whenToJoin(opens: string | undefined, closes: string | undefined, today: string): string {
  const until = closes === undefined ? "" : ` until ${dateInWords(closes)}`;
  return opens !== undefined && opens > today
    ? `Others can join from ${dateInWords(opens)}${until}.`
    : `Others can join${until || " now"}.`;
}
