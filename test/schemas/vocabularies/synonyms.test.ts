import { describe, expect, test } from "vitest";

import { acronyms, ambiguousAcronyms } from "../../../schemas/vocabularies/acronyms.ts";
import { serviceTopics } from "../../../schemas/vocabularies/service-topics.ts";
import { services } from "../../../schemas/vocabularies/services.ts";
import { synonyms } from "../../../schemas/vocabularies/synonyms.ts";
import { systems } from "../../../schemas/vocabularies/systems.ts";
import { repeated } from "./repeated.ts";

/** Returns the texts that occur more than once in a list, in lower case. */
function repeatedInAnyCase(texts: readonly string[]): string[] {
  return repeated(texts.map((text) => text.toLowerCase()));
}

describe("the acronyms", () => {
  test("are in capitals and stand for other words", () => {
    for (const [acronym, phrases] of Object.entries(acronyms)) {
      expect(acronym).toMatch(/^[A-Z0-9]{2,6}$/);
      expect(phrases.map((phrase) => phrase.toUpperCase())).not.toContain(acronym);
    }
  });

  test.each(["EHCP", "CRM", "LGR", "GDPR", "SEND", "UPRN", "WCAG", "FOI", "DPIA"])("include %s", (acronym) => {
    expect(acronyms[acronym]?.[0]).toMatch(/\w+ \w+/);
  });

  test("include every ambiguous one", () => {
    expect([...ambiguousAcronyms].filter((acronym) => !Object.hasOwn(acronyms, acronym))).toEqual([]);
  });
});

describe("the synonyms", () => {
  test("are groups of at least two different phrases", () => {
    for (const { phrases, asked = [] } of synonyms) {
      expect(phrases.length + asked.length).toBeGreaterThan(1);
      expect(repeatedInAnyCase([...phrases, ...asked])).toEqual([]);
    }
  });

  test("are told apart by their first phrases", () => {
    expect(repeatedInAnyCase(synonyms.map(({ phrases: [first = ""] }) => first))).toEqual([]);
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
  ])("%s is a synonym of %s", (one, other) => {
    const groups = synonyms.filter(({ phrases }) => phrases.includes(one));
    expect(groups.some(({ phrases }) => phrases.includes(other))).toBe(true);
  });
});

test("“street” means a road in a query, but not in an entry, such as Street Support", () => {
  const groups = synonyms.filter(({ phrases }) => phrases.includes("highway"));
  expect(groups.map(({ phrases, asked }) => [phrases.includes("street"), asked?.includes("street")])).toEqual([
    [false, true],
  ]);
});

test("every council service has at least four different topics", () => {
  expect(Object.keys(serviceTopics).sort()).toEqual(Object.keys(services.words).sort());
  for (const topics of Object.values(serviceTopics)) {
    expect(topics.length).toBeGreaterThan(3);
    expect(repeatedInAnyCase(topics)).toEqual([]);
  }
});

describe("the systems that councils use", () => {
  test("have unique names and aliases", () => {
    expect(repeatedInAnyCase(systems.flatMap(({ name, aliases = [] }) => [name, ...aliases]))).toEqual([]);
  });

  test("state what they are and which services use them", () => {
    for (const { name, is, services: users } of systems) {
      expect(`${name} is ${is}`).toMatch(/ is an? \w/);
      expect(users.length).toBeGreaterThan(0);
      expect(repeatedInAnyCase(users)).toEqual([]);
    }
  });
});
