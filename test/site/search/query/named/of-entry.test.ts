import { expect, test } from "vitest";

import { stages } from "../../../../../schemas/vocabularies/product.ts";
import { authoritySections } from "../../../../../site/kinds/authority/sections.ts";
import { productSections } from "../../../../../site/kinds/product/sections.ts";
import { standardSections } from "../../../../../site/kinds/standard/sections.ts";
import { inIndexOrder, type SearchDocument } from "../../../../../site/search/documents/document.ts";
import { questions } from "../../../../../site/search/query/named/questions.ts";
import { entry, today } from "../../../../helpers/catalogues.ts";
import { documentsIn, searchOf } from "../../../../helpers/search.ts";

const entries = documentsIn({
  "kent/authority.yml": entry(
    "Kent County Council",
    "gss: E10000016\ntype: county\nuses: [{product: permits, status: in-use}, {product: maps, status: in-use}]\n",
  ),
  "brighton/authority.yml": entry("Brighton and Hove City Council", "gss: E06000043\ntype: unitary-authority\n"),
  "parkco/authority.yml": entry("Parkco", "type: company\n"),
  "parkco/products/permits.yml": entry("Permits", "licences: { code: proprietary }\n"),
  "city-of-london/authority.yml": entry("City of London Corporation", "gss: E09000001\ntype: city-corporation\n"),
  "staffordshire/authority.yml": entry("Staffordshire County Council", "gss: E10000028\ntype: county\n"),
  "reading/authority.yml": entry("Reading Borough Council", "gss: E06000038\ntype: unitary-authority\n"),
  "company/authority.yml": entry("Confirm", "type: company\n"),
  "camden/products/planx.yml": entry("PlanX"),
  "mapco/authority.yml": entry("Mapco UK Ltd", "type: company\n"),
  "mapco/products/maps.yml": entry("Council maps", "licences: { code: proprietary }\n"),
  "camden/products/notify.yml": entry("GOV.UK Notify"),
  "camden/products/kent-maps.yml": entry("Kent Council maps"),
  "camden/products/kent-site.yml": entry("Kent website application"),
  "moray/authority.yml": entry("The Moray Council", "gss: S12000020\ntype: scottish-unitary\n"),
  "camden/products/streets.yml": entry("PotholeFinder Platform"),
  "company/products/uniform.yml": entry("Idox Uniform"),
  "company/products/ocella.yml": entry("Ocella planning"),
  "company/products/app.yml": entry("Civica APP"),
  "company/products/pay.yml": entry("Civica income management"),
  "camden/standards/directory.yml": entry("Open Directory UK"),
  "camden/standards/directory-api.yml": entry("Open Directory API"),
  "camden/standards/guidelines.yml": entry("Accessible Guidelines (AG) 2.2"),
  "camden/products/library.yml": entry("Reading list", "description: A system of Kent, with a contract.\n"),
});
const reorganisation: SearchDocument = {
  kind: "page",
  url: "/reorganisations/reading-2027/",
  name: "Reading: 2 councils become 1",
  used: 0,
  retired: false,
  fields: {},
  filters: {},
};
const search = await searchOf(inIndexOrder([...entries, reorganisation]), today);

