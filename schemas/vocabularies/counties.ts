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

const county = new RegExp(String.raw`\b(?:${Object.keys(abbreviations).join("|")})\b`);

/** Abbreviates the county in a name, such as “East Herts District Council”; undefined if it has none. */
export function withShortCounty(name: string): string | undefined {
  const short = name.replace(county, (full) => abbreviations[full] ?? full);
  return short === name ? undefined : short;
}
