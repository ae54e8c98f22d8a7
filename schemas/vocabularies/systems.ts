import type { ServiceArea } from "./services.ts";

/** A system that councils use, or a supplier of several, as they call it. */
export interface System {
  name: string;
  /** What it is also called, such as an earlier or a newer name, or the name of its entry. */
  aliases?: readonly string[];
  /** Who sells it, as far as known. */
  supplier?: string;
  /** Completes “… is …”, such as “a case management system for social care”. */
  is: string;
  /** What a council uses it for. */
  services: readonly ServiceArea[];
}

/** Whether a name stands for several systems. */
export function isOfSeveral({ is }: Pick<System, "is">): boolean {
  return /^a (?:supplier|family) of/.test(is);
}

const socialCare = ["adult-social-care", "childrens-social-care"] as const;
const revenues = ["council-tax-business-rates", "benefits"] as const;
const housing = ["housing", "housing-repairs"] as const;
const regulation = ["business-licensing", "environmental-health"] as const;
const finance = ["finance-procurement"] as const;

/**
 * Systems that councils use. Search knows their names, so that somebody who looks for one finds what the catalogue
 * has for the same service. The list is general knowledge of the market: products change their names and suppliers.
 */
export const systems: readonly System[] = [
  // Social care and education
  {
    name: "Mosaic",
    aliases: ["Frameworki", "Mosaic social care"],
    supplier: "The Access Group",
    is: "a case management system for social care",
    services: socialCare,
  },
  {
    name: "Liquidlogic",
    aliases: ["LAS", "LCS"],
    supplier: "System C",
    is: "a case management system for social care",
    services: socialCare,
  },
  {
    name: "Eclipse",
    aliases: ["CareFirst"],
    supplier: "OLM Systems",
    is: "a case management system for social care",
    services: socialCare,
  },
  {
    name: "CareDirector",
    supplier: "OneAdvanced",
    is: "a case management system for social care",
    services: socialCare,
  },
  { name: "ContrOCC", supplier: "System C", is: "a finance system for social care", services: socialCare },
  {
    name: "Capita One",
    aliases: ["MRI One", "MRI One Education"],
    supplier: "MRI Software",
    is: "an education, revenues and housing system",
    services: ["education", ...revenues, "housing"],
  },
  {
    name: "Servelec Synergy",
    aliases: ["Access Synergy", "Access education systems"],
    supplier: "The Access Group",
    is: "an education and early years system",
    services: ["education", "early-years-families"],
  },
  {
    name: "Open Objects",
    supplier: "Idox",
    is: "a directory of community services",
    services: ["community", "early-years-families"],
  },
  // Revenues, benefits and housing
  {
    name: "Northgate",
    aliases: ["NEC Revenues and Benefits", "iWorld"],
    supplier: "NEC Software Solutions",
    is: "a family of systems for revenues, benefits and housing",
    services: [...revenues, "housing"],
  },
  {
    name: "Capita Academy",
    aliases: ["MRI Academy", "Academy revenues and benefits"],
    supplier: "MRI Software",
    is: "a revenues and benefits system",
    services: revenues,
  },
  {
    name: "OpenRevenues",
    aliases: ["Open Revenues"],
    supplier: "Civica",
    is: "a revenues and benefits system",
    services: revenues,
  },
  {
    name: "Civica Cx",
    aliases: ["Civica Cx Housing"],
    supplier: "Civica",
    is: "a housing management system",
    services: housing,
  },
  {
    name: "Orchard",
    aliases: ["MRI Housing Enterprise"],
    supplier: "MRI Software",
    is: "a housing management system",
    services: housing,
  },
  { name: "Aareon QL", supplier: "Aareon", is: "a housing management system", services: housing },
  { name: "Locata", is: "a system for housing registers and homelessness", services: ["housing", "homelessness"] },
  {
    name: "Abritas",
    supplier: "Civica",
    is: "a system for housing registers and homelessness",
    services: ["housing", "homelessness"],
  },
  { name: "Servitor", is: "a housing repairs system", services: ["housing-repairs"] },
  {
    name: "Totalmobile",
    is: "a system for mobile workers and their appointments",
    services: ["housing-repairs", "roads-pavements"],
  },
  // Planning, licensing and environmental health
  {
    name: "Uniform",
    aliases: ["Idox Uniform"],
    supplier: "Idox",
    is: "a system for planning, building control and licensing",
    services: ["planning-building", ...regulation],
  },
  {
    name: "Idox",
    is: "a supplier of planning, licensing and elections systems",
    services: ["planning-building", ...regulation, "democracy-elections"],
  },
  {
    name: "Acolaid",
    supplier: "Idox",
    is: "a planning and licensing system",
    services: ["planning-building", ...regulation],
  },
  {
    name: "Tascomi",
    aliases: ["Idox Cloud"],
    supplier: "Idox",
    is: "a planning, licensing and regulation system",
    services: ["planning-building", ...regulation],
  },
  {
    name: "Arcus",
    aliases: ["Arcus Built Environment"],
    supplier: "Arcus Global",
    is: "a planning and regulation system",
    services: ["planning-building", ...regulation],
  },
  { name: "Ocella", is: "a planning system", services: ["planning-building"] },
  {
    name: "MasterGov",
    aliases: ["Mastergov DEF"],
    supplier: "DEF Software",
    is: "a planning system",
    services: ["planning-building"],
  },
  { name: "Lalpac", supplier: "Idox", is: "a licensing system", services: ["business-licensing"] },
  {
    name: "Civica APP",
    aliases: ["Flare"],
    supplier: "Civica",
    is: "a system for environmental health and licensing",
    services: regulation,
  },
  {
    name: "NEC Assure",
    aliases: ["Northgate Assure", "Northgate M3"],
    supplier: "NEC Software Solutions",
    is: "a planning and regulation system",
    services: ["planning-building", ...regulation],
  },
  // Waste, streets and parking
  {
    name: "Whitespace",
    aliases: ["Whitespace waste and street services"],
    is: "a waste management system",
    services: ["waste-recycling", "street-cleaning"],
  },
  {
    name: "Bartec",
    aliases: ["Collective"],
    is: "a waste management system",
    services: ["waste-recycling", "street-cleaning"],
  },
  {
    name: "Echo",
    aliases: ["Selected Interventions", "Echo waste services"],
    is: "a waste management system",
    services: ["waste-recycling"],
  },
  {
    name: "Alloy",
    aliases: ["Yotta", "Mayrise"],
    supplier: "Causeway",
    is: "an asset management system for streets and waste",
    services: ["roads-pavements", "waste-recycling"],
  },
  {
    name: "Confirm",
    supplier: "Brightly",
    is: "an asset management system for highways",
    services: ["roads-pavements", "street-cleaning"],
  },
  {
    name: "Symology",
    aliases: ["Symology Insight"],
    supplier: "Causeway",
    is: "a street works and highways system",
    services: ["roads-pavements"],
  },
  {
    name: "one.network",
    supplier: "Causeway",
    is: "a map of roadworks and traffic orders",
    services: ["roads-pavements", "transport-travel"],
  },
  { name: "MiPermit", supplier: "Chipside", is: "a parking permit and payment system", services: ["parking"] },
  { name: "RingGo", supplier: "EasyPark Group", is: "a parking payment system", services: ["parking"] },
  { name: "PayByPhone", is: "a parking payment system", services: ["parking"] },
  {
    name: "Si-Dem",
    aliases: ["SiDem"],
    supplier: "Conduent",
    is: "a parking enforcement system",
    services: ["parking"],
  },
  // Customers, websites and forms
  {
    name: "Granicus",
    aliases: ["govService", "Firmstep", "AchieveForms"],
    is: "a supplier of online forms and customer accounts",
    services: ["customer-contact"],
  },
  { name: "govDelivery", supplier: "Granicus", is: "a service for email bulletins", services: ["customer-contact"] },
  { name: "Jadu", is: "a website content management and forms system", services: ["customer-contact"] },
  {
    name: "GOSS",
    aliases: ["GOSS iCM"],
    is: "a website content management and forms system",
    services: ["customer-contact"],
  },
  {
    name: "Contensis",
    supplier: "Zengenti",
    is: "a website content management system",
    services: ["customer-contact"],
  },
  {
    name: "Squiz",
    aliases: ["Squiz Matrix"],
    is: "a website content management system",
    services: ["customer-contact"],
  },
  { name: "Sitecore", is: "a website content management system", services: ["customer-contact"] },
  { name: "Umbraco", is: "a website content management system", services: ["customer-contact"] },
  { name: "WordPress", is: "a website content management system", services: ["customer-contact"] },
  {
    name: "Dynamics",
    aliases: ["Dynamics 365", "Microsoft Dynamics"],
    supplier: "Microsoft",
    is: "a customer relationship management and finance system",
    services: ["customer-contact", "finance-procurement"],
  },
  { name: "Salesforce", is: "a customer relationship management platform", services: ["customer-contact"] },
  {
    name: "Verint",
    aliases: ["Lagan", "Verint customer platform"],
    is: "a customer relationship management system",
    services: ["customer-contact"],
  },
  {
    name: "Netcall",
    aliases: ["Liberty Create", "MatsSoft"],
    is: "a low-code and contact centre platform",
    services: ["customer-contact"],
  },
  {
    name: "IEG4",
    aliases: ["OneVu"],
    is: "an online forms and customer account system",
    services: ["customer-contact", ...revenues],
  },
  {
    name: "iCasework",
    supplier: "Civica",
    is: "a case management system for complaints and information requests",
    services: ["customer-contact", "data-information"],
  },
  { name: "Victoria Forms", is: "an online forms system", services: ["customer-contact", "benefits"] },
  { name: "Citizen Space", supplier: "Delib", is: "an online consultation system", services: ["community"] },
  { name: "Commonplace", is: "an online consultation system", services: ["community", "planning-building"] },
  // Democracy, libraries, leisure and ceremonies
  {
    name: "Modern.gov",
    aliases: ["ModGov", "Moderngov"],
    supplier: "Civica",
    is: "a system for council meetings and committee papers",
    services: ["democracy-elections"],
  },
  {
    name: "CMIS",
    supplier: "Astech",
    is: "a system for council meetings and committee papers",
    services: ["democracy-elections"],
  },
  {
    name: "Xpress",
    aliases: ["Civica Xpress"],
    supplier: "Civica",
    is: "an electoral management system",
    services: ["democracy-elections"],
  },
  {
    name: "Eros",
    aliases: ["Idox Eros", "Halarose"],
    supplier: "Idox",
    is: "an electoral management system",
    services: ["democracy-elections"],
  },
  { name: "Public-i", is: "a webcasting service for council meetings", services: ["democracy-elections"] },
  { name: "Spydus", supplier: "Civica", is: "a library management system", services: ["libraries"] },
  { name: "SirsiDynix", aliases: ["Symphony"], is: "a library management system", services: ["libraries"] },
  { name: "BorrowBox", is: "a library of e-books and audiobooks", services: ["libraries"] },
  { name: "Gladstone", is: "a leisure centre management system", services: ["leisure-culture"] },
  { name: "Zipporah", is: "a booking system for registrars and rooms", services: ["births-deaths-ceremonies"] },
  { name: "Stopford", is: "a registration and ceremonies system", services: ["births-deaths-ceremonies"] },
  {
    name: "BACAS",
    supplier: "Clear Skies",
    is: "a cemetery and crematorium system",
    services: ["births-deaths-ceremonies"],
  },
  { name: "PlotBox", is: "a cemetery management system", services: ["births-deaths-ceremonies"] },
  // Finance, staff and offices
  { name: "iTrent", supplier: "MHR", is: "a payroll and human resources system", services: ["staff-hr"] },
  {
    name: "ResourceLink",
    aliases: ["Zellis payroll", "Zellis payroll and HR"],
    supplier: "Zellis",
    is: "a payroll and human resources system",
    services: ["staff-hr"],
  },
  { name: "Workday", is: "a finance and human resources system", services: ["staff-hr", ...finance] },
  {
    name: "Oracle",
    aliases: ["Oracle Fusion", "Oracle Cloud"],
    is: "a finance and human resources system",
    services: ["staff-hr", ...finance],
  },
  {
    name: "Oracle E-Business Suite",
    aliases: ["Oracle EBS"],
    supplier: "Oracle",
    is: "an older finance and human resources system",
    services: ["staff-hr", ...finance],
  },
  {
    name: "SAP",
    aliases: ["SAP ERP", "SAP business system"],
    is: "a finance and human resources system",
    services: ["staff-hr", ...finance],
  },
  {
    name: "Unit4",
    aliases: ["Unit4 ERP", "Agresso", "Business World"],
    is: "a finance and human resources system",
    services: ["staff-hr", ...finance],
  },
  {
    name: "TechnologyOne",
    aliases: ["Technology One", "TechOne", "TechnologyOne OneCouncil"],
    is: "a finance system",
    services: finance,
  },
  { name: "Civica Financials", supplier: "Civica", is: "a finance system", services: finance },
  { name: "eFinancials", supplier: "OneAdvanced", is: "a finance system", services: finance },
  { name: "Proactis", aliases: ["ProContract", "Due North"], is: "a procurement system", services: finance },
  { name: "In-tend", aliases: ["Intend"], is: "a procurement system", services: finance },
  { name: "Jaggaer", is: "a procurement system", services: finance },
  { name: "Atamis", is: "a contract and procurement system", services: finance },
  {
    name: "Pay360",
    aliases: ["Access PaySuite", "Capita Pay360"],
    supplier: "The Access Group",
    is: "an income management and payment system",
    services: [...finance, "customer-contact"],
  },
  { name: "Adelante", is: "an income management and payment system", services: [...finance, "customer-contact"] },
  {
    name: "Civica Pay",
    aliases: ["Civica ICON", "Civica income management"],
    supplier: "Civica",
    is: "an income management and payment system",
    services: [...finance, "customer-contact"],
  },
  {
    name: "Civica W2",
    supplier: "Civica",
    is: "a document management system",
    services: [...revenues, "data-information"],
  },
  {
    name: "Civica",
    is: "a supplier of systems for most council services",
    services: [...finance, ...revenues],
  },
  { name: "Capita", is: "a supplier of systems and services to councils", services: [...finance, ...revenues] },
  {
    name: "Agilisys",
    is: "a supplier of digital platforms and services to councils",
    services: ["customer-contact", "digital-technology"],
  },
  {
    name: "SharePoint",
    supplier: "Microsoft",
    is: "a document and intranet system",
    services: ["digital-technology", "staff-hr"],
  },
  {
    name: "Microsoft 365",
    aliases: ["Office 365", "M365", "O365"],
    supplier: "Microsoft",
    is: "a suite for office work, mail and meetings",
    services: ["digital-technology", "staff-hr"],
  },
  {
    name: "Information@Work",
    aliases: ["Information at Work"],
    supplier: "NEC Software Solutions",
    is: "a document management system",
    services: [...revenues, "data-information"],
  },
  { name: "ServiceNow", is: "a service desk system", services: ["digital-technology"] },
  { name: "Hornbill", is: "a service desk system", services: ["digital-technology"] },
  { name: "Freshservice", is: "a service desk system", services: ["digital-technology"] },
  {
    name: "Power BI",
    aliases: ["PowerBI", "Power Platform", "Power Apps"],
    supplier: "Microsoft",
    is: "a family of reporting and low-code tools",
    services: ["data-information", "digital-technology"],
  },
  {
    name: "ArcGIS",
    aliases: ["Esri"],
    supplier: "Esri",
    is: "a geographic information system",
    services: ["data-information"],
  },
  { name: "MapInfo", supplier: "Precisely", is: "a geographic information system", services: ["data-information"] },
  { name: "Cadcorp", is: "a geographic information system", services: ["data-information"] },
  { name: "Aligned Assets", is: "a gazetteer management system", services: ["data-information"] },
  {
    name: "Copilot",
    aliases: ["Microsoft Copilot"],
    supplier: "Microsoft",
    is: "an artificial intelligence assistant",
    services: ["digital-technology"],
  },
];