test.each([
  ["kent systems", "kent", "uses"],
  ["Kent’s contracts", "kent", "uses"],
  ["Kent County Council software", "kent", "uses"],
  ["what systems does Kent use?", "kent", "uses"],
  ["what does kent run", "kent", "uses"],
  ["contracts in Kent", "kent", "uses"],
  ["software used by Kent", "kent", "uses"],
  ["reading applications", "reading", "uses"],
  ["contracts kent", "kent", "uses"],
  ["theatre software in Kent", "kent", "uses"],
  ["is Kent using maps", "kent", "uses"],
  ["Moray Council contracts", "moray", "uses"],
  ["councils like the Moray Council", "moray", "like"],
  ["what is Kent’s theatre system?", "kent", "uses"],
  ["who is the supplier of Kent's theatre system?", "kent", "uses"],
  ["who are the vendors for payroll in Kent", "kent", "uses"],
  ["what theatre system does Brighton use", "brighton", "uses"],
  ["When do Kent's contracts end?", "kent", "uses"],
  ["kent contracts expiring", "kent", "uses"],
  ["contracts ending in Kent", "kent", "uses"],
  ["contracts that expire in kent", "kent", "uses"],
  ["software that Kent uses", "kent", "uses"],
  ["what is Kent using?", "kent", "uses"],
  ["Kent suppliers", "kent", "uses"],
  ["who supplies Kent?", "kent", "uses"],
  ["City of London systems", "city-of-london", "uses"],
  ["Kent renewals", "kent", "uses"],
  ["renewals in Kent 2028", "kent", "uses"],
  ["what products does Kent share?", "kent", "shares"],
  ["what has Kent built", "kent", "shares"],
  ["who supplies payroll to Kent?", "kent", "uses"],
  ["what CMS does Kent use", "kent", "uses"],
  ["kent digital strategy", "kent", "leadership"],
  ["chief digital officer of Kent", "kent", "leadership"],
  ["who leads digital at Kent?", "kent", "leadership"],
  ["kent digital team", "kent", "leadership"],
  ["Kent contract renewals", "kent", "uses"],
  ["Kent County Council contact", "kent", "contacts"],
  ["kent standards", "kent", "adopts"],
  ["which standards has Kent adopted?", "kent", "adopts"],
  ["councils like Kent", "kent", "like"],
  ["similar to kent county council", "kent", "like"],
  ["which councils are most like Reading?", "reading", "like"],
  ["councils near Kent", "kent", "like"],
  ["nearest neighbours of Kent", "kent", "like"],
  ["Kent’s nearest neighbours", "kent", "like"],
  ["how much does Kent spend on theatre software?", "kent", "uses"],
  ["kent council systems", "kent", "uses"],
  ["Reading council contracts", "reading", "uses"],
  ["what does www.kent.gov.uk use?", "kent", "uses"],
  ["councils like Reading Council", "reading", "like"],
])("“%s” is answered by the page of the authority %s, section #%s", async (query, slug, part) => {
  const { page, addresses, partial, typed } = await search.find(query);
  expect(page?.address).toBe(`/authorities/${slug}/#${part}`);
  expect(addresses[0]).toBe(`/authorities/${slug}/`);
  expect({ partial, typed }).toEqual({ partial: false, typed: undefined });
});

