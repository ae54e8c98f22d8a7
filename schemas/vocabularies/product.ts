import { vocabulary } from "./vocabulary.ts";

/** The types of products. */
export const productTypes = vocabulary({
  application: { title: "Application", description: "Software that people use directly, such as a service or an app." },
  component: { title: "Component", description: "A part that is built into other services." },
  library: { title: "Library", description: "Code that developers call from their own." },
  platform: { title: "Platform", description: "A base on which several services are built or run." },
  dataset: { title: "Dataset", description: "Data that others can use." },
  design: { title: "Design", description: "Patterns, styles or service designs." },
  template: { title: "Template", description: "A starting point to copy, such as a form, a document or a project." },
});

/** The phases of the GOV.UK Service Manual (Crown copyright, Open Government Licence v3.0). */
export const stages = vocabulary({
  discovery: { title: "Discovery", description: "Finding out what people need; nothing to use yet." },
  alpha: {
    title: "Alpha",
    description: "Trying ideas out; not for real use.",
    also: /\b(?:prototype|proof of concept|poc)\b/i,
  },
  beta: {
    title: "Beta",
    description: "In real use and still being improved.",
    also: /\b(?:pilot(?:ing)?|trial|testing|minimum viable product|mvp)\b/i,
  },
  live: {
    title: "Live",
    description: "In full use and supported.",
    also: /\b(?:in use|production|operational|active|stable|released)\b/i,
  },
  retired: {
    title: "Retired",
    description: "No longer offered.",
    also: /\b(?:decommissioned|archived|deprecated|closed|discontinued|withdrawn|ended|stopped|obsolete)\b/i,
  },
});

/** The levels of a product’s conformance to a standard. */
export const conformanceLevels = vocabulary({
  meets: {
    title: "Meets",
    description: "It does everything the standard asks for.",
    also: /\b(?:yes|full|fully|compliant|complies|met)\b/i,
  },
  partly: {
    title: "Partly meets",
    description: "It does some of what the standard asks for.",
    also: /\b(?:partial|partially|some)\b/i,
  },
  planned: { title: "Planned", description: "Intended, and not there yet." },
});

/** The types of maintenance of a product. */
export const maintenanceTypes = vocabulary({
  internal: {
    title: "By its own team",
    description: "The authority’s own staff maintain it.",
    also: /\b(?:in[ -]?house|council|own (?:staff|team))\b/i,
  },
  contract: {
    title: "Under contract",
    description: "A supplier is paid to maintain it.",
    also: /\b(?:supplier|vendor|company|contractor|commercial|external)\b/i,
  },
  community: { title: "By a community", description: "Several bodies or volunteers maintain it together." },
  none: {
    title: "Not maintained",
    description: "Nobody maintains it now.",
    also: /\b(?:unmaintained|nobody|abandoned|archived)\b/i,
  },
});

/** The types of hosting. */
export const hostingTypes = vocabulary({
  self: {
    title: "Run it yourself",
    description: "On your own servers or cloud account.",
    also: /\b(?:on[ -]?prem(?:ise)?s?|own servers?|in[ -]?house|self[ -]?hosted)\b/i,
  },
  supplier: {
    title: "Run by a supplier",
    description: "A company runs it for you.",
    also: /\b(?:saas|software as a service|vendor|cloud|managed|hosted by supplier)\b/i,
  },
  shared: { title: "Shared service", description: "Another authority or body runs one service for several." },
  none: { title: "Nothing to run", description: "It is a document, a design or a dataset." },
});

/** The platforms that a product runs on, as in publiccode.yml. */
export const platforms = vocabulary({
  web: { title: "Web browser" },
  windows: { title: "Windows" },
  mac: { title: "macOS" },
  linux: { title: "Linux" },
  ios: { title: "iPhone and iPad" },
  android: { title: "Android" },
});

/** Whether personal data is handled (UK GDPR, articles 4 and 9). */
export const personalDataLevels = vocabulary({
  none: { title: "No personal data" },
  basic: { title: "Personal data", description: "Such as names, addresses or contact details." },
  "special-category": {
    title: "Special category data",
    description: "Such as health, ethnicity or religion, which the law protects more.",
  },
});

/** Offers for people who are offline or need another channel. */
export const inclusionOffers = vocabulary({
  phone: { title: "By phone" },
  "in-person": { title: "In person" },
  "assisted-digital": { title: "Assisted digital", description: "Somebody helps people to use the online service." },
  paper: { title: "On paper" },
  "text-message": { title: "By text message" },
  languages: { title: "Other languages" },
  "easy-read": { title: "Easy read" },
  "sign-language": { title: "British Sign Language" },
});

/** The levels of the Web Content Accessibility Guidelines. */
export const wcagLevels = vocabulary({ A: { title: "A" }, AA: { title: "AA" }, AAA: { title: "AAA" } });

/** The versions of the Web Content Accessibility Guidelines. */
export const wcagVersions = vocabulary({ "2.0": { title: "2.0" }, "2.1": { title: "2.1" }, "2.2": { title: "2.2" } });

/** How well a product can take the place of another. */
export const replacementFits = vocabulary({
  full: { title: "Fully", description: "It does what the other does." },
  partial: { title: "Partly", description: "It does part of what the other does." },
  adjacent: { title: "Another way", description: "It meets the same need in another way." },
});
