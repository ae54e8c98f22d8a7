/** Abbreviations of counties, in addresses and in the names of councils. The list is general knowledge. */
const abbreviations: Readonly<Record<string, string>> = {
  Bedfordshire: "Beds",
  Berkshire: "Berks",
  Buckinghamshire: "Bucks",
  Cambridgeshire: "Cambs",
  Derbyshire: "Derbys",
  Gloucestershire: "Glos",
  Hampshire: "Hants",
  Hertfordshire: "Herts",
  Lancashire: "Lancs",
  Leicestershire: "Leics",
  Lincolnshire: "Lincs",
  Northamptonshire: "Northants",
  Nottinghamshire: "Notts",
  Oxfordshire: "Oxon",
  Shropshire: "Salop",
  Staffordshire: "Staffs",
  Warwickshire: "Warks",
  Wiltshire: "Wilts",
  Worcestershire: "Worcs",
  Yorkshire: "Yorks",
};

/** Counties without a county council → the slugs of the councils in them. The list is general knowledge. */
const withoutCouncil: Readonly<Record<string, readonly string[]>> = {
  Avon: ["bath-and-north-east-somerset", "bristol", "north-somerset", "south-gloucestershire"],
  Bedfordshire: ["bedford", "central-bedfordshire", "luton"],
  Berkshire: ["bracknell-forest", "reading", "slough", "west-berkshire", "windsor-and-maidenhead", "wokingham"],
  Cheshire: ["cheshire-east", "cheshire-west-and-chester", "halton", "warrington"],
  Cleveland: ["hartlepool", "middlesbrough", "redcar-and-cleveland", "stockton-on-tees"],
  Humberside: ["east-riding-of-yorkshire", "kingston-upon-hull", "north-east-lincolnshire", "north-lincolnshire"],
  Merseyside: ["knowsley", "liverpool", "sefton", "st-helens", "wirral"],
  Teesside: ["hartlepool", "middlesbrough", "redcar-and-cleveland", "stockton-on-tees"],
  "Tyne and Wear": ["gateshead", "newcastle-upon-tyne", "north-tyneside", "south-tyneside", "sunderland"],
};

/** Returns the counties without a county council that a council, by its slug, is in, with their abbreviations. */
export function countiesOf(slug: string): string[] {
  return Object.entries(withoutCouncil).flatMap(([name, councils]) =>
    councils.includes(slug) ? [name, ...(abbreviations[name] === undefined ? [] : [abbreviations[name]])] : [],
  );
}

const county = new RegExp(String.raw`\b(?:${Object.keys(abbreviations).join("|")})\b`);

/** Abbreviates the county in a name, such as “East Herts District Council”; undefined if it has none. */
export function withShortCounty(name: string): string | undefined {
  const short = name.replace(county, (full) => abbreviations[full] ?? full);
  return short === name ? undefined : short;
}
