import { scopeName } from "../../../schemas/fields/scope.ts";
import type { Identity } from "../../../schemas/identity.ts";
import type { Resource } from "./rdf.ts";

/** The lists of the Publications Office of the European Union, which DCAT-AP asks for. */
export const authority = "http://publications.europa.eu/resource/authority";

/** Languages that the lists call by other letters than BCP 47 does. Others have an address at the Library of Congress. */
const languageCodes: Readonly<Record<string, string>> = { en: "ENG", cy: "CYM", gd: "GLA", ga: "GLE" };

/** The languages of a catalogue as DCAT-AP has them. */
export function languageTerms({ languages }: Pick<Identity, "languages">): Resource[] {
  return languages.map((tag) => {
    const [code = ""] = tag.split("-");
    const official = languageCodes[code];
    const id =
      official === undefined ? `http://id.loc.gov/vocabulary/iso639-1/${code}` : `${authority}/language/${official}`;
    return { id, types: ["dct:LinguisticSystem"], properties: {} };
  });
}

/** The place that a catalogue is for, if it is for one: of a part of a country, its code and its name. */
export function placeTerms({ scope }: Pick<Identity, "scope">, site: string): Resource[] {
  if (scope === undefined || !/^[A-Z]/.test(scope)) return [];
  if (scope === "GB") return [{ id: `${authority}/country/GBR`, types: ["dct:Location"], properties: {} }];
  const properties = {
    "dct:identifier": [{ literal: scope, type: "xsd:string" }],
    "skos:prefLabel": [{ text: scopeName(scope) }],
  };
  return [{ id: `${site}#place`, types: ["dct:Location"], properties }];
}
