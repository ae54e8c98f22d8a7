import type { Term } from "./term.ts";

/** Data and the identifiers and formats that join them. The meanings are general knowledge, in our own words. */
export const dataTerms: readonly Term[] = [
  {
    name: "AddressBase",
    meaning:
      "The national list of addresses, published by Ordnance Survey from what councils hold in their gazetteers. Each address has its UPRN.",
    leads: ["standard/uprn", "standard/bs7666"],
  },
  {
    name: "Anonymisation",
    also: ["anonymised data"],
    meaning: "Changing data so that nobody can be recognised in it any more, alone or together with other data.",
  },
  {
    acronym: "CSV",
    meaning:
      "A plain text file with a table: one line a row, commas between the values. Every spreadsheet and programming language reads it.",
    leads: ["standard/csv-rfc4180", "standard/table-schema"],
  },
  {
    name: "Data sharing agreement",
    also: ["information sharing agreement", "DSA"],
    meaning:
      "What several bodies write down before they share personal data: which data, for what, on which legal ground, and who answers for what.",
  },
  {
    name: "Gazetteer",
    meaning:
      "A list of places with a name, an identifier and a position. Each council keeps one of its addresses and streets.",
    leads: ["standard/bs7666", "authority/geoplace"],
  },
  {
    acronym: "GIS",
    meaning:
      "Software that keeps, joins and draws data by where it belongs, such as streets, trees and planning areas.",
    leads: ["standard/ogc-wms-wfs"],
  },
  {
    name: "Identifier",
    meaning:
      "A code that means one thing and no other, such as a UPRN for a property. With the same identifiers two systems can join their records.",
    leads: ["standard/uprn", "standard/gss-codes"],
  },
  {
    acronym: "JSON",
    meaning:
      "A text format in which programs send structured data to each other. A JSON Schema says what has to be in it.",
    leads: ["standard/json-schema"],
  },
  {
    acronym: "LGSL",
    also: ["local government service list"],
    meaning:
      "Numbers for everything that UK councils do for the public, kept by the Local Government Association. GOV.UK uses them to send people to the right page of their council.",
    leads: ["standard/lgsl", "standard/lgil", "product/local-links-manager"],
  },
  {
    acronym: "LGIL",
    meaning:
      "Numbers for what people do with a service: apply, pay, report and so on. Used together with the numbers of the services.",
    leads: ["standard/lgil", "standard/lgsl"],
  },
  {
    name: "Linked data",
    meaning: "Data whose things have web addresses, so that data of different publishers can refer to the same thing.",
  },
  {
    name: "Machine-readable",
    meaning: "In a form that a program can use without a person, such as CSV or JSON. A scanned page or a PDF is not.",
    leads: ["standard/csv-rfc4180"],
  },
  {
    name: "Metadata",
    meaning: "Data about data: what it holds, who publishes it, from when, under which licence.",
  },
  {
    acronym: "OCDS",
    meaning: "An open standard for publishing every step of public buying, from plan to contract, as data.",
    leads: ["standard/open-contracting-data-standard"],
  },
  {
    name: "Open data",
    meaning: "Data that everybody may use, change and share for any purpose, published in a format that programs read.",
    leads: ["standard/local-government-transparency-code"],
  },
  {
    acronym: "OGL",
    meaning:
      "The licence under which UK public bodies let others use what they publish, for any purpose, if they name the source. The entries of this catalogue are under it.",
  },
  {
    acronym: "ORUK",
    also: ["Human Services Data Specification", "HSDS UK"],
    meaning:
      "The standard for describing community services, such as groups, clubs and support, so that one directory can take over what another holds.",
    leads: ["standard/open-referral-uk", "standard/open-referral-hsds", "service/community"],
  },
  {
    name: "Pseudonymisation",
    meaning: "Replacing names by codes. Who has the key can still find the person, so it is still personal data.",
  },
  {
    name: "Schema",
    also: ["data schema"],
    meaning:
      "A description of data that a program can check: which fields there are, what may be in them, which are needed.",
    leads: ["standard/json-schema", "standard/table-schema"],
  },
  {
    name: "Transparency code",
    also: ["Local Government Transparency Code"],
    meaning:
      "The rules on which data councils in England must publish, such as spending over £500 and senior salaries.",
    leads: ["standard/local-government-transparency-code"],
  },
  {
    acronym: "UPRN",
    meaning:
      "The number of a property or a piece of land in Great Britain, up to 12 digits long. It stays the same for the life of the property, and anybody may use it.",
    leads: ["standard/uprn", "authority/geoplace"],
  },
  {
    acronym: "USRN",
    meaning:
      "The number of a street in Great Britain, up to eight digits long. Street works and road data refer to it.",
    leads: ["standard/bs7666", "authority/geoplace"],
  },
];
