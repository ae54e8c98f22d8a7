import { describe, expect, test } from "vitest";

import { isPublicHttps } from "../../../schemas/fields/link.ts";
import { authorityWithSlug, registeredAuthority } from "../../../schemas/vocabularies/local-authorities.ts";
import register from "../../../schemas/vocabularies/nearest-neighbours.json" with { type: "json" };
import { neighboursOf } from "../../../schemas/vocabularies/nearest-neighbours.ts";
import populations from "../../../schemas/vocabularies/populations.json" with { type: "json" };
import { populationOf } from "../../../schemas/vocabularies/populations.ts";

describe("the register of nearest neighbours", () => {
  test("says where it comes from and under what licence", () => {
    expect(register.source).toContain("Office for National Statistics");
    expect(register.licence).toBe("OGL-UK-3.0");
    expect(isPublicHttps(register.evidence)).toBe(true);
  });

  test("is about councils of the register of authorities, each once", () => {
    expect(register.areas.filter(({ gss }) => registeredAuthority(gss) === undefined)).toEqual([]);
    expect(new Set(register.areas.map(({ gss }) => gss)).size).toBe(397);
  });

  test("names twenty others that are like a council, and five that are like a combined authority", () => {
    for (const { gss } of register.areas) {
      const { slug = "", type } = registeredAuthority(gss) ?? {};
      for (const neighbours of Object.values(neighboursOf(slug))) {
        const slugs = new Set(neighbours.map((neighbour) => neighbour.slug));
        expect(slugs.has(slug), slug).toBe(false);
        expect(slugs.size, slug).toBe(type === "combined-authority" ? 5 : 20);
      }
    }
  });

  test("has them in the order of likeness, in everything, in economy and in population", () => {
    const first = Object.values(neighboursOf("camden")).map(([neighbour]) => neighbour?.slug);
    expect(first).toEqual(["kensington-and-chelsea", "westminster", "hammersmith-and-fulham"]);
  });

  test("knows nothing of a council that is yet to begin", () => {
    expect(neighboursOf("west-surrey")).toEqual({ global: [], economic: [], demographic: [] });
  });
});

describe("the populations", () => {
  test("say where they come from and under what licence", () => {
    expect(populations.licence).toContain("CC-BY-4.0");
    expect(isPublicHttps(populations.evidence)).toBe(true);
  });

  test("are of councils of the register", () => {
    expect(Object.keys(populations.populations).filter((slug) => authorityWithSlug(slug) === undefined)).toEqual([]);
    expect(populationOf("camden")).toBe(279516);
    expect(populationOf("no-such")).toBe(undefined);
  });
});
