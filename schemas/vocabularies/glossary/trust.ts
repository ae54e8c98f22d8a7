import type { Term } from "./term.ts";

/** Data protection, information rights and security. The meanings are general knowledge, in our own words. */
export const trustTerms: readonly Term[] = [
  {
    acronym: "ATRS",
    meaning: "A standard form in which public bodies publish how they use algorithms in decisions about people.",
    leads: ["standard/atrs"],
  },
  {
    acronym: "CAF",
    meaning:
      "The National Cyber Security Centre’s way of judging whether an organisation manages its cyber risks well. There is a version for councils.",
    leads: ["standard/cyber-assessment-framework-local-government"],
  },
  {
    name: "Personal data",
    meaning: "Information about a living person who can be identified, such as names, addresses or contact details.",
    leads: ["guide/describe-a-product"],
  },
  {
    name: "Special category data",
    meaning: "Personal data that the law protects more, such as data about health, ethnicity or religion.",
    leads: ["guide/describe-a-product"],
  },
  {
    name: "Cyber Essentials",
    meaning: "A government-backed certificate that an organisation protects itself against the most common attacks.",
  },
  {
    name: "Data controller",
    also: ["controller"],
    meaning:
      "Who decides why and how personal data is used, and answers for it by law. For its services that is the council.",
  },
  {
    name: "Data processor",
    also: ["processor"],
    meaning: "Who uses personal data for a controller and on its instructions, such as the supplier of a system.",
  },
  {
    acronym: "DPIA",
    meaning:
      "A written look at what could go wrong for people when their personal data is used, and what is done about it. The law requires it where the risk is high.",
    leads: ["guide/questions-to-ask"],
  },
  {
    acronym: "DPO",
    meaning:
      "The person who watches over data protection in an organisation and advises it. Every council must have one.",
  },
  {
    acronym: "EIR",
    meaning: "The rules that give everybody a right to environmental information that public bodies hold.",
  },
  {
    name: "Equality impact assessment",
    also: ["EqIA"],
    meaning:
      "A written look at how a plan affects people with protected characteristics, such as age, race or disability.",
  },
  {
    acronym: "FOI",
    also: ["Freedom of Information Act"],
    meaning:
      "The right of everybody to ask a public body for information that it holds, and to be answered in 20 working days.",
    leads: ["product/foi-for-councils", "service/data-information"],
  },
  {
    acronym: "ICO",
    meaning: "The body that watches over data protection and freedom of information in the UK.",
  },
  {
    acronym: "MFA",
    also: ["two-factor authentication", "2FA"],
    meaning:
      "Signing in with two proofs, such as a password and a code on a phone, so that a stolen password is not enough.",
  },
  {
    acronym: "NCSC",
    meaning: "The part of government that helps organisations in the UK to defend themselves against cyber attacks.",
    leads: ["standard/cyber-assessment-framework-local-government"],
  },
  {
    name: "Penetration test",
    also: ["pen test"],
    meaning: "Experts try to break into a system, by agreement, and say what they found.",
    leads: ["guide/questions-to-ask"],
  },
  {
    acronym: "PSED",
    meaning: "The duty of public bodies to consider equality in everything they do, from the Equality Act 2010.",
  },
  {
    acronym: "PSN",
    meaning:
      "The government’s private network for public bodies. It is being closed: services move to the internet with protection of their own.",
  },
  {
    name: "Retention schedule",
    also: ["data retention"],
    meaning: "A list of how long each sort of record is kept, and why, before it is deleted.",
  },
  {
    acronym: "ROPA",
    meaning:
      "The list that an organisation keeps of what it does with personal data: what for, whose, with whom it is shared and for how long.",
  },
  {
    name: "Security.txt",
    also: ["vulnerability disclosure"],
    meaning: "A small file on a website that says where to report a weakness in its security.",
    leads: ["standard/security-txt"],
  },
  {
    acronym: "SAR",
    also: ["DSAR", "data subject access request"],
    meaning:
      "When somebody asks an organisation for the personal data that it holds about them. It has one month to answer.",
  },
  {
    name: "UK GDPR",
    also: ["GDPR", "General Data Protection Regulation"],
    meaning:
      "The law on how organisations in the UK may use personal data, together with the Data Protection Act 2018.",
  },
];
