import { entryLicence } from "../../../schemas/address.ts";
import { londonDayOf } from "../../../schemas/london-day.ts";
import { identity } from "../../identity.ts";
import { siteName, siteSummary } from "../../layouts/frame.ts";
import { entryLines, entryLists } from "../api/entries.ts";
import { openApiAddress } from "../api/openapi.ts";
import type { Output, OutputContext } from "../output.ts";
import { csvTables, jsonTables, ndjsonTables } from "../tables/formats.ts";
import { tables } from "../tables/index.ts";
import { sqliteFile } from "../tables/sqlite.ts";
import { authority, languageTerms, placeTerms } from "./dcat-terms.ts";
import { jsonLdOf, type Prefixes, type Resource, turtleOf } from "./rdf.ts";

const prefixes: Prefixes = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  dcatap: "http://data.europa.eu/r5r/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

const theme = `${authority}/data-theme/GOVE`;
const accessRights = `${authority}/access-right/PUBLIC`;
const availability = `${authority}/planned-availability/STABLE`;

/** Definitions of the terms in use, so that consumers need not dereference them. */
function termsIn(landingPage: string, endpoint: string, description: string): Resource[] {
  const mediaTypes = new Set(formats.map(({ output }) => mediaTypeOf(output)));
  const fileTypes = new Set(formats.flatMap(({ fileType }) => (fileType === undefined ? [] : [fileTypeOf(fileType)])));
  const terms: [id: string, type: string, label?: string][] = [
    [entryLicence, "dct:LicenseDocument"],
    [landingPage, "foaf:Document"],
    [theme, "skos:Concept", "Government and public sector"],
    [accessRights, "dct:RightsStatement"],
    [availability, "skos:Concept", "stable"],
    [endpoint, "rdfs:Resource"],
    [description, "rdfs:Resource"],
    ...Array.from(mediaTypes, (type): [string, string] => [type, "dct:MediaType"]),
    ...Array.from(fileTypes, (type): [string, string] => [type, "dct:MediaTypeOrExtent"]),
  ];
  return terms.map(([id, type, label]) => {
    return { id, types: [type], properties: { "skos:prefLabel": label === undefined ? [] : [{ text: label }] } };
  });
}

function mediaTypeOf({ mediaType }: Output): string {
  return `https://www.iana.org/assignments/media-types/${mediaType}`;
}

function fileTypeOf(name: string): string {
  return `${authority}/file-type/${name}`;
}

/** The formats of distributions, with their code in the EU file type table, if any. */
const formats: readonly { output: Output; fileType?: string }[] = [
  { output: csvTables, fileType: "CSV" },
  { output: jsonTables, fileType: "JSON" },
  { output: entryLists, fileType: "JSON" },
  { output: ndjsonTables, fileType: "JSON" },
  { output: entryLines, fileType: "JSON" },
  { output: sqliteFile },
];

/** A dataset of the DCAT catalogue: each table, and one of all tables. */
interface DataSet {
  name: string;
  title: string;
  description: string;
}

const everything: DataSet = {
  name: "everything",
  title: "All tables",
  description: `Everything in the ${siteName}, with what leads from one table to another.`,
};

/** The DCAT-AP catalogue for open data portals, as JSON-LD. */
export const dcatJsonLd: Output = {
  id: "dcat-jsonld",
  group: "harvest",
  link: "DCAT-AP (JSON-LD)",
  title: "DCAT-AP 3.0.1 as JSON-LD",
  description: "What data sets there are, for portals of open data such as data.europa.eu.",
  address: "/data/catalog.jsonld",
  mediaType: "application/ld+json",
  *files(context) {
    const content = `${JSON.stringify(jsonLdOf(resourcesOf(context), prefixes), undefined, 1)}\n`;
    yield { address: "/data/catalog.jsonld", content, rows: tables.length };
  },
};

/** The same as Turtle. */
export const dcatTurtle: Output = {
  id: "dcat-turtle",
  group: "harvest",
  title: "DCAT-AP 3.0.1 as Turtle",
  description: "The same in another notation.",
  address: "/data/catalog.ttl",
  mediaType: "text/turtle",
  *files(context) {
    yield { address: "/data/catalog.ttl", content: turtleOf(resourcesOf(context), prefixes), rows: tables.length };
  },
};

const datasets: readonly DataSet[] = [everything, ...tables];

/** What several resources of the DCAT catalogue refer to. */
interface Common {
  site: string;
  /** Returns the URL of an address from the site’s root. */
  at: (address: string) => string;
  idOf: (set: DataSet) => string;
  publisher: Resource;
  contact: Resource;
  languages: readonly Resource[];
  places: readonly Resource[];
  /** The publisher, languages and day of change of the catalogue and of each dataset. */
  about: Resource["properties"];
}

