import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { load } from "js-yaml";
import parseLicence from "spdx-expression-parse";

/**
 * Returns the violations of the `publiccode.yml` standard, version 0.7: keys, mandatory keys, types, lengths and lists of
 * values. The schema follows the text of the standard, not the code under test.
 *
 * @see https://github.com/publiccodeyml/publiccode.yml/blob/703f83d/docs/standard/schema.core.rst
 */
export function faultsIn(text: string): string[] {
  const value = load(text) as { legal?: { license?: unknown } };
  const faults = valid(value) ? [] : (valid.errors ?? []).map(sentence);
  return [...faults, ...faultsInLicence(value.legal?.license)];
}

function sentence({
  instancePath,
  message,
  params,
}: {
  instancePath: string;
  message?: string;
  params: object;
}): string {
  return `${instancePath} ${message ?? ""} ${JSON.stringify(params)}`;
}

function faultsInLicence(licence: unknown): string[] {
  try {
    parseLicence(String(licence));
    return [];
  } catch {
    return ["legal.license is not an SPDX expression"];
  }
}

const text = { type: "string", minLength: 1 };
const uri = { type: "string", format: "uri", minLength: 1 };
const texts = { type: "array", items: text };
const language = { type: "string", pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$" };
const day = { type: "string", format: "date" };

function object(mandatory: Record<string, object>, optional: Record<string, object> = {}): object {
  return {
    type: "object",
    required: Object.keys(mandatory),
    properties: { ...mandatory, ...optional },
    additionalProperties: false,
  };
}

const dependency = object(
  { name: text },
  { versionMin: text, versionMax: text, version: text, optional: { type: "boolean" } },
);
const contact = object({ name: text }, { email: { type: "string", format: "email" }, affiliation: text, phone: text });
const contractor = object({ name: text, until: day }, { email: { type: "string", format: "email" }, website: uri });

const description = object(
  {
    shortDescription: { ...text, maxLength: 150, pattern: "^[^\\n]*$" },
    longDescription: { type: "string", minLength: 150, maxLength: 10_000 },
    features: { ...texts, minItems: 1 },
  },
  { localisedName: text, documentation: uri, apiDocumentation: uri, screenshots: texts, videos: texts, awards: texts },
);

const maintenance = {
  ...object(
    { type: { enum: ["internal", "contract", "community", "none"] } },
    {
      contractors: { type: "array", items: contractor, minItems: 1 },
      contacts: { type: "array", items: contact, minItems: 1 },
    },
  ),
  allOf: [
    { if: { properties: { type: { const: "contract" } } }, then: { required: ["contractors"] } },
    { if: { properties: { type: { enum: ["internal", "community"] } } }, then: { required: ["contacts"] } },
  ],
};

const categories =
  `accounting agile-project-management applicant-tracking application-development appointment-scheduling backup
    billing-and-invoicing blog budgeting business-intelligence business-process-management cad
    call-center-management cloud-management collaboration communications compliance-management contact-management
    content-management crm customer-service-and-support data-analytics data-collection data-visualization
    design design-system digital-asset-management digital-citizenship document-management donor-management
    e-commerce e-signature educational-content email-management email-marketing employee-management
    enterprise-project-management enterprise-social-networking erp event-management facility-management feedback-and-reviews-management
    financial-reporting fleet-management fundraising gamification geographic-information-systems grant-management
    graphic-design help-desk hr ide identity-management instant-messaging
    integrated-library-system inventory-management it-asset-management it-development it-management it-security
    it-service-management knowledge-management learning-management-system marketing mind-mapping mobile-marketing
    mobile-payment network-management office online-booking online-community payment-gateway
    payroll predictive-analysis procurement productivity-suite project-collaboration project-management
    property-management real-estate-management regulations-and-directives remote-support resource-management sales-management
    seo service-desk social-media-management survey talent-management task-management
    taxes-management test-management time-management time-tracking translation video-conferencing
    video-editing visitor-management voip warehouse-management web-collaboration web-conferencing
    website-builder whistleblowing workflow-management other`.split(/\s+/);

const file = object(
  {
    publiccodeYmlVersion: { const: "0.7" },
    name: text,
    url: uri,
    platforms: { ...texts, minItems: 1 },
    developmentStatus: { enum: ["concept", "development", "beta", "stable", "obsolete"] },
    softwareType: {
      enum: [
        ...["mobile", "iot", "desktop", "web", "backend", "other"].map((sort) => `standalone/${sort}`),
        ...["addon", "library", "configurationFiles"],
      ],
    },
    description: { type: "object", propertyNames: language, additionalProperties: description, minProperties: 1 },
    legal: object({ license: text }, { mainCopyrightOwner: text }),
    maintenance,
    localisation: object({
      localisationReady: { type: "boolean" },
      availableLanguages: { type: "array", items: language, minItems: 1 },
    }),
  },
  {
    applicationSuite: text,
    landingURL: uri,
    isBasedOn: { anyOf: [text, texts] },
    softwareVersion: text,
    releaseDate: day,
    logo: text,
    categories: { type: "array", items: { enum: categories } },
    usedBy: texts,
    fundedBy: { type: "array", items: object({ name: text }, { uri: text }) },
    roadmap: uri,
    supports: { type: "array", items: object({ id: uri }) },
    organisation: object({ uri }, { name: text }),
    intendedAudience: object({}, { countries: texts, unsupportedCountries: texts, scope: texts }),
    dependsOn: object(
      {},
      Object.fromEntries(
        ["open", "proprietary", "hardware"].map((sort) => [sort, { type: "array", items: dependency }]),
      ),
    ),
  },
);

const ajv = new Ajv2020({ allErrors: true, strict: false });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
const valid = ajv.compile(file);