test.each([
  ["planx cost", "planx", "upkeep"],
  ["PlanX pricing", "planx", "upkeep"],
  ["how much does PlanX cost?", "planx", "upkeep"],
  ["what does planx cost", "planx", "upkeep"],
  ["the cost of planx", "planx", "upkeep"],
  ["cost planx", "planx", "upkeep"],
  ["What is the cost of PlanX?", "planx", "upkeep"],
  ["planx licence", "planx", "key-facts"],
  ["what licence is PlanX?", "planx", "key-facts"],
  ["what stage is PlanX?", "planx", "key-facts"],
  ["is PlanX still in beta?", "planx", "key-facts"],
  ["is PlanX live", "planx", "key-facts"],
  ["who uses planx", "planx", "users"],
  ["which councils use PlanX", "planx", "users"],
  ["councils that use planx", "planx", "users"],
  ["councils using PlanX", "planx", "users"],
  ["who runs PlanX?", "planx", "users"],
  ["planx users", "planx", "users"],
  ["list of councils using PlanX", "planx", "users"],
  ["which councils are on PlanX?", "planx", "users"],
  ["councils in Wales that use PlanX", "planx", "users"],
  ["councils that use PlanX in the south west", "planx", "users"],
  ["which Welsh councils use PlanX?", "planx", "users"],
  ["does anyone in Kent use PlanX?", "planx", "users"],
  ["where is PlanX used?", "planx", "users"],
  ["hey, can you tell me who uses PlanX", "planx", "users"],
  ["I want to know how much PlanX costs", "planx", "upkeep"],
  ["please show me who uses planx", "planx", "users"],
  ["which London boroughs are using PlanX", "planx", "users"],
  ["has anyone used PlanX?", "planx", "users"],
  ["do any district councils use PlanX", "planx", "users"],
  ["anyone piloting PlanX", "planx", "users"],
  ["has anyone moved away from PlanX?", "planx", "users"],
  ["planx renewals", "planx", "users"],
  ["planx contract renewals", "planx", "users"],
  ["PlanX uptake", "planx", "users"],
  ["PlanX users in Wales", "planx", "users"],
  ["users of PlanX in the South West", "planx", "users"],
  ["take-up of PlanX", "planx", "users"],
  ["adoption of PlanX", "planx", "users"],
  ["is PlanX any good?", "planx", "stories"],
  ["does PlanX work", "planx", "stories"],
  ["did PlanX work?", "planx", "stories"],
  ["planx evaluation", "planx", "stories"],
  ["lessons learned PlanX", "planx", "stories"],
  ["problems with PlanX", "planx", "stories"],
  ["what went wrong with PlanX?", "planx", "stories"],
  ["benefits of PlanX", "planx", "stories"],
  ["lessons learnt from PlanX", "planx", "stories"],
  ["planx case study", "planx", "stories"],
  ["case studies about PlanX", "planx", "stories"],
  ["how much do councils pay for PlanX?", "planx", "users"],
  ["contact for PlanX", "planx", "contacts"],
  ["who do I contact about PlanX?", "planx", "contacts"],
  ["planx accessibility statement", "planx", "trust"],
  ["does PlanX have a DPIA?", "planx", "trust"],
  ["wcag planx", "planx", "trust"],
  ["gov notify cost", "notify", "upkeep"],
  ["is PlanX free?", "planx", "upkeep"],
  ["Is Notify still maintained?", "notify", "upkeep"],
  ["is PlanX open source?", "planx", "key-facts"],
  ["which council built PlanX?", "planx", "key-facts"],
  ["what company makes PlanX", "planx", "key-facts"],
  ["is GOV.UK Notify accessible", "notify", "trust"],
  ["does PlanX meet Open Directory UK?", "planx", "standards"],
  ["when does the contract for PlanX end?", "planx", "users"],
  ["planx contract end dates", "planx", "users"],
  ["PlanX contract value", "planx", "users"],
  ["price of PlanX per year", "planx", "upkeep"],
  ["how many councils use PlanX?", "planx", "users"],
  ["number of councils using PlanX", "planx", "users"],
  ["who in London uses PlanX", "planx", "users"],
  ["github planx", "planx", "key-facts"],
  ["Kent Council maps contracts", "kent-maps", "users"],
  ["who has stopped using PlanX?", "planx", "users"],
  ["who left planx", "planx", "users"],
  ["why did councils stop using PlanX", "planx", "users"],
  ["who built PlanX", "planx", "key-facts"],
  ["who provides PlanX?", "planx", "key-facts"],
  ["planx standards", "planx", "standards"],
  ["which standards does PlanX meet?", "planx", "standards"],
  ["standards met by planx", "planx", "standards"],
  ["who is behind planx", "planx", "key-facts"],
  ["the supplier of PlanX", "planx", "key-facts"],
  ["planx alternatives", "planx", "alternatives"],
  ["gov.uk notify accessibility", "notify", "trust"],
  ["notify cost", "notify", "upkeep"],
  ["How much does PotholeFinder cost?", "streets", "upkeep"],
  ["uniform alternatives", "uniform", "alternatives"],
  ["uniform replacement", "uniform", "alternatives"],
  ["systems like uniform", "uniform", "alternatives"],
  ["something better than Uniform", "uniform", "alternatives"],
  ["what else could we use for Uniform?", "uniform", "alternatives"],
  ["who uses Ocella", "ocella", "users"],
  ["GOV.UK Notify data protection", "notify", "trust"],
  ["how much for PlanX", "planx", "upkeep"],
  ["who hosts PlanX?", "planx", "upkeep"],
  ["planx licence cost", "planx", "upkeep"],
  ["annual cost of PlanX", "planx", "upkeep"],
  ["which councils are moving to PlanX?", "planx", "users"],
  ["which councils have stopped using PlanX?", "planx", "users"],
  ["councils that have dropped PlanX", "planx", "users"],
])("“%s” is answered by the page of the product %s, section #%s", async (query, slug, part) => {
  const { page, addresses, partial } = await search.find(query);
  expect(page?.address).toBe(`/products/${slug}/#${part}`);
  expect({ first: addresses[0], partial }).toEqual({ first: `/products/${slug}/`, partial: false });
});

