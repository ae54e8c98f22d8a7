import type { Term } from "./term.ts";

/** Designing, building and running services. The meanings are general knowledge, in our own words. */
export const digitalTerms: readonly Term[] = [
  {
    name: "Accessibility statement",
    meaning:
      "The page on which a public body says how accessible its website or app is, what does not work yet and how to get help. The law requires it.",
    leads: ["standard/wcag-2-2"],
  },
  {
    acronym: "AI",
    meaning:
      "Software that does what seems to need judgement, such as writing a summary or recognising a picture. It can be wrong and sound certain.",
    leads: ["standard/atrs"],
  },
  {
    acronym: "API",
    meaning:
      "The way in which one program asks another for data or tells it to do something. With an API a new form can put a report straight into the old system.",
    leads: ["standard/openapi", "product/api-catalogue"],
  },
  {
    name: "Assisted digital",
    meaning: "Help for people who cannot use an online service by themselves: by phone, in person, in a library.",
    leads: ["guide/leadership-and-inclusion"],
  },
  {
    name: "Back-office system",
    also: ["back office", "line-of-business system"],
    meaning:
      "The system in which staff do the work of a service, such as planning or benefits. Residents do not see it.",
  },
  {
    name: "Chatbot",
    meaning: "A program that answers questions in a conversation, on a website or by phone.",
    leads: ["service/customer-contact"],
  },
  {
    acronym: "CMS",
    meaning: "Software with which staff write and publish the pages of a website, without a developer.",
    leads: ["product/localgov-drupal", "service/customer-contact"],
  },
  {
    acronym: "CRM",
    meaning: "A system that keeps who has been in contact with the council, about what, and what was done.",
    leads: ["service/customer-contact"],
  },
  {
    name: "Design system",
    meaning:
      "Parts, patterns and rules for making web pages that look alike and work for everybody, with the code for them.",
    leads: ["product/govuk-design-system", "product/hackney-design-system"],
  },
  {
    name: "Digital exclusion",
    also: ["digital divide", "digital inclusion"],
    meaning:
      "When people cannot use what is online, for lack of a device, a connection, money, skills, trust or access.",
    leads: ["guide/leadership-and-inclusion", "case-study/leeds-100-digital"],
  },
  {
    acronym: "EDRMS",
    meaning: "A system that keeps documents and records with their versions, and deletes them when their time is over.",
  },
  {
    name: "Easy Read",
    meaning: "Information in short sentences with pictures, made with and for people with a learning disability.",
    leads: ["case-study/swindon-simply-readable", "guide/leadership-and-inclusion"],
  },
  {
    acronym: "GDS",
    meaning: "The part of central government that runs GOV.UK and shared services such as GOV.UK Notify.",
    leads: ["authority/gds", "product/govuk-notify", "product/govuk-pay", "product/govuk-forms"],
  },
  {
    name: "Hosting",
    meaning: "The computers on which software runs, and the people who keep them running and safe.",
  },
  {
    name: "Integration",
    meaning:
      "Connecting two systems so that nobody types the same data twice. It is often the largest cost of a new system.",
    leads: ["guide/questions-to-ask"],
  },
  {
    name: "Legacy system",
    also: ["legacy technology", "legacy IT"],
    meaning:
      "An old system that a council still relies on although it is hard to change, to connect or to keep secure.",
  },
  {
    name: "Low code",
    also: ["low-code platform", "no code"],
    meaning:
      "Software with which forms and simple services are put together on the screen, with little or no programming.",
    leads: ["service/customer-contact"],
  },
  {
    name: "Open source",
    also: ["open source software", "OSS", "public code"],
    meaning:
      "Software whose code everybody may use, read, change and pass on. There is no fee for the licence; running it still costs.",
    leads: ["standard/standard-for-public-code", "guide/read-an-entry"],
  },
  {
    name: "Open standard",
    meaning:
      "An agreement on how to do something that everybody can read and use without a fee, and that was made in the open.",
    leads: ["guide/adoption-and-conformance", "guide/describe-a-standard"],
  },
  {
    name: "Proprietary software",
    also: ["proprietary", "closed source"],
    meaning:
      "Software that one company owns. Councils pay for the right to use it and cannot change or pass on its code.",
    leads: ["guide/read-an-entry"],
  },
  {
    acronym: "PSBAR",
    also: ["accessibility regulations"],
    meaning:
      "The regulations of 2018 under which public bodies must make their websites and apps accessible and publish a statement about it.",
    leads: ["standard/wcag-2-2"],
  },
  {
    name: "Publiccode.yml",
    meaning:
      "A small file in the source code of public software that says what it is, who uses it and who maintains it.",
    leads: ["standard/publiccode-yml", "guide/get-into-other-catalogues"],
  },
  {
    name: "Repository",
    also: ["code repository", "repo"],
    meaning: "Where the source code of a product is kept with all its changes, often on GitHub.",
  },
  {
    acronym: "RPA",
    meaning:
      "A program that clicks and types in other systems as a person would. It helps where there is no API, and breaks when a screen changes.",
  },
  {
    acronym: "SaaS",
    meaning: "Software that a supplier runs and that people use in a browser, for a fee each month or year.",
    leads: ["guide/questions-to-ask"],
  },
  {
    name: "Service Standard",
    also: ["GOV.UK Service Standard", "service assessment"],
    meaning:
      "Fourteen points that a good public service meets, from understanding its users to making its code open. Teams in central government are assessed against it; councils choose to be.",
    leads: ["standard/govuk-service-standard", "standard/local-government-digital-service-standard"],
  },
  {
    acronym: "SSO",
    meaning: "One account for several systems: who has signed in to one need not sign in to the next.",
    leads: ["product/govuk-one-login"],
  },
  {
    name: "Technology Code of Practice",
    also: ["TCoP"],
    meaning:
      "The points that central government must follow when it buys or builds technology. Many councils use them too.",
    leads: ["standard/technology-code-of-practice"],
  },
  {
    name: "User research",
    meaning:
      "Finding out what people need and how they do things, by watching and asking them, before and while building.",
  },
  {
    acronym: "WCAG",
    meaning:
      "The international rules for websites and apps that everybody can use. Public bodies in the UK have to meet version 2.2 at level AA.",
    leads: ["standard/wcag-2-2", "guide/leadership-and-inclusion"],
  },
];
