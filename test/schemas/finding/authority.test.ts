import { describe, expect, test } from "vitest";

import { type AuthorityAnswer, authorityFinder } from "../../../schemas/finding/authority.ts";
import type { EndedAuthority, KnownAuthority } from "../../../schemas/finding/directory.ts";
import { authoritiesAsCalled } from "../../../schemas/vocabularies/local-authorities.ts";
import { today } from "../../helpers/catalogues.ts";

const entries: KnownAuthority[] = [
  { slug: "camden", name: "London Borough of Camden", gss: "E09000007" },
  { slug: "lga", name: "Local Government Association (LGA)" },
  { slug: "open-referral", name: "Open Referral Initiative", aliases: ["open-eligibility"] },
  { slug: "muir-glen", name: "Muir Glen Council – Comhairle Ghleann a’ Mhuir" },
  { slug: "exampleshire", name: "Exampleshire County Council" },
  { slug: "brighton", name: "Brighton & Hove Council", gss: "E06000043" },
];

const ended: EndedAuthority[] = [
  {
    slug: "poole",
    name: "Borough of Poole",
    gss: "E06000029",
    lastDay: "2019-03-31",
    successors: ["bournemouth-christchurch-poole"],
  },
  {
    slug: "cumbria",
    name: "Cumbria County Council",
    gss: "E10000006",
    lastDay: "2023-03-31",
    successors: ["cumberland", "westmorland-and-furness"],
  },
  {
    slug: "somerset-county",
    name: "Somerset County Council",
    gss: "E10000027",
    lastDay: "2023-03-31",
    successors: ["somerset"],
  },
  {
    slug: "taunton-deane",
    name: "Taunton Deane Borough Council",
    gss: "E07000190",
    lastDay: "2019-03-31",
    successors: ["somerset-west-and-taunton"],
  },
  {
    slug: "somerset-west-and-taunton",
    name: "Somerset West and Taunton Council",
    gss: "E07000246",
    lastDay: "2023-03-31",
    successors: ["somerset"],
  },
  {
    slug: "woking",
    name: "Woking Borough Council",
    gss: "E07000217",
    lastDay: "2099-03-31",
    successors: ["west-surrey"],
  },
];

const { find, like } = authorityFinder({ entries, register: authoritiesAsCalled, ended, today });

/** Returns the slug of the authority and of the council that it succeeded; if several match, all slugs. */
function slugsOf(found: AuthorityAnswer): string | string[] {
  if (found.type === "one")
    return [found.authority.slug, ...(found.authority.former === undefined ? [] : [found.authority.former])].join(
      " was ",
    );
  return (found.type === "several" ? found.authorities : []).map(({ slug }) => slug);
}

test.each([
  // Names, slugs and codes, in any spelling.
  ["London Borough of Camden", "camden"],
  ["the london borough of CAMDEN", "camden"],
  ["kings-lynn-and-west-norfolk", "kings-lynn-and-west-norfolk"],
  ["Borough Council of King’s Lynn & West Norfolk", "kings-lynn-and-west-norfolk"],
  ["King's Lynn and West Norfolk", "kings-lynn-and-west-norfolk"],
  ["Brighton and Hove", "brighton"],
  ["Brighton & Hove City Council", "brighton"],
  ["brighton-and-hove", "brighton"],
  ["St. Helens", "st-helens"],
  ["Saint Helens Council", "st-helens"],
  ["Stoke on Trent", "stoke-on-trent"],
  ["Newcastle under Lyme", "newcastle-under-lyme"],
  ["Armagh, Banbridge & Craigavon", "armagh-banbridge-craigavon"],
  ["E09000007", "camden"],
  ["e06000043", "brighton"],
  // Short names.
  ["Camden", "camden"],
  ["Camden Council", "camden"],
  ["LB Camden", "camden"],
  ["LBC Camden", "camden"],
  ["Camden Borough Council", "camden"],
  ["Royal Borough of Greenwich Council", "greenwich"],
  ["London Borough of Greenwich", "greenwich"],
  ["City of Westminster Council", "westminster"],
  ["Westminster City Council", "westminster"],
  ["City of Edinburgh", "edinburgh"],
  ["City of London", "city-of-london"],
  ["Wirral MBC", "wirral"],
  ["Highland Council", "highland"],
  ["Cornwall County Council", "cornwall"],
  ["County Durham", "county-durham"],
  ["Cyngor Gwynedd", "gwynedd"],
  ["Cyngor Sir Powys", "powys"],
  ["West Midlands CA", "west-midlands-ca"],
  ["West Midlands", "west-midlands-ca"],
  ["Lancashire", "lancashire"],
  ["Lancs County Council", "lancashire"],
  ["West Lancs", "west-lancashire"],
  ["Salop", "shropshire"],
  // Initials.
  ["RBKC", "kensington-and-chelsea"],
  ["L.B. of Camden", "camden"],
  ["H&F", "hammersmith-and-fulham"],
  ["Anglesey", "isle-of-anglesey"],
  ["Orkney Council", "orkney-islands"],
  ["Scilly", "isles-of-scilly"],
  ["NE Lincolnshire", "north-east-lincolnshire"],
  ["W. Berks", "west-berkshire"],
  ["S Holland District Council", "south-holland"],
  ["B&NES", "bath-and-north-east-somerset"],
  ["BCP Council", "bournemouth-christchurch-poole"],
  ["GMCA", "greater-manchester-ca"],
  // Unique parts of names.
  ["Hove", "brighton"],
  ["King's Lynn", "kings-lynn-and-west-norfolk"],
  ["Hammersmith Council", "hammersmith-and-fulham"],
  // Other bodies.
  ["LGA", "lga"],
  ["Local Government Association", "lga"],
  ["open eligibility", "open-referral"],
  // Names in two languages.
  ["Muir Glen", "muir-glen"],
  ["Comhairle Ghleann a' Mhuir", "muir-glen"],
  // Councils outside the register.
  ["Exampleshire", "exampleshire"],
  // Abolished councils.
  ["Poole Council", "bournemouth-christchurch-poole was Borough of Poole"],
  ["E06000029", "bournemouth-christchurch-poole was Borough of Poole"],
  ["Taunton Deane", "somerset was Taunton Deane Borough Council"],
  ["Somerset County Council", "somerset was Somerset County Council"],
  ["Somerset", "somerset"],
  // Councils about to be abolished.
  ["Woking", "woking"],
])("finds the authority “%s”: %s", (text, expected) => {
  expect(slugsOf(find(text))).toBe(expected);
});

