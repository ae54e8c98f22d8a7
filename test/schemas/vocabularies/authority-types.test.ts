import { expect, test } from "vitest";

import { authorityTypes, isCouncilType } from "../../../schemas/vocabularies/authority-types.ts";
import { localAuthorities } from "../../../schemas/vocabularies/local-authorities.ts";
import { sectors } from "../../../schemas/vocabularies/sectors.ts";
import { entry, problemsIn } from "../../helpers/catalogues.ts";

test("the council types are exactly those in the register of authorities", () => {
  const types = Object.keys(authorityTypes.words) as (keyof typeof authorityTypes.words)[];
  expect(types.filter(isCouncilType).sort()).toEqual([...new Set(localAuthorities.map(({ type }) => type))].sort());
});

test.each([
  ["education", "University", "education-body"],
  ["housing", "Social landlord", "housing-association"],
  ["blue-light", "Fire and rescue service", "emergency-service"],
  ["health", "Health body", "health-body"],
])("a catalogue of the sector %s has a type for “%s”: %s", (sector, called, type) => {
  expect(Object.keys(sectors.words)).toContain(sector);
  const problems = problemsIn({ "camden/authority.yml": entry("Camden", `claimed: false\ntype: ${called}\n`) });
  expect(problems.some(({ message, correction }) => message.includes(`“${type}”`) || correction?.includes(type))).toBe(
    true,
  );
});
