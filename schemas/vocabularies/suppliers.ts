/** A supplier of software to councils, with its names in contracts. */
interface Supplier {
  name: string;
  /** Former names, acquired companies, brands and short names. */
  aliases: readonly string[];
}

/**
 * Suppliers with several names in contracts, because companies are renamed and acquired. The list is general knowledge of
 * the market. Suppliers with one name need no line.
 */
export const suppliers: readonly Supplier[] = [
  { name: "The Access Group", aliases: ["Access UK", "Servelec", "Pay360", "Access PaySuite"] },
  { name: "Aareon", aliases: ["Aareon UK"] },
  { name: "Arcus Global", aliases: ["Arcus"] },
  { name: "Brightly", aliases: ["Confirm Solutions", "Pitney Bowes", "Dude Solutions"] },
  { name: "Capita", aliases: ["Capita Business Services", "Capita Software Services"] },
  { name: "Causeway", aliases: ["Yotta", "Symology", "Elgin"] },
  { name: "Civica", aliases: ["Abritas", "iCasework", "Authority Software", "Modern Mindset"] },
  { name: "Conduent", aliases: ["Xerox Parking Services"] },
  { name: "EasyPark Group", aliases: ["RingGo", "Cobalt Telephone Technologies", "ParkNow"] },
  { name: "Esri", aliases: ["Esri UK", "Environmental Systems Research Institute"] },
  { name: "Goss Interactive", aliases: ["GOSS"] },
  { name: "Granicus", aliases: ["Granicus-Firmstep", "Firmstep"] },
  { name: "Idox", aliases: ["Tascomi", "Halarose", "Lalpac", "Open Objects", "Cadcorp", "Aligned Assets"] },
  { name: "MHR", aliases: ["MidlandHR", "Midland HR", "Midland Software"] },
  { name: "Microsoft", aliases: ["Microsoft Ireland Operations", "Microsoft Ireland"] },
  { name: "MRI Software", aliases: ["MRI", "Orchard Information Systems", "Castleton", "Capita One"] },
  {
    name: "NEC Software Solutions",
    aliases: ["NEC", "NEC Digital", "Northgate", "Northgate Public Services", "NPS", "Northgate Information Solutions"],
  },
  {
    name: "OneAdvanced",
    aliases: ["Advanced", "Advanced Business Software", "Advanced Computer Software", "CareWorks"],
  },
  { name: "OLM Systems", aliases: ["OLM"] },
  { name: "Oracle", aliases: ["Oracle Corporation"] },
  { name: "Precisely", aliases: ["Pitney Bowes Software"] },
  { name: "SirsiDynix", aliases: ["Sirsi"] },
  {
    name: "System C",
    aliases: ["Liquidlogic", "Liquid Logic", "System C Healthcare", "Oxford Computer Consultants", "OCC"],
  },
  { name: "TechnologyOne", aliases: ["Technology One", "TechOne"] },
  { name: "Totalmobile", aliases: ["Total Mobile", "Software Enterprises"] },
  { name: "Unit4", aliases: ["Unit4 Business Software", "Agresso"] },
  { name: "Verint", aliases: ["Lagan", "KANA"] },
  { name: "Whitespace", aliases: ["Whitespace Work Software"] },
  { name: "Zellis", aliases: ["NGA Human Resources", "NGA HR", "NorthgateArinso", "Northgate Arinso"] },
];

/** Resellers: a contract with one does not identify the supplier of the software. */
export const resellers: readonly string[] = [
  "Bytes",
  "Boxxe",
  "CDW",
  "Computacenter",
  "Crown Commercial Service",
  "Dell",
  "Insight",
  "Phoenix",
  "Ricoh",
  "SCC",
  "Softcat",
  "SoftwareONE",
  "Specialist Computer Centres",
  "Trustmarque",
  "XMA",
];
