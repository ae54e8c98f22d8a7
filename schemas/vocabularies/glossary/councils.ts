import type { Term } from "./term.ts";

/** How councils are made and led. The meanings are general knowledge, in our own words. */
export const councilTerms: readonly Term[] = [
  { also: ["CDO"], meaning: ["authority", "leadership", "chiefDigitalOfficer"] },
  {
    name: "Combined authority",
    also: ["mayoral combined authority", "MCA"],
    meaning:
      "A legal body of two or more councils for things that cross their borders, such as transport and skills. Most have an elected mayor.",
    leads: ["authority/greater-manchester-ca", "authority/west-midlands-ca"],
  },
  {
    name: "County council",
    also: ["upper tier"],
    meaning:
      "In a two-tier area, the council for the whole county. It runs schools, social care, roads, libraries and the disposal of waste.",
  },
  { meaning: ["authority", "leadership", "digitalBoard"], leads: ["guide/leadership-and-inclusion"] },
  {
    also: ["digital champion"],
    meaning: ["authority", "leadership", "digitalChampion"],
    leads: ["guide/leadership-and-inclusion"],
  },
  {
    name: "District council",
    also: ["lower tier", "borough council"],
    meaning:
      "In a two-tier area, the council for a part of the county. It runs housing, planning, bin collections, benefits and council tax bills.",
  },
  {
    also: ["ONS code"],
    meaning: ["authority", "gss"],
    leads: ["standard/gss-codes", "authority/ons"],
  },
  {
    acronym: "LGA",
    meaning: "The body that speaks for councils in England and Wales. It also helps them to improve.",
    leads: ["authority/lga"],
  },
  {
    name: "Local Digital Declaration",
    meaning:
      "A promise of 2018, signed by hundreds of councils and other bodies, to design services around people, share what works and follow common standards.",
    leads: ["standard/local-digital-declaration"],
  },
  {
    name: "Local digital blueprint",
    also: ["Scottish local government digital blueprint"],
    meaning: "A shared plan for how councils of a nation or region arrange their systems and data in the same way.",
    leads: ["standard/local-government-digital-blueprint-scotland"],
  },
  {
    acronym: "LGR",
    meaning:
      "The replacing of the two tiers of councils in an area by one or more unitary councils. Systems, contracts and data of all of them must become one.",
    leads: ["case-study/cumbria-lgr-websites"],
  },
  {
    acronym: "MHCLG",
    also: ["DLUHC", "DCLG"],
    meaning: "The government department for councils in England, for housing and for planning.",
    leads: ["authority/mhclg"],
  },
  {
    name: "Overview and scrutiny",
    also: ["scrutiny committee", "scrutiny"],
    meaning: "Councillors outside the cabinet who examine its decisions, such as why a system cost more than planned.",
    leads: ["guide/questions-to-ask"],
  },
  {
    name: "Section 151 officer",
    also: ["s151 officer", "S151", "chief finance officer"],
    meaning: "The officer who answers by law for a council’s money, named after a section of an Act of 1972.",
  },
  {
    name: "Shared service",
    meaning: "One team, service or system that works for several councils.",
    leads: ["guide/buying-and-investing-together"],
  },
  {
    name: "Strategic authority",
    also: ["mayoral strategic authority"],
    meaning:
      "What government policy in England calls combined authorities, combined county authorities and the Greater London Authority: bodies that plan for a wider area.",
  },
  {
    name: "Two-tier area",
    also: ["two-tier", "two tier"],
    meaning:
      "A part of England where a county council and several district councils share the work. Reorganisation is replacing the last of them.",
  },
  {
    name: "Unitary authority",
    also: ["unitary", "unitary council"],
    meaning:
      "A council that runs all services in its area. All councils in Scotland and Wales are unitary, and so are many in England.",
  },
  {
    name: "Vesting day",
    meaning:
      "The day on which a new council takes over from those that it succeeds, usually 1 April. Websites, bills and payroll have to work that morning.",
    leads: ["case-study/cumbria-lgr-websites"],
  },
];
