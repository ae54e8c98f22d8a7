import { acronyms, ambiguousAcronyms } from "./acronyms.ts";

/** A group of words and phrases that search treats as equivalent. */
export interface Synonyms {
  /** At least two. The first, which no other group begins with, identifies the group. */
  phrases: readonly string[];
  /** The phrase that is also a common word, so that an entry matches it only in capitals. */
  ambiguous?: string;
  /** Words that match in queries only, because entries use them too often for something else. */
  asked?: readonly string[];
}

/**
 * Everyday words of residents and officers, with the official terms of councils. The phrases of a line are synonyms, from
 * general knowledge of the sector.
 */
const everyday: readonly (readonly string[])[] = [
  // Waste and streets
  ["waste", "rubbish", "refuse", "bin", "dustbin", "garbage", "trash"],
  ["recycling centre", "household waste recycling centre", "HWRC"],
  ["bulky waste", "bulky item"],
  ["garden waste", "green waste"],
  ["commercial waste", "trade waste", "business waste"],
  ["dog fouling", "dog mess", "dog poo"],
  ["dog warden", "stray dog", "lost dog", "dangerous dog"],
  ["weed", "knotweed", "japanese knotweed"],
  ["tree", "tree surgery", "tree cutting", "tree pruning", "overgrown tree", "fallen tree", "hedge"],
  ["drain", "drainage", "gully"],
  ["traffic lights", "traffic signals"],
  ["severe weather", "storm", "heatwave", "drought"],
  ["open space", "green space", "grounds maintenance", "grass cutting", "grass verge"],
  ["fly-tipping", "flytipping", "dumped rubbish", "illegal dumping"],
  ["fly-posting", "flyposting"],
  ["street cleaning", "street cleansing", "street sweeping", "road sweeping"],
  ["abandoned vehicle", "abandoned car", "dumped car"],
  ["pothole", "pot hole", "road defect", "carriageway defect", "highway defect"],
  ["road", "highway", "carriageway"],
  ["pavement", "footway"],
  ["street light", "streetlight", "street lighting", "lamp post", "lamppost"],
  ["dropped kerb", "vehicle crossover", "vehicle crossing"],
  ["gritting", "winter service", "winter maintenance"],
  ["skips and scaffolding", "skip licence", "skip permit", "scaffolding licence"],
  ["roadworks", "street works", "streetworks", "works in the road"],
  // Parking and transport
  ["parking permit", "resident permit", "residents parking"],
  ["parking fine", "parking ticket", "penalty charge notice"],
  ["parking enforcement", "civil parking enforcement", "traffic warden", "civil enforcement officer"],
  ["blue badge", "disabled parking", "disabled badge"],
  ["bus pass", "concessionary travel", "concessionary fares"],
  ["bicycle", "bike", "cycling"],
  ["electric vehicle", "electric car"],
  [
    "electric vehicle charging",
    "electric car charging",
    "electric car charging point",
    "EV charging",
    "EV charging point",
    "EV charger",
    "electric car charger",
    "chargepoint",
  ],
  // Housing
  ["council house", "council home", "social housing", "council flat", "council property"],
  [
    "housing register",
    "housing waiting list",
    "housing waiting",
    "housing allocation",
    "choice-based lettings",
    "choice based letting",
  ],
  ["housing repair", "responsive repair", "repair reporting", "report a repair"],
  ["homeless", "homelessness", "rough sleeping", "rough sleeper", "sleeping rough"],
  ["home exchange", "mutual exchange", "house swap"],
  ["eviction", "eviction notice", "notice to quit"],
  ["private renting", "private rented sector", "private landlord"],
  // Planning
  ["planning permission", "planning application", "planning consent", "development management", "development control"],
  ["building control", "building regulations", "building regs"],
  ["section 106", "s106", "developer contribution"],
  ["public notice", "site notice", "planning notice"],
  ["property gazetteer", "address gazetteer", "gazetteer"],
  // People and care
  ["social care", "social services", "social work"],
  ["care home", "residential care", "nursing home"],
  ["home care", "home help", "domiciliary care", "care at home"],
  ["carer", "carer’s allowance"],
  ["meals on wheels", "mobile meals", "community meals"],
  ["safeguarding", "child protection", "child abuse"],
  ["fostering", "foster care", "foster carer"],
  ["service directory", "directory of services", "community directory"],
  ["older people", "elderly", "pensioner"],
  ["disability", "disabled"],
  ["telecare", "technology-enabled care", "care technology"],
  ["domestic abuse", "domestic violence"],
  ["mental health", "mental wellbeing"],
  // Children and schools
  ["childcare", "nursery", "childminder", "child minder"],
  ["free early education", "free childcare", "funded childcare", "nursery funding", "30 hours"],
  ["school admission", "school place", "apply for a school", "admission appeal", "school appeal"],
  ["school transport", "home to school transport", "home to school travel"],
  ["young people", "youth", "teenager"],
  ["school meals", "school dinners", "school lunches"],
  // Money
  ["council tax", "ctax"],
  ["revenues and benefits", "revs and bens", "revs bens"],
  ["council tax support", "council tax reduction", "council tax rebate"],
  ["household support fund", "hardship fund", "winter fuel"],
  ["payroll", "payslip"],
  ["absence", "sickness"],
  ["learning and development", "e-learning", "elearning"],
  ["invoice", "invoicing", "billing"],
  ["procurement", "purchasing", "tender"],
  ["spending", "expenditure"],
  ["grant", "funding"],
  // Births, deaths and ceremonies
  ["cemetery", "crematorium", "crematoria", "burial", "cremation", "grave", "graveyard", "bereavement", "funeral"],
  ["wedding", "marriage", "married", "civil partnership"],
  ["birth certificate", "birth registration", "register a birth"],
  ["death certificate", "death registration", "register a death"],
  ["registrar", "registration service", "register office", "registry office"],
  // Democracy
  ["councillor", "elected member", "cllr"],
  ["election", "voting", "vote", "electoral", "ballot", "poll"],
  ["electoral register", "electoral roll", "register to vote"],
  ["polling station", "polling place"],
  ["petition", "e-petition", "epetition"],
  ["committee meeting", "council meeting", "minutes of meetings", "meeting minutes"],
  ["consultation", "public engagement", "have your say"],
  ["land charges", "CON29", "LLC1", "property search"],
  // Environment, licensing and safety
  ["pest control", "rats", "vermin"],
  ["noise", "noise nuisance", "noise complaint", "noisy neighbour", "loud music", "barking dog"],
  ["trading standards", "scam", "rogue trader", "doorstep crime"],
  ["food hygiene", "food safety"],
  ["taxi", "private hire", "hackney carriage"],
  ["alcohol licence", "liquor licence", "premises licence"],
  ["antisocial behaviour", "anti-social behaviour", "nuisance neighbour"],
  ["emergency planning", "civil contingencies", "emergency response"],
  ["net zero", "carbon neutral", "climate emergency", "climate change"],
  ["air quality", "air pollution", "smoke control", "bonfire"],
  ["gambling", "betting"],
  ["rights of way", "public footpath", "footpath", "foot path", "countryside access"],
  // Digital
  ["wi-fi", "wifi", "wireless internet"],
  ["electronic signature", "e-signature", "esignature"],
  ["website", "web site"],
  ["letter", "hybrid mail"],
  ["online form", "e-form", "eform", "web form"],
  ["Dynamics 365", "D365"],
  ["customer account", "customer portal", "citizen portal", "resident portal", "resident account"],
  ["chatbot", "chat bot", "virtual assistant", "web chat", "webchat"],
  ["translation", "interpreter", "interpreting"],
  ["webcast", "livestream", "live stream"],
  ["email", "e-mail"],
  ["text message", "text messaging"],
  ["case management", "casework", "case work"],
  ["login", "log in", "sign in", "single sign-on", "authentication"],
  ["open source"],
  ["dashboard", "data visualisation"],
  ["transcription", "note taking", "minute taking"],
  ["artificial intelligence", "generative AI", "large language model", "LLM", "genai", "chatgpt", "chat gpt"],
  ["single view", "single customer view", "master data", "single view of the customer"],
  ["accessibility", "accessible"],
  ["moving home", "moving house", "move house", "moved house"],
  ["digital inclusion", "digital exclusion", "digitally excluded"],
  ["cyber security", "cybersecurity", "information security", "phishing", "ransomware"],
  ["complaint", "compliments and complaints"],
  ["contact centre", "call centre", "customer services"],
  ["booking", "appointment"],
  ["notification", "notify", "alerts"],
  ["OpenAPI", "swagger"],
  ["design system", "pattern library", "component library", "style guide"],
  ["open data", "opendata"],
  ["prediction", "predictive", "predictive analytics", "predictive modelling"],
  ["register", "registration", "registry"],
  ["staff", "employee", "workforce", "human resources"],
  ["volunteer", "volunteering"],
  ["refugee", "asylum", "asylum seeker"],
  ["coronavirus", "covid", "covid-19", "pandemic"],
  ["freedom of information", "information request", "information rights"],
  ["data protection", "personal data"],
];