test.each([
  ["kent planning systems", "/services/planning-building/"],
  ["planning system Kent", "/services/planning-building/"],
  ["what planning software does Kent use?", "/services/planning-building/"],
  ["what does kent use for planning", "/services/planning-building/"],
  ["What software does Kent use for planning?", "/services/planning-building/"],
  ["which systems does kent run for planning", "/services/planning-building/"],
  ["systems Kent uses for planning", "/services/planning-building/"],
  ["what is Kent using for planning?", "/services/planning-building/"],
  ["planning applications in kent", "/services/planning-building/"],
  ["kent contracts for planning", "/services/planning-building/"],
  ["kent payroll system", "/services/staff-hr/"],
  ["HR software in Kent", "/services/staff-hr/"],
  ["what does Kent use for potholes", "/services/roads-pavements/"],
  ["does Kent use PlanX?", "/products/planx/"],
  ["Kent’s PlanX contract", "/products/planx/"],
  ["when does Kent's PlanX contract end", "/products/planx/"],
  ["when does Kent’s contract for PlanX end?", "/products/planx/"],
  ["when does Kent’s contract with Parkco end?", "/authorities/parkco/"],
  ["when does kents contract with parkco end", "/authorities/parkco/"],
  ["when does Kent's Mapco contract end", "/authorities/mapco/"],
  ["why did Kent leave Parkco?", "/authorities/parkco/"],
  ["has Kent stopped using PlanX?", "/products/planx/"],
  ["contract end date parkco kent", "/authorities/parkco/"],
  ["what does Kent pay for PlanX?", "/products/planx/"],
  ["tell me how much Kent pays for its planning system", "/services/planning-building/"],
  ["when did Kent stop using PlanX?", "/products/planx/"],
  ["how much does Kent pay Parkco", "/authorities/parkco/"],
  ["is kent council on PlanX?", "/products/planx/"],
  ["Kent council planning system", "/services/planning-building/"],
  ["when is the Kent Parkco contract up?", "/authorities/parkco/"],
])("“%s” is answered by what Kent uses, followed by %s", async (query, address) => {
  const { page, addresses } = await search.find(query);
  expect(page?.address).toBe("/authorities/kent/#uses");
  expect(addresses.slice(0, 2)).toEqual(["/authorities/kent/", address]);
});

test.each([
  ["PlanX costs", { sections: ["upkeep"], facts: ["What it costs"] }],
  ["how much is PlanX?", { sections: ["upkeep"], facts: ["What it costs"] }],
  ["hosting costs of PlanX", { sections: ["upkeep"], facts: ["What it costs", "How to run it"] }],
  ["planx licence", { sections: ["key-facts"], facts: ["Licence"] }],
  ["what stage is PlanX?", { sections: ["key-facts"], facts: ["Stage"] }],
  ["is PlanX in beta?", { sections: ["key-facts"], facts: ["Stage"] }],
  ["planx source code", { sections: ["key-facts"], facts: ["Links"] }],
  ["is Open Directory UK mandatory?", { sections: ["key-facts"], facts: ["Status", "Legal basis"] }],
  ["who built PlanX", { sections: ["key-facts"], facts: ["Offered by", "Published by", "Maintained", "Supplier"] }],
  ["is PlanX secure?", { sections: ["trust"], facts: ["Security"] }],
  ["is PlanX safe?", { sections: ["trust"] }],
  ["does PlanX have a DPIA?", { sections: ["trust"], facts: ["Data protection"] }],
  [
    "did PlanX work?",
    { sections: ["stories", "users"], without: { kind: "case-study", says: "No case study is recorded yet." } },
  ],
  ["who has stopped using PlanX?", { sections: ["users"], rows: "stopped" }],
  ["which councils have stopped using PlanX?", { sections: ["users"], rows: "stopped" }],
  ["Kent council systems", { sections: ["uses", "systems"] }],
  [
    "why did Kent stop using PlanX?",
    { sections: ["uses", "systems"], about: { address: "/products/planx/", name: "PlanX" }, rows: "stopped" },
  ],
  ["Kent's contracts", { sections: ["uses", "systems"], rows: "contracts" }],
  ["what does Kent use?", { sections: ["uses", "systems"] }],
  ["what do councils pay for PlanX?", { sections: ["users"], rows: "contracts" }],
  ["does Kent use PlanX?", { sections: ["uses", "systems"], about: { address: "/products/planx/", name: "PlanX" } }],
  [
    "when does Kent's PlanX contract end",
    { sections: ["uses", "systems"], about: { address: "/products/planx/", name: "PlanX" }, rows: "contracts" },
  ],
  [
    "HR software in Kent",
    { sections: ["uses", "systems"], about: { address: "/services/staff-hr/", name: "Staff and human resources" } },
  ],
])("“%s” is answered by an excerpt of the page", async (query, excerpt) => {
  const { page } = await search.find(query);
  expect(page?.excerpt).toEqual(excerpt);
});

