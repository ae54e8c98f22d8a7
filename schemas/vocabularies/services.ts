import { type Word, vocabulary } from "./vocabulary.ts";

/** A service area and its codes in the official list. */
export interface Service extends Word {
  description: string;
  /** Codes of the Local Government Service List in this area; empty if the list, as used by GOV.UK, has none. */
  lgsl: readonly number[];
}

/**
 * The service areas of councils. The codes are those of the Local Government Service List (LG Inform Plus, Local Government
 * Association, Open Government Licence v3.0) that GOV.UK uses; the grouping is ours.
 */
export const serviceAreas = {
  "adult-social-care": {
    title: "Adult social care",
    description: "Care and support for adults, and the people who look after them.",
    lgsl: [178, 209, 287, 296, 313, 315, 1743],
  },
  benefits: {
    title: "Benefits and financial support",
    description: "Housing benefit, council tax support and other help with money.",
    lgsl: [63, 69, 72, 2],
  },
  "births-deaths-ceremonies": {
    title: "Births, deaths and ceremonies",
    description: "Registering births, deaths and marriages, citizenship and bereavement.",
    lgsl: [328, 852],
  },
  "business-licensing": {
    title: "Business, licensing and trading standards",
    description: "Licences, permits and standards for businesses.",
    lgsl: [860, 1742, 48],
  },
  "childrens-social-care": {
    title: "Children’s social care",
    description: "Keeping children safe: safeguarding, fostering and adoption.",
    lgsl: [159, 160, 260],
  },
  "climate-energy": {
    title: "Climate and energy",
    description: "Cutting carbon, energy and adapting to a changing climate.",
    lgsl: [],
  },
  community: {
    title: "Community and voluntary groups",
    description: "Local groups, directories of services, consultations and grants.",
    lgsl: [297, 831, 615, 1116, 867, 1580],
  },
  "community-safety": {
    title: "Community safety",
    description: "Crime, antisocial behaviour, graffiti and vandalism.",
    lgsl: [870, 586, 588, 584],
  },
  "customer-contact": {
    title: "Contacting the council",
    description: "Websites, forms, contact centres, messages, payments and complaints.",
    lgsl: [353],
  },
  "council-tax-business-rates": {
    title: "Council tax and business rates",
    description: "Bills, payments, discounts and reliefs.",
    lgsl: [55, 57, 59],
  },
  "data-information": {
    title: "Data and information",
    description: "Open data, maps, addresses, statistics and information rights.",
    lgsl: [],
  },
  "democracy-elections": {
    title: "Democracy and elections",
    description: "Councillors, meetings, voting and elections.",
    lgsl: [358, 364],
  },
  "digital-technology": {
    title: "Digital services and technology",
    description: "What digital teams use themselves: design systems, tools and infrastructure.",
    lgsl: [],
  },
  "early-years-families": {
    title: "Early years and family support",
    description: "Childcare, early education and help for families.",
    lgsl: [12, 18, 19, 1579, 1741],
  },
  "emergency-planning": {
    title: "Emergencies and resilience",
    description: "Floods, severe weather, pandemics and other emergencies.",
    lgsl: [703, 1307],
  },
  "environmental-health": {
    title: "Environmental health",
    description: "Food safety, noise, pests and pollution.",
    lgsl: [412, 415, 428, 431, 432, 577, 664],
  },
  "finance-procurement": {
    title: "Finance and procurement",
    description: "Accounts, spending, contracts and buying.",
    lgsl: [124],
  },
  "health-wellbeing": {
    title: "Health and wellbeing",
    description: "Public health and working with the NHS.",
    lgsl: [],
  },
  homelessness: {
    title: "Homelessness and rough sleeping",
    description: "Preventing homelessness and helping people who sleep rough.",
    lgsl: [112, 90],
  },
  housing: {
    title: "Housing",
    description: "Council homes, private renting and adaptations.",
    lgsl: [88, 92, 101, 107, 115, 137, 147, 151, 684],
  },
  "housing-repairs": {
    title: "Housing repairs",
    description: "Reporting, booking and carrying out repairs to council homes.",
    lgsl: [141],
  },
  "jobs-skills": {
    title: "Jobs and skills",
    description: "Help into work, training and apprenticeships.",
    lgsl: [],
  },
  "leisure-culture": {
    title: "Leisure, parks and culture",
    description: "Sport, parks, allotments, museums and events.",
    lgsl: [461, 510],
  },
  libraries: {
    title: "Libraries and archives",
    description: "Borrowing, computers and local history.",
    lgsl: [437, 438, 439, 440, 442],
  },
  parking: {
    title: "Parking",
    description: "Permits, fines and Blue Badges.",
    lgsl: [274, 279, 471, 474],
  },
  "planning-building": {
    title: "Planning and building control",
    description: "Planning applications, local plans and building safety.",
    lgsl: [499, 508, 512, 516, 600, 603],
  },
  "roads-pavements": {
    title: "Roads and pavements",
    description: "Potholes, street lights, gritting and works in the road.",
    lgsl: [477, 537, 541, 550, 555, 557, 558, 559, 561, 564, 567, 568, 571, 591],
  },
  education: {
    title: "Schools and education",
    description: "Schools, admissions, special educational needs and school transport.",
    lgsl: [1, 3, 4, 9, 13, 14, 35, 36, 40, 1135, 1140, 1145, 546, 1788],
  },
  "staff-hr": {
    title: "Staff and human resources",
    description: "The council’s own people and how they work.",
    lgsl: [],
  },
  "street-cleaning": {
    title: "Street cleaning and litter",
    description: "Litter, fly-tipping, abandoned vehicles and dead animals.",
    lgsl: [372, 576, 580, 587],
  },
  "transport-travel": {
    title: "Transport and travel",
    description: "Buses, bus passes, community transport and walking routes.",
    lgsl: [272, 273, 280, 493, 631],
  },
  "waste-recycling": {
    title: "Waste and recycling",
    description: "Bins, recycling, bulky waste and collection days.",
    lgsl: [524, 528, 530, 533, 850, 859],
  },
} as const satisfies Record<string, Service>;

/** The slug of a service area. */
export type ServiceArea = keyof typeof serviceAreas;

/** The service areas as a controlled list. */
export const services = vocabulary<ServiceArea>(serviceAreas);
