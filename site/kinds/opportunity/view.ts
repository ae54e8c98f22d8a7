import type { Entry, FieldsOf } from "../../../schemas/index.ts";
import { moneyBands } from "../../../schemas/vocabularies/money.ts";
import { opportunityStages, opportunityTypes } from "../../../schemas/vocabularies/opportunity.ts";
import type { Context } from "../../catalogue/context.ts";
import { referenceWithEnd } from "../../councils/ended-words.ts";
import { type ContactView, contactsOf } from "../../entry/contacts.ts";
import { type HeadView, headOf } from "../../entry/head.ts";
import { type LinkView, linksOf } from "../../entry/links.ts";
import { type PlainFact, plainFacts } from "../../entry/plain-facts.ts";
import { type RecordView, recordOf } from "../../entry/record.ts";
import type { RelatedReference } from "../../entry/related.ts";
import { contentsOf, type SectionLink } from "../../entry/sections.ts";
import { dateInWords } from "../../format.ts";
import type { EntryItem } from "../../lists/entry-item.ts";
import { subjectsOf } from "../../lists/subjects.ts";
import { servicesOf, type ServiceView } from "../../services/service.ts";
import { toneOf } from "../../text/tone.ts";
import { closedSections, opportunitySections } from "./sections.ts";
import { canJoin, datesOf, stageOf } from "./stage.ts";

/** The view of an opportunity’s page. */
export interface OpportunityView {
  head: HeadView;
  contents: SectionLink[];
  facts: {
    plain: PlainFact[];
    services: ServiceView[];
    links: LinkView[];
  };
  /** Whether its stage is closed. */
  isClosed: boolean;
  sections: OpportunitySections;
  record: RecordView;
  /** Dates for JSON-LD, unformatted. */
  raw: Pick<FieldsOf["opportunity"], "opens" | "closes">;
}

interface OpportunitySections {
  about: string | undefined;
  seeking: string[] | undefined;
  /** Each that has ended has a note with its successors. */
  participants: RelatedReference[] | undefined;
  joining: JoiningView | undefined;
  products: EntryItem[] | undefined;
  /** Only without `joining`, which has the contacts otherwise. */
  contacts: ContactView[] | undefined;
}

/** How to join: the dates in a sentence, contacts and links. */
interface JoiningView {
  sentence: string;
  contacts: ContactView[];
  links: LinkView[];
}

/** Makes the page of an opportunity. */
export function opportunityView(entry: Entry<"opportunity">, context: Context): OpportunityView {
  const { data } = entry;
  const stage = stageOf(data, context.today);
  const isClosed = stage === "closed";
  const joining = joiningOf(data, context);
  const sections: OpportunitySections = {
    about: data.description,
    seeking: data.seeking?.length ? data.seeking : undefined,
    participants: data.participants?.length
      ? data.participants.map((slug) => referenceWithEnd(slug, context))
      : undefined,
    joining,
    products: subjectsOf(data, context),
    contacts: joining ? undefined : contactsOf(data, context),
  };
  const tags = [
    stage && { text: opportunityStages.title(stage), tone: toneOf(stage) },
    data.type && { text: opportunityTypes.title(data.type), tone: "plain" as const },
  ];
  return {
    head: headOf(entry, tags, context),
    contents: contentsOf(isClosed ? closedSections : opportunitySections, sections),
    facts: {
      plain: plainFacts({
        "What is to be done":
          data.type && (opportunityTypes.words[data.type].description ?? opportunityTypes.title(data.type)),
        // The stage’s description, “Others can join now”, only holds from the opening day.
        Stage:
          stage === "open" && !canJoin(data, context.today)
            ? undefined
            : stage && opportunityStages.words[stage].description,
        ...(data.opens !== undefined && data.opens <= context.today ? { Opened: dateInWords(data.opens) } : {}),
        ...Object.fromEntries(datesOf(data, context.today).map(({ says, date }) => [says, dateInWords(date)])),
        "Budget in all": data.budget && moneyBands.title(data.budget),
      }),
      services: servicesOf(data),
      links: linksOf(data),
    },
    isClosed,
    sections,
    record: recordOf(entry, context),
    raw: { opens: data.opens, closes: data.closes },
  };
}

function joiningOf(data: FieldsOf["opportunity"], context: Context): JoiningView | undefined {
  const sentence = whenToJoin(data, context.today);
  if (sentence === undefined) return undefined;
  const contacts = contactsOf(data, context) ?? [];
  const links = linksOf(data);
  if (contacts.length === 0 && links.length === 0) return undefined;
  return { sentence, contacts, links };
}

/** Says when others can join, or whether they may be able to; undefined if joining is no longer possible. */
function whenToJoin(data: FieldsOf["opportunity"], today: string): string | undefined {
  const { opens, closes } = data;
  switch (stageOf(data, today)) {
    case "open": {
      const until = closes === undefined ? "" : ` until ${dateInWords(closes)}`;
      if (canJoin(data, today)) return `Others can join${until || " now"}.`;
      return opens === undefined ? undefined : `Others can join from ${dateInWords(opens)}${until}.`;
    }
    case "idea":
    case "forming":
      return `It is not open yet${opens !== undefined && opens > today ? `, and is to open on ${dateInWords(opens)}` : ""}. Get in touch if you are interested.`;
    default:
      return undefined;
  }
}