test.each([
  ["who uses PlanX in Scotland?", { sections: ["users"] }],
  ["which councils in Scotland use PlanX", { sections: ["users"] }],
  ["Scottish councils that use PlanX", { sections: ["users"] }],
  ["who has adopted Open Directory UK in Scotland", { sections: ["adopters"] }],
  ["PlanX contracts in Scotland ending 2027", { sections: ["users"], rows: "contracts", year: "2027" }],
  ["Parkco contracts in Scotland", { sections: ["supplies", "contracts"], rows: "contracts" }],
])("“%s” is answered by the councils of the region alone", async (query, excerpt) => {
  const { page } = await search.find(query);
  expect(page?.excerpt).toEqual({ ...excerpt, within: { name: "Scotland", councils: ["/authorities/moray/"] } });
});

test.each([
  ["Kent contracts ending 2027", { sections: ["uses", "systems"], rows: "contracts", year: "2027" }],
  ["PlanX contracts that end in 2027", { sections: ["users"], rows: "contracts", year: "2027" }],
  ["Parkco contracts ending 2027", { sections: ["supplies", "contracts"], rows: "contracts", year: "2027" }],
])("“%s” is answered by the contracts that end in that year", async (query, excerpt) => {
  const { page } = await search.find(query);
  expect(page?.excerpt).toEqual(excerpt);
});

test("who uses the products of a supplier in a region is answered by its councils, or says that nobody there does", async () => {
  const inSouthEast = await search.find("who uses Parkco in the South East");
  expect(inSouthEast.addresses).toEqual(["/authorities/parkco/", "/authorities/kent/"]);
  expect(inSouthEast.page?.says).not.toContain("Nobody");
  const inScotland = await search.find("who uses Parkco in Scotland");
  expect(inScotland.addresses).toEqual(["/authorities/parkco/"]);
  expect(inScotland.page?.says).toMatch(/ Nobody in Scotland is recorded yet\.$/);
});

test.each([
  ["contracts in Scotland that end in 2027", "/renewals/?year=2027&region=scotland"],
  ["Scottish council contracts ending 2027", "/renewals/?year=2027&region=scotland"],
  ["renewals in the South East", "/renewals/?region=south-east"],
  ["planning contracts in Scotland", "/renewals/?service=planning-building&region=scotland"],
])("“%s” leads to the contracts that end in a region", async (query, address) => {
  const { page } = await search.find(query);
  expect(page?.address).toBe(address);
});

test.each([
  ["digital team of Kent", ["Chief digital officer", "Digital board"]],
  ["who leads digital at Kent?", ["Chief digital officer", "Digital board"]],
  ["Kent digital champion", ["Member digital champion"]],
  ["Kent digital strategy", ["Digital strategy", "Digital inclusion strategy"]],
  ["Kent digital leadership", undefined],
])("“%s” is answered by the facts that it asks for, of all on leadership and strategy", async (query, facts) => {
  const { page } = await search.find(query);
  expect(page).toMatchObject({
    address: "/authorities/kent/#leadership",
    excerpt: { sections: ["leadership"], facts },
  });
});

test.each(["zebra software in Kent", "does Kent use Zebra"])(
  "“%s” has no excerpt, because the page’s rows are about other systems",
  async (query) => {
    const { page } = await search.find(query);
    expect(page).toMatchObject({ excerpt: undefined });
  },
);

