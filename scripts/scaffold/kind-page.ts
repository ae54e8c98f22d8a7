import type { Name } from "./name.ts";

/** The files of a new kind’s page: file → text. */
export function kindPage(name: Name): Readonly<Record<string, string>> {
  return {
    "sections.ts": sections(name),
    "view.ts": view(name),
    "json-ld.ts": jsonLd(name),
    [`${name.pascal}Page.astro`]: page(name),
    "KeyFacts.astro": keyFacts(name),
    "route.astro": route(name),
  };
}

function sections({ camel, article }: Name): string {
  return `/** The sections of the page of ${article}, in their order, with their headings. */
export const ${camel}Sections = {
  about: "What it is",
  participants: "Who takes part",
  contacts: "Contact",
} as const;
`;
}

function view({ slug, camel, pascal, article }: Name): string {
  return `import type { Entry } from "../../../schemas/index.ts";
import type { Context } from "../../catalogue/context.ts";
import { type Reference, referencesTo } from "../../catalogue/reference.ts";
import { type ContactView, contactsOf } from "../../entry/contacts.ts";
import { type HeadView, headOf } from "../../entry/head.ts";
import { type LinkView, linksOf } from "../../entry/links.ts";
import { type PlainFact, plainFacts } from "../../entry/plain-facts.ts";
import { type RecordView, recordOf } from "../../entry/record.ts";
import { contentsOf, type SectionLink } from "../../entry/sections.ts";
import { dateInWords } from "../../format.ts";
import { servicesOf, type ServiceView } from "../../services/service.ts";
import { ${camel}Sections } from "./sections.ts";

/** The view of ${article}’s page. */
export interface ${pascal}View {
  head: HeadView;
  contents: SectionLink[];
  facts: { plain: PlainFact[]; services: ServiceView[]; links: LinkView[] };
  sections: {
    about: string | undefined;
    participants: Reference[] | undefined;
    contacts: ContactView[] | undefined;
  };
  record: RecordView;
}

/** Builds the view of ${article}’s page. */
export function ${camel}View(entry: Entry<"${slug}">, context: Context): ${pascal}View {
  const { data } = entry;
  const sections: ${pascal}View["sections"] = {
    about: data.description,
    participants: data.participants?.length ? referencesTo("authority", data.participants, context) : undefined,
    contacts: contactsOf(data, context),
  };
  return {
    head: headOf(entry, [], context),
    contents: contentsOf(${camel}Sections, sections),
    facts: {
      plain: plainFacts({ Began: data.began && dateInWords(data.began) }),
      services: servicesOf(data),
      links: linksOf(data),
    },
    sections,
    record: recordOf(entry, context),
  };
}
`;
}

function jsonLd({ camel, pascal, article }: Name): string {
  return `import { organisation, pageAbout, unlessEmpty } from "../../json-ld/common.ts";
import type { ${pascal}View } from "./view.ts";

/** The schema.org JSON-LD of ${article}’s page. */
export function ${camel}JsonLd({ head, sections, record }: ${pascal}View, page: URL): object {
  return pageAbout(
    {
      "@type": "Project",
      member: unlessEmpty((sections.participants ?? []).map((authority) => organisation(authority, page))),
      keywords: unlessEmpty(record.tags)?.join(", "),
    },
    head,
    record,
    page,
  );
}
`;
}

function page({ camel, pascal, article }: Name): string {
  return `---
import ContactList from "../../entry/ContactList.astro";
import References from "../../entry/References.astro";
import type { ProblemView } from "../../entry/broken.ts";
import Entry from "../../layouts/Entry.astro";
import Markdown from "../../text/Markdown.astro";
import KeyFacts from "./KeyFacts.astro";
import { ${camel}JsonLd } from "./json-ld.ts";
import type { ${pascal}View } from "./view.ts";

/** The page of ${article}. */
interface Props {
  view: ${pascal}View;
  problems: readonly ProblemView[];
}

const { view, problems } = Astro.props;
const { about, participants, contacts } = view.sections;
---

<Entry view={view} jsonLd={${camel}JsonLd(view, Astro.url)} problems={problems}>
  <KeyFacts slot="facts" view={view} />
  {about && <Markdown slot="about" source={about} under={2} />}
  {participants && <References slot="participants" title="So far" references={participants} />}
  {contacts && <ContactList slot="contacts" contacts={contacts} />}
</Entry>
`;
}

function keyFacts({ pascal, article }: Name): string {
  return `---
import ClosingFacts from "../../entry/ClosingFacts.astro";
import EntryLink from "../../entry/EntryLink.astro";
import PlainFacts from "../../entry/PlainFacts.astro";
import Fact from "../../facts/Fact.astro";
import Facts from "../../facts/Facts.astro";
import type { ${pascal}View } from "./view.ts";

/** The key facts of ${article}. */
interface Props {
  view: ${pascal}View;
}

const { facts, record } = Astro.props.view;
---

<Facts stacked>
  <Fact term="Shared by">
    <EntryLink to={record.owner} />
  </Fact>
  <PlainFacts facts={facts.plain} />
  <ClosingFacts services={facts.services} links={facts.links} reviewed={record.reviewed} />
</Facts>
`;
}

function route({ slug, camel, pascal }: Name): string {
  return `---
import Broken from "../../layouts/Broken.astro";
import Moved from "../../layouts/Moved.astro";
import { entryPages, type EntryPage } from "../../routes/entry-pages.ts";
import ${pascal}Page from "./${pascal}Page.astro";
import { type ${pascal}View, ${camel}View } from "./view.ts";

export function getStaticPaths() {
  return entryPages("${slug}", ${camel}View);
}

type Props = EntryPage<${pascal}View>;

const page = Astro.props;
---

{page.type === "entry" && <${pascal}Page view={page.view} problems={page.problems} />}
{page.type === "moved" && <Moved to={page.to} />}
{page.type === "broken" && <Broken broken={page.broken} />}
`;
}
