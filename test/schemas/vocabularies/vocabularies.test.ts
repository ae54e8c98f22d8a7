import { describe, expect, test } from "vitest";

import { isPublicHttps } from "../../../schemas/fields/link.ts";
import { pathOf, parseEntryPath } from "../../../schemas/index.ts";
import { authorityTypes } from "../../../schemas/vocabularies/authority-types.ts";
import register from "../../../schemas/vocabularies/local-authorities.json" with { type: "json" };
import {
  authorityWithSlug,
  localAuthorities,
  registeredAuthority,
} from "../../../schemas/vocabularies/local-authorities.ts";
import reorganisations from "../../../schemas/vocabularies/reorganisations.json" with { type: "json" };
import { endedCouncil, endedCouncils } from "../../../schemas/vocabularies/reorganisations.ts";
import { serviceAreas, services } from "../../../schemas/vocabularies/services.ts";
import { allFields } from "../../helpers/fields.ts";
import { repeated } from "./repeated.ts";

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

  test("states its source and licence", () => {
    expect(register).toMatchObject({
      source: expect.stringMatching(/\w/) as string,
      licence: expect.stringMatching(/\w/) as string,
    });
  });

  test("has slugs that can name a folder, and valid GSS codes", () => {
    expect(
      localAuthorities.filter(({ slug }) => !parseEntryPath(pathOf({ kind: "authority", slug, authority: slug }))),
    ).toEqual([]);
    expect(codes.filter(({ code }) => !/^[EWSN]\d{8}$/.test(code))).toEqual([]);
  });

  test("gives each authority a type that an entry can have", () => {
    expect(localAuthorities.filter(({ type }) => !Object.hasOwn(authorityTypes.words, type))).toEqual([]);
  });

  test("places each authority in the nation of its GSS code", () => {
    const nations = { E: "England", W: "Wales", S: "Scotland", N: "Northern Ireland" };

    expect(codes.filter(({ code, nation }) => nations[code.charAt(0) as keyof typeof nations] !== nation)).toEqual([]);
  });

  test("gives districts their county council", () => {
    const districts = localAuthorities.filter(({ county }) => county !== undefined);
    expect(districts.length).toBeGreaterThan(100);
    for (const { county = "" } of districts) expect(authorityWithSlug(county)?.type).toBe("county");
  });

  test("puts a county in the region of its districts", () => {
    const regions = new Map(localAuthorities.map(({ slug, region }) => [slug, region]));

    expect(
      localAuthorities.filter(({ county, region }) => county !== undefined && regions.get(county) !== region),
    ).toEqual([]);
  });

  test("has the Welsh names that differ from the English ones", () => {
    expect(authorityWithSlug("isle-of-anglesey")?.otherNames).toEqual(["Ynys Môn"]);
    for (const { name, otherNames = [] } of localAuthorities) expect(otherNames).not.toContain(name);
  });

  test("has only websites at public https addresses", () => {
    expect(localAuthorities.filter(({ website }) => website !== undefined && !isPublicHttps(website))).toEqual([]);
  });

  test("finds an authority by its current or former GSS code", () => {
    expect(registeredAuthority("E09000007")?.slug).toBe("camden");
    expect(registeredAuthority("E08000016"), "its former code").toBe(registeredAuthority("E08000038"));
    expect(registeredAuthority("E00000000")).toBeUndefined();
    expect(registeredAuthority(undefined)).toBeUndefined();
  });

  test("gives the first day of each authority without a GSS code", () => {
    expect(localAuthorities.filter(({ gss, firstDay }) => gss === undefined && firstDay === undefined)).toEqual([]);
  });
});

describe("the register of reorganisations", () => {
  test("has every council once, with a type that an entry can have and a public source", () => {
    expect(repeated(endedCouncils.map(({ slug }) => slug))).toEqual([]);
    expect(repeated(endedCouncils.map(({ gss }) => gss))).toEqual([]);
    expect(endedCouncils.filter(({ type }) => !Object.hasOwn(authorityTypes.words, type))).toEqual([]);
    expect(isPublicHttps(reorganisations.evidence)).toBe(true);
    expect(endedCouncils.filter(({ evidence }) => evidence !== undefined && !isPublicHttps(evidence))).toEqual([]);
  });

  test("names successors that exist when each council has ended", () => {
    const registered = new Map(localAuthorities.map((authority) => [authority.slug, authority]));
    const ended = new Map(endedCouncils.map((council) => [council.slug, council]));
    const withMissingSuccessor = endedCouncils.filter(({ lastDay, successors }) =>
      successors.some((slug) => {
        const { firstDay } = registered.get(slug) ?? {};
        return !(registered.has(slug)
          ? firstDay === undefined || firstDay > lastDay
          : (ended.get(slug)?.lastDay ?? "") > lastDay);
      }),
    );

    expect(withMissingSuccessor).toEqual([]);
  });

  test("finds an abolished council by its GSS code", () => {
    expect(endedCouncil("E10000006")?.successors).toEqual(["cumberland", "westmorland-and-furness"]);
    expect(endedCouncil("E09000007")).toBeUndefined();
  });
});

describe("the service areas", () => {
  const areas = Object.values(serviceAreas);

  test("share no code of the Local Government Service List", () => {
    expect(repeated(areas.flatMap(({ lgsl }) => [...lgsl]))).toEqual([]);
  });

  test("are in alphabetical order of their names", () => {
    const names = Object.values(services.words).map(({ title }) => title);
    expect(names).toEqual(names.toSorted(new Intl.Collator("en-GB").compare));
  });
});

const controlledLists = allFields.filter(({ meta }) => meta.words !== undefined);

describe.each(controlledLists.map(({ place, meta, bare }) => ({ place, words: meta.words ?? {}, bare })))(
  "the words of $place",
  ({ words, bare }) => {
    test("are exactly those that the schema accepts, each with a unique title", () => {
      const titles = Object.values(words).map(({ title }) => title);

      expect("options" in bare ? bare.options : undefined).toEqual(Object.keys(words));
      expect(titles.filter((title) => !/^(?:[A-Z\d£]|macOS|iPhone)/.test(title))).toEqual([]);
      expect(repeated(titles)).toEqual([]);
    });

    test("can be written in YAML and in a URL without escapes", () => {
      expect(Object.keys(words).filter((word) => !/^(?:[a-z\d]+(?:-[a-z\d]+)*|A{1,3}|\d\.\d)$/.test(word))).toEqual([]);
    });
  },
);