/** Words with two spellings. Endings such as -ise and -ize need no line. */
const spellings: readonly (readonly string[])[] = [
  ["licence", "license"],
  ["programme", "program"],
  ["centre", "center"],
  ["colour", "color"],
  ["behaviour", "behavior"],
  ["catalogue", "catalog"],
  ["neighbour", "neighbor"],
  ["adviser", "advisor"],
  ["enquiry", "inquiry"],
  ["child", "children", "childrens", "kid"],
  ["person", "people"],
];

/** Phrase above → words that match it in queries only. In entries they often mean something else: “tips for residents”. */
const asked: Readonly<Record<string, readonly string[]>> = {
  waste: ["wheelie bin", "black bin", "blue bin", "brown bin", "green bin", "grey bin", "binmen"],
  road: ["street"],
  gritting: ["gritters", "snow clearing", "snow clearance"],
  "skips and scaffolding": ["skip hire", "hire a skip"],
  "recycling centre": ["tip", "dump"],
  "bulky waste": ["sofa", "mattress", "fridge", "furniture", "old fridge"],
  "parking fine": ["fine"],
  "older people": ["old people", "old age"],
  // In entries about websites it means screen readers.
  telecare: ["assistive technology", "digital switchover", "PSTN", "PSTN switch off", "analogue switch off"],
  // In entries it may be code that works with what is not open.
  "open source": ["open code"],
  accessibility: ["EN 301 549", "EN 301549", "BS EN 301 549"],
  procurement: ["buying", "tendering"],
  "pest control": ["mice", "wasps", "wasps nest", "ants", "bed bugs", "cockroaches", "pigeons", "rodents"],
  "artificial intelligence": ["copilot"],
};

/** Every group of synonyms. */
export const synonyms: readonly Synonyms[] = [
  ...Object.entries(acronyms).map(([acronym, words]) => ({
    phrases: [acronym, ...words],
    ...(ambiguousAcronyms.has(acronym) && { ambiguous: acronym }),
  })),
  ...[...everyday, ...spellings].map((phrases) => {
    const words = asked[phrases[0] ?? ""];
    return words ? { phrases, asked: words } : { phrases };
  }),
];
