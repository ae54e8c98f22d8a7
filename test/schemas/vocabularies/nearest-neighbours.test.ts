import { describe, expect, test } from "vitest";

import { isPublicHttps } from "../../../schemas/fields/link.ts";
import { authorityWithSlug, registeredAuthority } from "../../../schemas/vocabularies/local-authorities.ts";
import register from "../../../schemas/vocabularies/nearest-neighbours.json" with { type: "json" };
import { neighboursOf } from "../../../schemas/vocabularies/nearest-neighbours.ts";
import populations from "../../../schemas/vocabularies/populations.json" with { type: "json" };
import { populationOf } from "../../../schemas/vocabularies/populations.ts";
import { repeated } from "./repeated.ts";

describe("the register of nearest neighbours", () => {
  test("states its source and licence", () => {
    expect(register.source).toContain("Office for National Statistics");
    expect(register.licence).toBe("OGL-UK-3.0");
    expect(isPublicHttps(register.evidence)).toBe(true);
  });

  test("has 397 areas of the register of authorities, each once", () => {
    expect(register.areas.filter(({ gss }) => registeredAuthority(gss) === undefined)).toEqual([]);
    expect(register.areas).toHaveLength(397);
    expect(repeated(register.areas.map(({ gss }) => gss))).toEqual([]);
  });

  test("gives a council twenty neighbours and a combined authority five, never itself", () => {
    for (const { gss } of register.areas) {
      const { slug = "", type } = registeredAuthority(gss) ?? {};
      for (const neighbours of Object.values(neighboursOf(slug))) {
        const slugs = new Set(neighbours.map((neighbour) => neighbour.slug));
        expect(slugs.has(slug), slug).toBe(false);
        expect(slugs.size, slug).toBe(type === "combined-authority" ? 5 : 20);
      }
    }
  });

  test("puts the most similar council first in each of the three models", () => {
    const first = Object.values(neighboursOf("camden")).map(([neighbour]) => neighbour?.slug);
    expect(first).toEqual(["kensington-and-chelsea", "westminster", "hammersmith-and-fulham"]);
  });

  test("has no neighbours of a council that does not exist yet", () => {
    expect(neighboursOf("west-surrey")).toEqual({ global: [], economic: [], demographic: [] });
  });
});

describe("the populations", () => {
  test("state their source and licence", () => {
    expect(populations.source).toContain("mySociety");
    expect(populations.licence).toContain("CC-BY-4.0");
    expect(isPublicHttps(populations.evidence)).toBe(true);
  });

  test("belong to councils of the register of authorities", () => {
    expect(Object.keys(populations.populations).filter((slug) => authorityWithSlug(slug) === undefined)).toEqual([]);
  });

  test("are found by the slug of a council", () => {
    expect(populationOf("camden")).toBe(279516);
    expect(populationOf("no-such")).toBeUndefined();
  });
});