test.each([
  ["who has adopted Open Directory UK?", "directory", "adopters"],
  ["councils that have adopted the open directory uk", "directory", "adopters"],
  ["who has adopted Open Directory UK in Wales?", "directory", "adopters"],
  ["adopters of open directory", "directory", "adopters"],
  ["adoption of open directory", "directory", "adopters"],
  ["open directory adoption", "directory", "adopters"],
  ["open directory uptake", "directory", "adopters"],
  ["which products meet AG 2.2", "guidelines", "products"],
  ["which products meet the Open Directory UK standard?", "directory", "products"],
  ["software that supports AG", "guidelines", "products"],
  ["open directory uk conformance", "directory", "products"],
  ["tender clause for Open Directory UK", "directory", "procurement"],
  ["is Open Directory UK a mandatory standard?", "directory", "key-facts"],
  ["do we have to use Open Directory UK?", "directory", "key-facts"],
  ["licence of Open Directory UK", "directory", "key-facts"],
  ["open directory procurement wording", "directory", "procurement"],
  ["what do we ask for in a tender for Open Directory UK?", "directory", "procurement"],
])("“%s” is answered by the page of the standard %s, section #%s", async (query, slug, part) => {
  const { page, addresses, partial } = await search.find(query);
  expect(page?.address).toBe(`/standards/${slug}/#${part}`);
  expect({ first: addresses[0], partial }).toEqual({ first: `/standards/${slug}/`, partial: false });
});

test.each([
  "Parkco contracts",
  "contracts with Parkco",
  "Parkco’s customers",
  "who uses Parkco?",
  "who else is using Parkco?",
  "which councils have contracts with Parkco",
  "what does Parkco sell?",
  "what products does Parkco make?",
  "which councils have stopped using Parkco?",
  "why did councils leave Parkco?",
  "Parkco alternatives",
  "what does Parkco cost?",
  "price of Parkco",
])("“%s” is answered by the page of what a supplier supplies", async (query) => {
  const { page, addresses } = await search.find(query);
  expect(page).toMatchObject({ address: "/instead-of/suppliers/parkco/", title: "What Parkco supplies" });
  expect(addresses[0]).toBe("/authorities/parkco/");
});

test.each([
  "Kent reorganisation",
  "LGR in Kent",
  "the merger of Kent",
  "what happens to Kent councils?",
  "what will replace Kent County Council?",
  "when will Kent be abolished?",
  "is Kent merging?",
  "who succeeds Kent",
  "when does Kent end",
])("“%s” is answered by what the page of the council says of its end", async (query) => {
  const { page, addresses } = await search.find(query);
  expect(addresses[0]).toBe("/authorities/kent/");
  expect(page).toMatchObject({
    address: "/authorities/kent/#key-facts",
    title: "What happens to Kent County Council",
    excerpt: { facts: ["Ends on", "Succeeded by", "Took over from", "Reorganisation"] },
  });
});

test.each(["Reading reorganisation", "what will happen to Reading?"])(
  "“%s” is answered by the page of that reorganisation, if there is one",
  async (query) => {
    const { page } = await search.find(query);
    expect(page).toMatchObject({ address: "/reorganisations/reading-2027/", title: "Reading: 2 councils become 1" });
  },
);

test.each([
  "standards for planning",
  "planning standards",
  "standards for planning software",
  "which standards apply to planning?",
  "tender for planning software",
  "requirements for a planning system",
  "what to ask for in a tender for planning",
])("“%s” is answered by the standards of a service, with standards as first results", async (query) => {
  const { page, addresses } = await search.find(query);
  expect(page?.address).toBe("/services/planning-building/standards/");
  expect(addresses).toContain("/services/planning-building/");
});

test.each([
  "planning renewals",
  "contracts for planning software",
  "when do planning contracts end",
  "when does our planning contract end?",
  "planning contract renewals",
])("“%s” leads to the contracts that end for a service", async (query) => {
  const { page } = await search.find(query);
  expect(page?.address).toBe("/renewals/?service=planning-building");
});

test.each(["bus pass renewal", "parking permit renewal"])(
  "“%s” is about no contract: residents renew what the council gives them",
  async (query) => {
    expect((await search.find(query)).page).toBeUndefined();
  },
);

test.each([
  "what does a planning system cost?",
  "how much do planning systems cost",
  "what do councils pay for planning software?",
  "cost of a new planning system",
])("“%s” has the service first, and leads to what its contracts are worth", async (query) => {
  const { page, addresses } = await search.find(query);
  expect(page).toMatchObject({
    address: "/renewals/?service=planning-building",
    says: expect.stringContaining("worth"),
  });
  expect(addresses[0]).toBe("/services/planning-building/");
});