function commonOf({ site, today, changes }: OutputContext): Common {
  const at = (address: string): string => site + address.slice(1);
  const publisher: Resource = {
    id: `${site}#publisher`,
    types: ["foaf:Agent"],
    properties: { "foaf:name": [{ text: siteName }], "foaf:homepage": [{ iri: site }] },
  };
  const contact: Resource = {
    id: `${site}#contact`,
    types: ["vcard:Kind", "vcard:Organization"],
    properties: { "vcard:fn": [{ text: siteName }], "vcard:hasURL": [{ iri: at("/about/") }] },
  };
  const languages = languageTerms(identity);
  const latest = changes.at(-1);
  return {
    site,
    at,
    idOf: ({ name }) => `${at("/data/")}#${name}`,
    publisher,
    contact,
    languages,
    places: placeTerms(identity, site),
    about: {
      "dct:publisher": [{ iri: publisher.id }],
      "dct:language": languages.map(({ id }) => ({ iri: id })),
      "dct:modified": [{ literal: latest ? londonDayOf(latest.time) : today, type: "xsd:date" }],
    },
  };
}

/**
 * The DCAT catalogue: one dataset of all tables and one for each table, with a distribution for each of its formats.
 *
 * @see https://semiceu.github.io/DCAT-AP/releases/3.0.1/
 */
function resourcesOf(context: OutputContext): Resource[] {
  const common = commonOf(context);
  const { at, publisher, contact, languages, places } = common;
  return [
    catalogueResource(common),
    publisher,
    contact,
    apiResource(common),
    ...datasets.flatMap((set) => datasetResources(set, common)),
    ...languages,
    ...places,
    ...termsIn(at("/data/"), at("/api/v1/index.json"), at(openApiAddress)),
  ];
}

function catalogueResource({ at, idOf, about, places }: Common): Resource {
  return {
    id: `${at("/data/")}#catalogue`,
    types: ["dcat:Catalog"],
    properties: {
      "dct:title": [{ text: siteName }],
      "dct:description": [{ text: siteSummary }],
      ...about,
      "dct:license": [{ iri: entryLicence }],
      "dct:spatial": places.map(({ id }) => ({ iri: id })),
      "foaf:homepage": [{ iri: at("/data/") }],
      "dcat:dataset": datasets.map((set) => ({ iri: idOf(set) })),
      "dcat:service": [{ iri: apiId(at) }],
    },
  };
}

function apiId(at: Common["at"]): string {
  return `${at("/data/")}#api`;
}

function apiResource({ at, idOf, publisher, contact }: Common): Resource {
  return {
    id: apiId(at),
    types: ["dcat:DataService"],
    properties: {
      "dct:title": [{ text: `API of the ${siteName}` }],
      "dcat:endpointURL": [{ iri: at("/api/v1/index.json") }],
      "dcat:endpointDescription": [{ iri: at(openApiAddress) }],
      "dct:publisher": [{ iri: publisher.id }],
      "dct:license": [{ iri: entryLicence }],
      "dcat:contactPoint": [{ iri: contact.id }],
      "dcat:servesDataset": datasets.map((set) => ({ iri: idOf(set) })),
    },
  };
}

/** Returns a dataset and its distributions. */
function datasetResources(set: DataSet, { site, at, idOf, about, contact, places }: Common): Resource[] {
  const id = idOf(set);
  const distributions = distributionsOf(set, id, site);
  const dataset: Resource = {
    id,
    types: ["dcat:Dataset"],
    properties: {
      "dct:title": [{ text: set.title }],
      "dct:description": [{ text: set.description }],
      "dct:identifier": [{ literal: id, type: "xsd:string" }],
      ...about,
      "dcat:contactPoint": [{ iri: contact.id }],
      "dcat:theme": [{ iri: theme }],
      "dcat:keyword": [{ text: identity.members?.many ?? "local government" }, { text: set.title.toLowerCase() }],
      "dcat:landingPage": [{ iri: at("/data/") }],
      "dct:accessRights": [{ iri: accessRights }],
      "dct:spatial": places.map(({ id: place }) => ({ iri: place })),
      "dct:hasPart": set === everything ? tables.map((table) => ({ iri: idOf(table) })) : [],
      "dcat:distribution": distributions.map(({ id: distribution }) => ({ iri: distribution })),
    },
  };
  return [dataset, ...distributions];
}

function distributionsOf({ name, title }: DataSet, dataset: string, site: string): Resource[] {
  return formats.flatMap(({ output, fileType }): Resource[] => {
    const { id, address, each = [everything.name] } = output;
    if (!each.includes(name)) return [];
    const file = `${site}${address.slice(1).replace(/\{\w+\}/, name)}`;
    return [
      {
        id: `${dataset}-${id}`,
        types: ["dcat:Distribution"],
        properties: {
          "dct:title": [{ text: `${title} (${file.split(".").at(-1)?.toUpperCase() ?? ""})` }],
          "dcat:accessURL": [{ iri: file }],
          "dcat:downloadURL": [{ iri: file }],
          "dcat:mediaType": [{ iri: mediaTypeOf(output) }],
          "dct:format": fileType === undefined ? [] : [{ iri: fileTypeOf(fileType) }],
          "dct:license": [{ iri: entryLicence }],
          "dcatap:availability": [{ iri: availability }],
        },
      },
    ];
  });
}
