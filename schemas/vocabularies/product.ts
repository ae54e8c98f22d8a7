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
  alpha: { title: "Alpha", description: "Trying ideas out; not for real use." },
  beta: { title: "Beta", description: "In real use and still being improved." },
  live: { title: "Live", description: "In full use and supported." },
  retired: { title: "Retired", description: "No longer offered." },
});

/** The levels of a product’s conformance to a standard. */
export const conformanceLevels = vocabulary({
  meets: { title: "Meets", description: "It does everything the standard asks for." },
  partly: { title: "Partly meets", description: "It does some of what the standard asks for." },
  planned: { title: "Planned", description: "Intended, and not there yet." },
});

/** The types of maintenance of a product. */
export const maintenanceTypes = vocabulary({
  internal: { title: "By its own team", description: "The authority’s own staff maintain it." },
  contract: { title: "Under contract", description: "A supplier is paid to maintain it." },
  community: { title: "By a community", description: "Several bodies or volunteers maintain it together." },
  none: { title: "Not maintained", description: "Nobody maintains it now." },
});

/** The types of hosting. */
export const hostingTypes = vocabulary({
  self: { title: "Run it yourself", description: "On your own servers or cloud account." },
  supplier: { title: "Run by a supplier", description: "A company runs it for you." },
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
