import type { Term } from "./term.ts";

/** Buying, contracts and what they ask for. The meanings are general knowledge, in our own words. */
export const buyingTerms: readonly Term[] = [
  {
    name: "Call-off contract",
    also: ["call-off", "call off"],
    meaning:
      "A contract made under a framework agreement. The framework sets the terms; the call-off says what this council buys, for how long and at what price.",
    leads: ["guide/buying-and-investing-together"],
  },
  {
    name: "Contract change notice",
    meaning:
      "A notice that a public body publishes before it changes a contract in a way that matters, such as its price or its length.",
  },
  {
    name: "Contracts Finder",
    meaning:
      "The government website that listed public contracts in England. Since February 2025 new procurements are published on Find a Tender; older ones can still be read there.",
  },
  {
    name: "Data processing agreement",
    also: ["processor agreement"],
    meaning:
      "The part of a contract that says what a supplier may do with personal data, how it protects that data and when it deletes it. UK data protection law requires it.",
    leads: ["guide/questions-to-ask"],
  },
  {
    name: "Direct award",
    meaning:
      "A contract given to one supplier without a competition. The law allows it in a few cases, and some frameworks do.",
  },
  {
    name: "Dynamic market",
    meaning:
      "A list of qualified suppliers that new ones can join at any time. Under the Procurement Act 2023 it takes the place of the dynamic purchasing system.",
  },
  {
    acronym: "DPS",
    meaning:
      "A list of suppliers under the rules before February 2025, open to new ones throughout. Councils run a competition among those on it. Dynamic markets take its place.",
  },
  {
    name: "Escrow",
    also: ["software escrow"],
    meaning:
      "A third party keeps a copy of the source code and hands it to the council if the supplier fails. It only helps if somebody can run that code.",
  },
  {
    name: "Exit plan",
    meaning:
      "What a supplier and a council agree on for the end of a contract: who hands over which data, in which format, by when and at what cost.",
    leads: ["guide/questions-to-ask"],
  },
  {
    also: ["extension", "extension period", "extension option"],
    meaning: ["authority", "uses", 0, "contract", "extendableUntil"],
  },
  {
    name: "Find a Tender",
    also: ["Find a Tender Service", "FTS", "central digital platform"],
    meaning:
      "The government website where public bodies in the UK publish what they plan to buy, their tenders and their contracts. It took the place of the EU’s journal in 2021.",
    leads: ["standard/open-contracting-data-standard", "service/finance-procurement"],
  },
  {
    name: "Framework agreement",
    also: ["framework", "procurement framework"],
    meaning:
      "Terms agreed in advance with one or more suppliers, so that many bodies can buy without a full tender each time.",
    leads: ["guide/buying-and-investing-together"],
  },
  {
    name: "G-Cloud",
    also: ["GCloud"],
    meaning:
      "A government framework through which public bodies buy cloud hosting, cloud software and help with both. A new version comes every year or two.",
    leads: ["guide/buying-and-investing-together"],
  },
  {
    acronym: "ITT",
    meaning: "The papers that ask suppliers for an offer: what is wanted, how offers are judged, and the terms.",
  },
  {
    name: "Joint procurement",
    also: ["aggregated procurement", "buying together"],
    meaning:
      "Several bodies buy the same thing in one procurement. They share the cost of it and get a better price or a product that fits all of them.",
    leads: ["guide/buying-and-investing-together"],
  },
  {
    acronym: "KPI",
    meaning:
      "A number that shows whether a service or a supplier does what was agreed, such as calls answered in time.",
  },
  {
    name: "Lot",
    meaning: "A part of a tender or framework that suppliers can bid for alone, so that smaller ones have a chance.",
  },
  {
    name: "Market engagement",
    also: ["preliminary market engagement", "soft market testing", "early market engagement"],
    meaning: "Talking to suppliers before a tender, to learn what there is and to tell them early what is needed.",
    leads: ["guide/buying-and-investing-together"],
  },
  {
    name: "Mini-competition",
    also: ["further competition", "mini competition"],
    meaning: "A short tender among the suppliers of a framework agreement, to choose one for a call-off contract.",
  },
  {
    name: "Most advantageous tender",
    also: ["MEAT", "most economically advantageous tender"],
    meaning:
      "The offer that scores best on everything the council said it would judge: price, quality, social value. It need not be the cheapest.",
  },
  {
    name: "NEC contract",
    also: ["NEC", "NEC4", "New Engineering Contract"],
    meaning:
      "A family of standard contracts for building works and services. It has nothing to do with NEC Software Solutions, which sells systems to councils.",
    leads: ["service/finance-procurement"],
  },
  {
    also: ["notice date", "notice period"],
    meaning: ["authority", "uses", 0, "contract", "noticeBy"],
    leads: ["guide/buying-and-investing-together"],
  },
  {
    acronym: "OJEU",
    also: ["TED", "Tenders Electronic Daily"],
    meaning:
      "Where large UK public contracts were advertised until the end of 2020. “An OJEU tender” meant one above the thresholds. Find a Tender took its place.",
  },
  {
    name: "Pipeline notice",
    also: ["procurement pipeline"],
    meaning:
      "A list of the larger contracts that a public body expects to buy in the next 18 months. Bodies that spend over £100 million a year have to publish one.",
  },
  {
    name: "Procurement Act 2023",
    also: ["Procurement Act"],
    meaning:
      "The law on public buying in England, Wales and Northern Ireland since 24 February 2025. It asks for more to be published, from early plans to how contracts went. Scotland has its own rules.",
    leads: ["service/finance-procurement", "guide/buying-and-investing-together"],
  },
  {
    acronym: "SLA",
    meaning:
      "The part of a contract that says how good a service must be, such as hours of support and time to fix a fault, and what happens if it is not.",
  },
  {
    name: "Social value",
    meaning:
      "What a contract gives beyond the thing that is bought, such as local jobs, training or lower emissions. An Act of 2012 asks public bodies in England to consider it when they buy services.",
    leads: ["service/finance-procurement"],
  },
  {
    name: "Supplier lock-in",
    also: ["vendor lock-in", "lock-in"],
    meaning:
      "When changing supplier costs so much that a council stays although it would rather not. Open standards, exit plans and data that can be taken out work against it.",
    leads: ["guide/questions-to-ask"],
  },
  {
    name: "Tender",
    also: ["tendering", "bid"],
    meaning: "An open competition for a contract; also the offer that a supplier makes in it.",
  },
  {
    name: "Threshold",
    also: ["procurement threshold"],
    meaning:
      "The value from which the full rules of public buying apply to a contract. The government sets it every two years.",
  },
  {
    acronym: "TCO",
    also: ["whole-life cost"],
    meaning:
      "Everything that a system costs until it is gone: licences, hosting, staff, integration, training, changes, and moving away at the end.",
    leads: ["guide/questions-to-ask"],
  },
  {
    acronym: "TUPE",
    meaning:
      "The rules that protect staff when the work that they do moves to another employer, such as from a council to a supplier or back. Their jobs and terms move with it.",
  },
];
