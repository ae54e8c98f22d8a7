import { type Words, vocabulary } from "./vocabulary.ts";

/**
 * The types in the register of UK local authorities: councils and other bodies elected for an area. An authority with a
 * GSS code must have its type in the register.
 */
const councilTypes = {
  "unitary-authority": { title: "Unitary authority" },
  county: { title: "County council" },
  "non-metropolitan-district": { title: "District council" },
  "metropolitan-district": { title: "Metropolitan borough council" },
  "london-borough": { title: "London borough council" },
  "city-corporation": { title: "City corporation" },
  "combined-authority": { title: "Combined authority" },
  "strategic-regional-authority": { title: "Strategic regional authority" },
  "scottish-unitary": { title: "Scottish council" },
  "welsh-unitary": { title: "Welsh council" },
  "ni-district": { title: "Northern Ireland district council" },
} satisfies Words;

/** The types of authorities: councils and other bodies. */
export const authorityTypes = vocabulary({
  ...councilTypes,
  "central-government": { title: "Central government" },
  "health-body": { title: "Health body" },
  "education-body": {
    title: "Education body",
    description: "Such as a university, a college or an academy trust.",
  },
  "housing-association": {
    title: "Housing association",
    description: "Or another social landlord.",
  },
  "emergency-service": {
    title: "Emergency service",
    description: "Police, fire and rescue, or ambulance.",
  },
  "sector-body": { title: "Local government body", description: "Such as the Local Government Association." },
  "standards-body": { title: "Standards body" },
  charity: { title: "Charity or non-profit" },
  company: { title: "Company" },
  community: { title: "Community", description: "People from several bodies who work on something together." },
  "overseas-authority": { title: "Authority outside the UK" },
});

/** Whether a type is that of a UK council; false if undefined. */
export function isCouncilType(type: keyof typeof authorityTypes.words | undefined): boolean {
  return type !== undefined && Object.hasOwn(councilTypes, type);
}
