import { wordsIn } from "../likeness/words.ts";
import { serviceTopics } from "./service-topics.ts";
import { type ServiceArea, serviceAreas } from "./services.ts";

/** Abbreviations that officers use → their expansions. */
export const shortForms: Readonly<Record<string, readonly string[]>> = {
  ms: ["microsoft"],
  govuk: ["gov"],
  m365: ["microsoft", "365"],
  o365: ["office", "365"],
  d365: ["dynamics", "365"],
  revs: ["revenues"],
  rev: ["revenues"],
  bens: ["benefits"],
  ben: ["benefits"],
  mgmt: ["management"],
  mgt: ["management"],
  sys: ["system"],
  hsg: ["housing"],
  ctax: ["council", "tax"],
  nndr: ["business", "rates"],
  asc: ["adult", "social", "care"],
  csc: ["childrens", "social", "care"],
  rb: ["revenues", "benefits"],
};

/** Generic words for software. */
const software =
  "software system systems application applications app apps platform solution solutions suite package product programme saas cloud hosted hosting online web webbased online digital electronic computer computerised licence licences license licenses licencing licensing subscription subscriptions user users it ict portal module modules";

/** Words around a product’s name in titles of contracts. */
const contract =
  "contract contracts agreement provision supply supplies supplier purchase procurement procured renewal renewals renew extension extended annual yearly year years month months support supported maintenance maintain services service implementation implement installation upgrade upgrades replacement migration training consultancy costs cost fee fees charge charges payment call off g gcloud framework lot order pack new current existing legacy live test production main corporate council councils councilwide wide professional standard premium advanced edition version release v managed management core integrated integration back office backoffice single use usage access for of the a an to with by from in on at our all as per and or via under incl including inc plus phase part no ref ltd limited plc llp";

/** Filler words around a name. */
export const fillerWords: ReadonlySet<string> = new Set(`${software} ${contract}`.split(" "));

/** Words that indicate that a line is about software. */
export const softwareWords: ReadonlySet<string> = new Set(
  software
    .split(" ")
    .filter((word) => !["it", "online", "product", "programme", "solution", "solutions", "package"].includes(word)),
);

/** Words in the names of many products; a name of such words identifies a product only beside its supplier. */
export const vagueWords: ReadonlySet<string> = new Set(
  "enterprise insight connect connected central one plus pro live suite cloud hub link view engage express assure extract minute consult pipeline scout beacon".split(
    " ",
  ),
);

/** Words for the work of a service in names of systems, in addition to its topics. */
export const purposesOfServices: Partial<Readonly<Record<ServiceArea, readonly string[]>>> = {
  "adult-social-care": ["adults", "case", "care", "social", "electronic call monitoring", "finance"],
  benefits: ["revenues", "welfare"],
  "births-deaths-ceremonies": ["registrars", "registration", "bookings", "bereavement"],
  "business-licensing": ["licensing", "regulatory", "regulation", "public protection", "case"],
  "childrens-social-care": ["children", "case", "care", "social", "early help", "finance"],
  "community-safety": ["case"],
  "council-tax-business-rates": ["revenues", "council tax", "rates", "nndr", "collection"],
  "customer-contact": [
    "customer",
    "crm",
    "website",
    "forms",
    "content",
    "cms",
    "contact centre",
    "case",
    "relationship",
    "portal",
    "workflow",
    "web",
    "site",
  ],
  "data-information": [
    "mapping",
    "gis",
    "geographic information",
    "document",
    "records",
    "data",
    "reporting",
    "gazetteer",
  ],
  "democracy-elections": [
    "committee",
    "committees",
    "democratic",
    "electoral",
    "elections",
    "registration",
    "meetings",
    "minutes",
  ],
  "digital-technology": ["itsm", "desk", "service", "desktop", "office", "collaboration", "ict"],
  education: ["education", "schools", "pupil", "admissions", "children"],
  "environmental-health": ["regulatory", "regulation", "public protection", "case"],
  "finance-procurement": [
    "finance",
    "fms",
    "financial",
    "financials",
    "ledger",
    "general",
    "procurement",
    "tendering",
    "etendering",
    "income",
    "cash",
    "receipting",
    "payment",
    "erp",
    "resource",
    "planning",
  ],
  "health-wellbeing": ["health"],
  housing: ["housing", "cbl", "choice based", "rents", "tenancy", "allocations", "lettings"],
  "housing-repairs": ["repairs", "maintenance", "scheduling", "mobile", "working"],
  "leisure-culture": ["leisure", "bookings", "sports"],
  libraries: ["library", "libraries", "lms", "catalogue"],
  parking: ["parking", "permits", "enforcement", "notice processing", "pcn", "cashless"],
  "planning-building": [
    "planning",
    "building control",
    "land charges",
    "development",
    "built environment",
    "cil",
    "s106",
    "obligations",
  ],
  "roads-pavements": ["highways", "highway", "asset", "street works", "streetworks", "infrastructure"],
  "staff-hr": ["hr", "hcm", "payroll", "human", "resources", "people", "workforce"],
  "street-cleaning": ["street", "cleansing"],
  "waste-recycling": ["waste", "refuse", "in cab", "environmental"],
};

/** Words of purpose: of what councils do. A name of such words alone describes a purpose and identifies no product. */
export const purposeWords: ReadonlySet<string> = new Set(
  [
    ...Object.values(serviceAreas).map(({ title }) => title),
    ...Object.values(serviceTopics).flat(),
    ...Object.values(purposesOfServices).flat(),
    "analysis analytics search site committee payroll hr human resources people finance financials financial accounts ledger income cash receipting payments case document records workflow customer contact centre forms website content intranet mapping gis gazetteer asset assets property estates facilities fleet stock works orders mobile working scheduling bookings booking appointments rota rostering performance risk audit compliance reporting register registers registration directory search map maps public information adults adult children childrens young family families school schools pupil pupils special educational needs early help youth offending street streets highway highways environmental regulatory regulation building control land charges local commercial education learning electoral election elections committee committees meeting meetings minutes councillors members agenda webcasting library libraries leisure bereavement cemetery housing homes home homelessness allocations lettings rents rent repairs tenants tenancy arrears waste refuse recycling bins parking permits enforcement fines planning licensing revenues benefits council tax business rates welfare care social health and staff",
  ].flatMap(wordsIn),
);

/** Things in registers of assets and in models of an organisation that are no applications. */
export const otherThings =
  /\b(?:laptop|desktop|pc|computer|monitor|screen|display|keyboard|printer|scanner|server|host|phone|mobile|smartphone|handset|tablet|ipad|chromebook|sim|router|switch|firewall|access point|dock|docking station|peripheral|consumable|hardware|furniture|vehicle|building|location|organisation|organization|organisational unit|organizational unit|department|person|people|user|provider|supplier|capability|process|interface|data object|project)s?$/i;
