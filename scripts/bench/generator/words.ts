import type { ServiceArea } from "../../../schemas/vocabularies/services.ts";

/** Subjects of each service area, in everyday words. */
export const subjects = {
  "adult-social-care": ["care assessments", "direct payments", "home care visits", "carers’ support", "reablement"],
  benefits: ["council tax support", "housing benefit", "free school meals", "hardship funds", "welfare advice"],
  "births-deaths-ceremonies": ["birth registration", "wedding bookings", "burial plots", "citizenship ceremonies"],
  "business-licensing": ["taxi licences", "street trading permits", "premises licences", "skin piercing registration"],
  "childrens-social-care": ["fostering enquiries", "safeguarding referrals", "care leavers’ plans", "family hubs"],
  "climate-energy": ["home retrofit", "carbon budgets", "heat networks", "electric charging points", "tree planting"],
  community: ["community grants", "volunteer matching", "service directories", "neighbourhood forums", "hall bookings"],
  "community-safety": ["antisocial behaviour reports", "noise witness logs", "graffiti removal", "hate crime reports"],
  "council-tax-business-rates": ["council tax bills", "single person discounts", "rate reliefs", "instalment plans"],
  "customer-contact": ["complaints", "call-back requests", "online payments", "web forms", "contact histories"],
  "data-information": ["address matching", "open data publishing", "information requests", "aerial photographs"],
  "democracy-elections": ["committee papers", "councillor casework", "polling stations", "petition signing"],
  "digital-technology": ["identity checks", "design patterns", "message queues", "hosting templates", "log monitoring"],
  "early-years-families": ["nursery places", "holiday activities", "play sessions", "parenting courses"],
  education: ["school admissions", "school transport", "special needs plans", "attendance records", "music lessons"],
  "emergency-planning": ["flood warnings", "gritting rota alerts", "rest centres", "sandbag requests"],
  "environmental-health": ["food hygiene visits", "pest control", "air quality readings", "private water sampling"],
  "finance-procurement": ["spending records", "contract registers", "purchase orders", "grant reporting"],
  "health-wellbeing": ["stop smoking support", "social prescribing", "vaccination reminders", "walking groups"],
  homelessness: ["rough sleeping reports", "duty to refer", "temporary accommodation", "prevention plans"],
  housing: ["housing registers", "home swaps", "landlord licensing", "adaptation grants", "leaseholder accounts"],
  "housing-repairs": ["repair appointments", "damp and mould reports", "gas safety visits", "void inspections"],
  "jobs-skills": ["apprenticeships", "job clubs", "skills bootcamps", "work placements"],
  "leisure-culture": [
    "pitch bookings",
    "allotment waiting lists",
    "museum tickets",
    "event permits",
    "swimming lessons",
  ],
  libraries: ["book reservations", "library computers", "local history archives", "reading challenges"],
  parking: ["parking permits", "blue badges", "penalty notices", "season tickets", "loading bays"],
  "planning-building": ["planning applications", "site notices", "local plans", "building inspections", "tree orders"],
  "roads-pavements": ["pothole reports", "street lights", "roadworks permits", "dropped kerbs", "winter routes"],
  "staff-hr": ["annual leave", "staff directories", "mileage claims", "induction checklists"],
  "street-cleaning": ["fly-tipping reports", "litter bins", "abandoned vehicles", "sweeping rounds"],
  "transport-travel": ["bus passes", "dial-a-ride trips", "school crossings", "cycle training", "bus timetables"],
  "waste-recycling": [
    "bin collections",
    "bulky waste",
    "garden waste subscriptions",
    "missed bins",
    "recycling guides",
  ],
} as const satisfies Record<ServiceArea, readonly string[]>;

/** First and second halves of brand names of products, companies and communities. */
export const nameHalves = {
  first:
    "Alder Amber Anchor Arrow Ash Aurora Badger Beacon Birch Bramble Brook Candle Cedar Chalk Cinder Clover Copper Coral Crane Dapple Drift Echo Elder Ember Falcon Fathom Fern Flint Fox Gable Garnet Hawthorn Hazel Heather Heron Ivy Jasper Juniper Kestrel Lantern Larch Linden Lodestar Lupin Magpie Maple Marble Marlin Meadow Merlin Mill Moss Nettle Oak Onyx Orchard Osprey Otter Pebble Plover Poplar Quarry Quill Raven Rowan Saffron Sage Sorrel Sparrow Spindle Summit Swift Tamarisk Teasel Thistle Thorn Umber Verity Walnut Wicket Willow Wren Yarrow Zephyr".split(
      " ",
    ),
  second:
    "assist base bell bench bond bridge cast chart compass craft desk dial draft drop field flow fold forge frame front gate glass grid guild harbour help hinge hive hub join keep key kit lane ledger lift line link loom loop mark mesh mint nest note pass path point port post quest reach relay ring road root sail scope shed shelf sign span spark spool stack staff stile stone store strand thread tide track trail vault view wharf wheel works yard".split(
      " ",
    ),
};

/** Nouns in names of products. */
export const productNouns = [
  "finder",
  "planner",
  "register",
  "checker",
  "dashboard",
  "toolkit",
  "assistant",
  "calculator",
  "directory",
  "portal",
  "case system",
  "map",
  "data model",
  "integration",
  "app",
  "form library",
  "messaging service",
  "eligibility engine",
];

/** Nouns in names of standards. */
export const standardNouns = [
  "data standard",
  "API specification",
  "code list",
  "service standard",
  "exchange format",
  "metadata profile",
  "identifier scheme",
  "procurement schedule",
  "security baseline",
  "content model",
];

/** First words of an opportunity’s purpose, before its subject. */
export const opportunityNouns = [
  "a shared contract for",
  "a joint alpha for",
  "a common data standard for",
  "a shared team for",
  "early talks with suppliers about",
  "pooled investment in",
  "a regional pilot of",
  "a research round on",
];

/** Last words in names of bodies that are not councils, by type. */
export const bodyNouns = {
  company: ["Software Ltd", "Digital Ltd", "Systems", "Civic Technology", "Data Services"],
  charity: ["Foundation", "Trust", "Network for Inclusion"],
  community: ["Collective", "User Group", "Open Source Community"],
  "standards-body": ["Standards Forum", "Data Alliance"],
  "sector-body": ["Improvement Partnership", "Digital Office", "Procurement Hub"],
  "health-body": ["Integrated Care Board", "NHS Foundation Trust"],
  "central-government": ["Agency", "Data Directorate"],
} as const;

/** Code licences; repeats give the more common ones more weight. */
export const codeLicences = [
  "MIT",
  "MIT",
  "MIT",
  "Apache-2.0",
  "GPL-3.0-or-later",
  "AGPL-3.0-or-later",
  "GPL-2.0-only",
  "MPL-2.0",
  "proprietary",
  "proprietary",
];

/** Tags for entries. */
export const tags = [
  "booking",
  "forms",
  "open-source",
  "accessibility",
  "maps",
  "payments",
  "notifications",
  "case-management",
  "machine-learning",
  "mobile",
  "reporting",
  "integration",
  "open-data",
  "api",
  "low-code",
  "website",
  "self-service",
  "automation",
  "research",
  "dashboards",
  "identity",
  "field-work",
  "rural",
  "shared-service",
  "chat",
  "translation",
  "spreadsheets",
  "sensors",
];
