import { describe, expect, test } from "vitest";

import { acronyms, ambiguousAcronyms } from "../../../schemas/vocabularies/acronyms.ts";
import { authorityWithSlug, localAuthorities } from "../../../schemas/vocabularies/local-authorities.ts";
import { serviceTopics } from "../../../schemas/vocabularies/service-topics.ts";
import { services } from "../../../schemas/vocabularies/services.ts";
import { synonyms } from "../../../schemas/vocabularies/synonyms.ts";
import { systems } from "../../../schemas/vocabularies/systems.ts";

/** What occurs more than once. */
function repeated(values: readonly string[]): string[] {
  const lower = values.map((value) => value.toLowerCase());
  return lower.filter((value, index) => lower.indexOf(value) !== index);
}

describe("the acronyms", () => {
  test("are capitals, and the words that they stand for are others", () => {
    for (const [acronym, phrases] of Object.entries(acronyms)) {
      expect(acronym).toMatch(/^[A-Z0-9]{2,6}$/);
      expect(phrases.map((phrase) => phrase.toUpperCase())).not.toContain(acronym);
    }
  });

  test.each(["EHCP", "CRM", "LGR", "GDPR", "SEND", "UPRN", "WCAG", "FOI", "DPIA"])("include %s", (acronym) => {
    expect(acronyms[acronym]?.[0]).toMatch(/\w+ \w+/);
  });

  test("that are common words too are among them", () => {
    expect([...ambiguousAcronyms].filter((acronym) => !Object.hasOwn(acronyms, acronym))).toEqual([]);
  });
});

describe("the synonyms", () => {
  test("are groups of two phrases or more, none of them twice in a group", () => {
    for (const { phrases, asked = [] } of synonyms) {
      expect(phrases.length + asked.length).toBeGreaterThan(1);
      expect(repeated([...phrases, ...asked])).toEqual([]);
    }
  });

  test("can be told apart", () => {
    expect(repeated(synonyms.map(({ id }) => id))).toEqual([]);
  });

  test.each([
    ["rubbish", "waste"],
    ["cemetery", "bereavement"],
    ["flytipping", "fly-tipping"],
    ["license", "licence"],
    ["green waste", "garden waste"],
    ["D365", "Dynamics 365"],
    ["e-form", "online form"],
    ["resident permit", "parking permit"],
  ])("%s means %s", (one, other) => {
    const groups = synonyms.filter(({ phrases }) => phrases.includes(one));
    expect(groups.some(({ phrases }) => phrases.includes(other))).toBe(true);
  });
});

test("who asks for a street means roads as well, and a street in an entry is no road: Street Support", () => {
  const groups = synonyms.filter(({ phrases }) => phrases.includes("highway"));
  expect(groups.map(({ phrases, asked }) => [phrases.includes("street"), asked?.includes("street")])).toEqual([
    [false, true],
  ]);
});

test("every council service has topics, none of them twice", () => {
  expect(Object.keys(serviceTopics).sort()).toEqual(Object.keys(services.words).sort());
  for (const topics of Object.values(serviceTopics)) {
    expect(topics.length).toBeGreaterThan(3);
    expect(repeated(topics)).toEqual([]);
  }
});

describe("the systems that councils use", () => {
  test("have names of their own", () => {
    expect(repeated(systems.flatMap(({ name, aliases = [] }) => [name, ...aliases]))).toEqual([]);
  });

  test("say what they are and what a council uses them for", () => {
    for (const { name, is, services: uses } of systems) {
      expect(`${name} is ${is}`).toMatch(/ is an? \w/);
      expect(uses.length).toBeGreaterThan(0);
      expect(repeated(uses)).toEqual([]);
    }
  });
});

describe("the register of authorities", () => {
  test("gives districts the county council that they have", () => {
    const districts = localAuthorities.filter(({ county }) => county !== undefined);
    expect(districts.length).toBeGreaterThan(100);
    for (const { county = "" } of districts) expect(authorityWithSlug(county)?.type).toBe("county");
  });

  test("has the Welsh names that differ", () => {
    expect(authorityWithSlug("isle-of-anglesey")?.otherNames).toEqual(["Ynys Môn"]);
    for (const { name, otherNames = [] } of localAuthorities) expect(otherNames).not.toContain(name);
  });
});
