import { scopeName } from "../../../schemas/fields/scope.ts";
import type { Identity } from "../../../schemas/identity.ts";
import type { Resource } from "./rdf.ts";

/** The authority tables of the EU Publications Office, which DCAT-AP requires. */
export const authority = "http://publications.europa.eu/resource/authority";

/** BCP 47 code → code in the EU language table. The Library of Congress has other languages. */
const languageCodes: Readonly<Record<string, string>> = { en: "ENG", cy: "CYM", gd: "GLA", ga: "GLE" };

/** The languages of a catalogue as DCAT-AP resources. */
export function languageTerms({ languages }: Pick<Identity, "languages">): Resource[] {
  return languages.map((tag) => {
    const [code = ""] = tag.split("-");
    const official = languageCodes[code];
    const id =
      official === undefined ? `http://id.loc.gov/vocabulary/iso639-1/${code}` : `${authority}/language/${official}`;
    return { id, types: ["dct:LinguisticSystem"], properties: {} };
  });
}

/** The spatial coverage of a catalogue: the EU term for the UK, another place by code and name; empty without a place. */
export function placeTerms({ scope }: Pick<Identity, "scope">, site: string): Resource[] {
  if (scope === undefined || !/^[A-Z]/.test(scope)) return [];
  if (scope === "GB") return [{ id: `${authority}/country/GBR`, types: ["dct:Location"], properties: {} }];
  const properties = {
    "dct:identifier": [{ literal: scope, type: "xsd:string" }],
    "skos:prefLabel": [{ text: scopeName(scope) }],
  };
  return [{ id: `${site}#place`, types: ["dct:Location"], properties }];
}