test.each(["potholes", "a pothole system"])(
  "“standards for %s” names the service by a form of its topic",
  async (name) => {
    const { page } = await search.find(`which standards apply to ${name}?`);
    expect(page?.address).toBe("/services/roads-pavements/standards/");
  },
);

test.each([
  ["Brighton council", "brighton"],
  ["Reading council", "reading"],
  ["reading district council", "reading"],
  ["City of Reading", "reading"],
  ["kent council", "kent"],
  ["https://www.kent.gov.uk/roads", "kent"],
  ["www.reading.gov.uk", "reading"],
  ["brighton-hove.gov.uk", "brighton"],
  ["https://democracy.kent.gov.uk/mgMemberIndex.aspx", "kent"],
  ["digital@kent.gov.uk", "kent"],
  ['<a href="https://www.kent.gov.uk" class="link">Kent County Council</a>', "kent"],
])("“%s” has the council of that place first, whatever its form", async (query, slug) => {
  expect((await search.find(query)).addresses[0]).toBe(`/authorities/${slug}/`);
});

test("a county council is not a district council", async () => {
  expect((await search.find("kent district council")).addresses[0]).not.toBe("/authorities/kent/");
});

test.each([
  "who supplies planning software?",
  "who are the suppliers of planning software?",
  "which companies sell planning systems",
  "what do district councils use for planning?",
  "planning products",
  "what planning software do Scottish councils use?",
])("“%s” leads to the page of a service, with products as first results", async (query) => {
  const { page, addresses } = await search.find(query);
  expect(page).toMatchObject({
    address: "/services/planning-building/",
    title: "Products for planning and building control",
  });
  expect(addresses).toContain("/services/planning-building/");
});

test("the name of an entry asks nothing, though it has the words of a question", async () => {
  const { page, addresses } = await search.find("Kent website application");
  expect({ page, first: addresses[0] }).toEqual({ page: undefined, first: "/products/kent-site/" });
});

test("“staff” is the service, not Staffordshire, which is “Staffs” for short", async () => {
  const renewals = (await search.find("staff system renewals 2027")).page;
  expect(renewals?.address).toBe("/renewals/?service=staff-hr&year=2027");
  expect((await search.find("staffs renewals")).page?.address).toBe("/authorities/staffordshire/#uses");
});

test.each(["planning permit renewals", "how much does a planning badge cost", "planning badge renewals"])(
  "“%s” is about what residents hold, not about contracts of councils",
  async (query) => {
    expect((await search.find(query)).page).toBeUndefined();
  },
);

test.each([
  "planning contracts that end in 2027",
  "contracts expiring 2027 planning",
  "contract ending in 2027 planning",
])("the year in “%s”, about contracts for a service, narrows them to it", async (query) => {
  const { page } = await search.find(query);
  expect(page?.address).toBe("/renewals/?service=planning-building&year=2027");
});

test("each question is answered by a section of an entry’s page, or by a page of its own", () => {
  const parts = Object.entries(questions).flatMap(([part, { answeredAt }]) => (answeredAt ? [] : [part]));
  expect(["key-facts", ...Object.keys({ ...productSections, ...authoritySections, ...standardSections })]).toEqual(
    expect.arrayContaining(parts),
  );
});

test.each(Object.keys(stages.words))("“is PlanX %s” asks for its stage", async (stage) => {
  expect((await search.find(`is PlanX ${stage}?`)).page?.excerpt?.facts).toEqual(["Stage"]);
});

test("an answer is titled with the whole name of the entry", async () => {
  expect((await search.find("what does kent use")).page?.title).toBe("What Kent County Council uses");
  expect((await search.find("planx cost")).page?.title).toBe("Cost and upkeep of PlanX");
  expect((await search.find("councils like kent")).page?.title).toBe("Councils like Kent County Council");
});

test.each([
  "read systems",
  "library systems",
  "systems like confirm",
  "confirm contracts",
  "civica cost",
  "contact centre cost",
  "councils like mine",
  "reading age software",
  "reading lists software",
  "contracts that end soon",
  "who built this",
  "open products",
  "accessible standards",
  "planx support for Kent",
  "trading standards",
  "kent",
])("“%s” is no question about an entry", async (query) => {
  expect((await search.find(query)).page).toBeUndefined();
});
