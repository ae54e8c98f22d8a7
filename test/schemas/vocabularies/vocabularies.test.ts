import { describe, expect, test } from "vitest";

import { isPublicHttps } from "../../../schemas/fields/link.ts";
import { pathOf, placeOf } from "../../../schemas/index.ts";
import { authorityTypes } from "../../../schemas/vocabularies/authority-types.ts";
import register from "../../../schemas/vocabularies/local-authorities.json" with { type: "json" };
import { localAuthorities, registeredAuthority } from "../../../schemas/vocabularies/local-authorities.ts";
import reorganisations from "../../../schemas/vocabularies/reorganisations.json" with { type: "json" };
import { endedCouncil, endedCouncils } from "../../../schemas/vocabularies/reorganisations.ts";
import { serviceAreas, services } from "../../../schemas/vocabularies/services.ts";
import { allFields } from "../../helpers/fields.ts";

/** What occurs more than once. */
function repeated<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe("the register of UK local authorities", () => {
  const codes = localAuthorities.flatMap(({ gss, formerGss = [], nation }) =>
    [gss ?? [], ...formerGss].flat().map((code) => ({ code, nation })),
  );

  test("has every authority once", () => {
    expect(localAuthorities).toHaveLength(400);
    expect(repeated(localAuthorities.map(({ slug }) => slug))).toEqual([]);
    expect(repeated(codes.map(({ code }) => code))).toEqual([]);
    expect(repeated(localAuthorities.map(({ name }) => name))).toEqual([]);
  });

  test("says where it comes from and under what licence", () => {
    expect(register).toMatchObject({
      source: expect.stringMatching(/\w/) as string,
      licence: expect.stringMatching(/\w/) as string,
    });
  });

  test("has slugs that a folder can have, and codes of the Office for National Statistics", () => {
    expect(
      localAuthorities.filter(({ slug }) => !placeOf(pathOf({ kind: "authority", slug, authority: slug }))),
    ).toEqual([]);
    expect(codes.filter(({ code }) => !/^[EWSN]\d{8}$/.test(code))).toEqual([]);
  });

  test("gives each a type that an entry can have", () => {
    expect(localAuthorities.filter(({ type }) => !Object.hasOwn(authorityTypes.words, type))).toEqual([]);
  });

  test("gives each the nation of its code", () => {
    const nations = { E: "England", W: "Wales", S: "Scotland", N: "Northern Ireland" };

    expect(codes.filter(({ code, nation }) => nations[code.charAt(0) as keyof typeof nations] !== nation)).toEqual([]);
  });

  test("puts a county in the region of its districts", () => {
    const regions = new Map(localAuthorities.map(({ slug, region }) => [slug, region]));

    expect(
      localAuthorities.filter(({ county, region }) => county !== undefined && regions.get(county) !== region),
    ).toEqual([]);
  });

  test("gives websites that can be linked to", () => {
    expect(localAuthorities.filter(({ website }) => website !== undefined && !isPublicHttps(website))).toEqual([]);
  });

  test("is looked up by code", () => {
    expect(registeredAuthority("E09000007")?.slug).toBe("camden");
    expect(registeredAuthority("E08000016"), "the code it had before").toBe(registeredAuthority("E08000038"));
    expect(registeredAuthority("E00000000")).toBeUndefined();
    expect(registeredAuthority(undefined)).toBeUndefined();
  });

  test("says of those that have no code yet when they begin", () => {
    expect(localAuthorities.filter(({ gss, firstDay }) => gss === undefined && firstDay === undefined)).toEqual([]);
  });
});

describe("the register of reorganisations", () => {
  test("has every council once, with a type that an entry can have and a source", () => {
    expect(repeated(endedCouncils.map(({ slug }) => slug))).toEqual([]);
    expect(repeated(endedCouncils.map(({ gss }) => gss))).toEqual([]);
    expect(endedCouncils.filter(({ type }) => !Object.hasOwn(authorityTypes.words, type))).toEqual([]);
    expect(isPublicHttps(reorganisations.evidence)).toBe(true);
    expect(endedCouncils.filter(({ evidence }) => evidence !== undefined && !isPublicHttps(evidence))).toEqual([]);
  });

  test("leads from each council to those that exist after it", () => {
    const known = new Map(localAuthorities.map((one) => [one.slug, one]));
    const ended = new Map(endedCouncils.map((one) => [one.slug, one]));
    const lost = endedCouncils.filter(({ lastDay, successors }) =>
      successors.some((slug) => {
        const { firstDay } = known.get(slug) ?? {};
        return !(known.has(slug)
          ? firstDay === undefined || firstDay > lastDay
          : (ended.get(slug)?.lastDay ?? "") > lastDay);
      }),
    );

    expect(lost).toEqual([]);
  });

  test("is looked up by code", () => {
    expect(endedCouncil("E10000006")?.successors).toEqual(["cumberland", "westmorland-and-furness"]);
    expect(endedCouncil("E09000007")).toBeUndefined();
  });
});

describe("the service areas", () => {
  const areas = Object.values(serviceAreas);

  test("share no code of the Local Government Service List", () => {
    expect(repeated(areas.flatMap(({ lgsl }) => [...lgsl]))).toEqual([]);
  });

  test("are in the order in which people read their names, not of their slugs, so that people find them", () => {
    const names = Object.values(services.words).map(({ title }) => title);
    expect(names).toEqual(names.toSorted(new Intl.Collator("en-GB").compare));
  });
});

const lists = allFields.filter(({ meta }) => meta.words !== undefined);

describe.each(lists.map(({ place, meta, bare }) => ({ place, words: meta.words ?? {}, bare })))(
  "the words of $place",
  ({ words, bare }) => {
    test("are those that the schema takes, each with a title of its own", () => {
      const titles = Object.values(words).map(({ title }) => title);

      expect("options" in bare ? bare.options : undefined).toEqual(Object.keys(words));
      expect(titles.filter((title) => !/^(?:[A-Z\d£]|macOS|iPhone)/.test(title))).toEqual([]);
      expect(repeated(titles)).toEqual([]);
    });

    test("can be written in YAML and in an address", () => {
      expect(Object.keys(words).filter((word) => !/^(?:[a-z\d]+(?:-[a-z\d]+)*|A{1,3}|\d\.\d)$/.test(word))).toEqual([]);
    });
  },
);