test.each([
  ["Newcastle", ["newcastle-under-lyme", "newcastle-upon-tyne"]],
  ["Kingston", ["kingston-upon-hull", "kingston-upon-thames"]],
  ["Cumbria", ["cumberland", "westmorland-and-furness"]],
])("chooses none of several authorities called “%s”", (text, expected) => {
  expect(slugsOf(find(text))).toEqual(expected);
});

test.each([
  ["Newcastle City Council", "newcastle-upon-tyne"],
  ["Newcastle Borough Council", "newcastle-under-lyme"],
])("distinguishes “%s” by the type of council", (text, expected) => {
  expect(slugsOf(find(text))).toBe(expected);
});

test.each(["Leicester County Council", "London Borough of Manchester", "London", "Council", "", "…", "constructor"])(
  "finds no authority called “%s”",
  (text) => {
    expect(find(text).type).toBe("none");
  },
);

test("suggests the nearest authorities for an unknown name", () => {
  expect(find("Camdem Council")).toMatchObject({ type: "none", near: [{ slug: "camden" }] });
  expect(find("Leicester County Council")).toMatchObject({ near: [{ slug: "leicester" }, { slug: "leicestershire" }] });
});

test("says whether an authority is in the catalogue, and uses its name there", () => {
  const found = { slug: "brighton", name: "Brighton & Hove Council", listed: true };
  expect(find("Brighton and Hove City Council")).toEqual({ type: "one", authority: found });
  expect(find("Hackney")).toMatchObject({ authority: { name: "London Borough of Hackney", listed: false } });
});

describe("finds every council of the register by", () => {
  const councils: readonly KnownAuthority[] = authoritiesAsCalled.filter(({ type }) => type !== "combined-authority");
  const register = authorityFinder({ entries: [], register: authoritiesAsCalled, ended: [], today });

  test.each<[what: string, textOf: (council: KnownAuthority) => string]>([
    ["name", ({ name }) => name],
    ["slug", ({ slug }) => slug],
    ["code", ({ slug, gss }) => gss ?? slug],
    ["name with “&”", ({ name }) => name.replaceAll(" and ", " & ")],
    ["place", ({ slug }) => slug.replaceAll("-", " ")],
    ["place and “council”", ({ slug }) => `${slug.replaceAll("-", " ")} council`],
  ])("its %s", (_, textOf) => {
    const notFound = councils.filter((council) => slugsOf(register.find(textOf(council))) !== council.slug);
    expect(notFound.map(({ slug }) => slug)).toEqual([]);
  });
});

test("autocompletes a name, likeliest authority first", () => {
  const suggested = (text: string): string[] => like(text, 4).map(({ slug }) => slug);
  expect(suggested("LB Cam")[0]).toBe("camden");
  expect(suggested("camb")).toContain("cambridge");
  expect(suggested("brighton &")).toEqual(["brighton"]);
  expect(suggested("hull")[0]).toBe("kingston-upon-hull");
  expect(suggested("poole")).toEqual(["bournemouth-christchurch-poole"]);
  expect(suggested("somer")[0]).toBe("somerset");
  expect(suggested("")).toEqual([]);
});

test("indexes the authorities once, on the first lookup", () => {
  let reads = 0;
  const counted = {
    *[Symbol.iterator]() {
      reads++;
      yield* entries;
    },
  };
  const finder = authorityFinder({ entries: counted, register: [], ended: [], today });
  expect(reads).toBe(0);
  expect(slugsOf(finder.find("Camden"))).toBe("camden");
  expect(finder.like("brigh", 1)).toHaveLength(1);
  expect(reads).toBe(1);
});
