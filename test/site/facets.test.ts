import { describe, expect, test } from "vitest";

import {
  type Choice,
  chosenIn,
  hasFilters,
  readChoice,
  normaliseText,
  toggled,
  writeChoice,
} from "../../site/facets/choice.ts";
import { countValues, matching, splitByWildcard, type Row, sorted } from "../../site/facets/rows.ts";
import { plainWords } from "../../site/facets/words.ts";
import fc from "../helpers/properties.ts";

const facets = ["service", "stage", "__proto__", "constructor"];
const sorts = ["adoption", "name", "toString"];
const choosable = { facets, sorts };

const words = ["housing", "waste", "open", "plan x", "Ünïcode"];
const someValues = ["a", "b", "c", "any"];

/** A row with values of some facets and some words. */
const row = fc
  .record({
    values: fc.dictionary(
      fc.constantFrom(...facets),
      fc.uniqueArray(fc.constantFrom(...someValues), { minLength: 1 }),
      {
        noNullPrototype: true,
      },
    ),
    text: fc.array(fc.constantFrom(...words)),
  })
  .map(({ values, text }): Row => {
    // An entry for any service names no services.
    const services = chosenIn(values, "service").includes("any") ? { service: ["any"] } : {};
    return { values: { ...values, ...services }, words: plainWords(text.join(" ")) };
  });

/** Choices as `readChoice` returns them: facets in order, the query normalised. */
function choices(value: fc.Arbitrary<string>, query: fc.Arbitrary<string>): fc.Arbitrary<Choice> {
  return fc
    .record({
      chosen: fc.array(fc.tuple(fc.constantFrom(...facets), fc.uniqueArray(value, { minLength: 1, maxLength: 5 }))),
      sort: fc.constantFrom(...sorts),
      query: query.map(normaliseText),
    })
    .map(({ chosen, sort, query: text }) => {
      const byFacet = new Map(chosen);
      const inOrder = facets.flatMap((facet) =>
        byFacet.has(facet) ? [[facet, byFacet.get(facet) ?? []] as const] : [],
      );
      return { values: Object.fromEntries(inOrder), sort, query: text };
    });
}

const anyText = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });

describe("a choice in the query string", () => {
  test("is read as it was written", () => {
    fc.assert(
      fc.property(choices(anyText, fc.string({ unit: "grapheme" })), (choice) => {
        expect(readChoice(writeChoice(choice, choosable), choosable)).toEqual(choice);
      }),
    );
  });

  test("is read from any query string without an error, and survives writing and reading", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.webQueryParameters(),
      fc
        .array(fc.tuple(fc.constantFrom(...facets, "sort", "q", "%", "hasOwnProperty"), fc.string({ unit: "binary" })))
        .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join("&")}`),
    );
    fc.assert(
      fc.property(hostile, (search) => {
        const choice = readChoice(search, choosable);
        expect(sorts).toContain(choice.sort);
        for (const facet of Object.keys(choice.values)) expect(facets).toContain(facet);
        expect(readChoice(writeChoice(choice, choosable), choosable)).toEqual(choice);
      }),
    );
  });

  test("is empty if nothing is chosen", () => {
    expect(writeChoice(readChoice("?sort=adoption&q=++&service=", choosable), choosable)).toBe("");
  });

  test("is written in a readable form", () => {
    const choice = readChoice(
      "?service=housing&service=waste&service=housing&stage=live&sort=name&q= open  plan ",
      choosable,
    );
    expect(choice).toEqual({
      values: { service: ["housing", "waste"], stage: ["live"] },
      sort: "name",
      query: "open plan",
    });
    expect(writeChoice(choice, choosable)).toBe("?q=open+plan&service=housing&service=waste&stage=live&sort=name");
  });

  test("limits the query to 200 characters and a facet to 100 values", () => {
    const many = Array.from({ length: 5000 }, (_, index) => `service=${index}`).join("&");
    expect(readChoice(`?${many}&q=${"x".repeat(10_000)}`, choosable)).toMatchObject({ query: "x".repeat(200) });
    expect(chosenIn(readChoice(`?${many}`, choosable).values, "service")).toHaveLength(100);
  });

  test("ignores a value of more than 200 characters", () => {
    const [longest, tooLong] = ["x".repeat(200), "x".repeat(201)];
    const { values } = readChoice(`?service=${longest}&service=${tooLong}`, choosable);
    expect(chosenIn(values, "service")).toEqual([longest]);
  });

  test("is unchanged, except for the order, after a value is toggled twice", () => {
    fc.assert(
      fc.property(
        choices(fc.constantFrom(...someValues), fc.constant("")),
        fc.constantFrom(...facets),
        fc.constantFrom(...someValues),
        (choice, facet, value) => {
          const once = toggled(choice, facet, value);
          expect(chosenIn(once.values, facet).includes(value)).toBe(!chosenIn(choice.values, facet).includes(value));
          const twice = toggled(once, facet, value);
          for (const name of facets)
            expect(chosenIn(twice.values, name).toSorted()).toEqual(chosenIn(choice.values, name).toSorted());
        },
      ),
    );
  });
});

describe("filtering a list", () => {
  const choice = choices(
    fc.constantFrom(...someValues, "unknown"),
    fc.constantFrom("", "open", "PLAN x", "unico", "hous waste", "ousing"),
  );

  test("keeps rows with one of the chosen values of each facet and with each word as a prefix", () => {
    fc.assert(
      fc.property(fc.array(row), choice, (rows, some) => {
        expect(matching(rows, some)).toEqual(rows.filter((candidate) => fits(candidate, some)));
      }),
    );
  });

  test("keeps all rows without filters", () => {
    fc.assert(
      fc.property(fc.array(row), choice, (rows, some) => {
        if (!hasFilters(some)) expect(matching(rows, some)).toEqual(rows);
      }),
    );
  });

  test("counts the rows of each value as if it were the only chosen value of its facet", () => {
    fc.assert(
      fc.property(fc.array(row), choice, (rows, some) => {
        const counts = countValues(rows, facets, some);
        for (const facet of facets) {
          for (const value of someValues) {
            // Values that no row has are not offered.
            if (!rows.some((candidate) => chosenIn(candidate.values, facet).includes(value))) continue;
            const others = Object.entries(some.values).filter(([name]) => name !== facet);
            const alone = { ...some, values: Object.fromEntries([...others, [facet, [value]]]) };
            expect(counts.get(facet)?.get(value) ?? 0).toBe(rows.filter((candidate) => fits(candidate, alone)).length);
          }
        }
      }),
    );
  });

  test("separates rows for any service from those for the chosen services, and keeps their order", () => {
    fc.assert(
      fc.property(fc.array(row), choice, (rows, some) => {
        const found = matching(rows, some);
        const services = chosenIn(some.values, "service");
        const matchesByWildcard = ({ values }: Row): boolean =>
          services.length > 0 && !services.includes("any") && chosenIn(values, "service").includes("any");
        expect(splitByWildcard(found, some)).toEqual({
          own: found.filter((one) => !matchesByWildcard(one)),
          any: found.filter(matchesByWildcard),
        });
      }),
    );
  });

  test("offers only values with rows, and a further value of a facet removes none", () => {
    fc.assert(
      fc.property(fc.array(row), choice, (rows, some) => {
        const before = matching(rows, some);
        for (const [facet, values] of countValues(rows, facets, some)) {
          for (const [value, count] of values) {
            expect(count).toBeGreaterThan(0);
            const chosen = chosenIn(some.values, facet);
            if (chosen.length > 0 && !chosen.includes(value)) {
              expect(matching(rows, toggled(some, facet, value)).length).toBeGreaterThanOrEqual(before.length);
            }
          }
        }
      }),
    );
  });
});

describe("the order of a list", () => {
  const rows = [
    { name: "Bins 10", keys: { adoption: "9", reviewed: "2026-01-02" } },
    { name: "Bins 9", keys: { adoption: "10", reviewed: "2025-12-31" } },
    { name: "Ämter", keys: { adoption: "9" } },
    { name: "parks", keys: {} },
  ];
  const names = (id: string, descending: boolean): string[] => sorted(rows, { id, descending }).map(({ name }) => name);

  test("is by number, then by name, with rows without a number last", () => {
    expect(names("adoption", true)).toEqual(["Bins 9", "Ämter", "Bins 10", "parks"]);
    expect(names("adoption", false)).toEqual(["Ämter", "Bins 10", "Bins 9", "parks"]);
  });

  test("is by date", () => {
    expect(names("reviewed", true)).toEqual(["Bins 10", "Bins 9", "Ämter", "parks"]);
  });

  test("is by name, with numbers in names compared as numbers", () => {
    expect(names("name", false)).toEqual(["Ämter", "Bins 9", "Bins 10", "parks"]);
  });
});

test("words are normalised without case, accents and punctuation", () => {
  expect(plainWords("  Plan✕: the Council’s “Café”-map, v2.0 ")).toBe(" plan the councils cafe map v2 0");
  expect(plainWords("—")).toBe("");
});

/** A simple implementation of `matching`, for one row. */
function fits({ values, words: text = "" }: Row, { values: chosen, query }: Choice): boolean {
  const inFacets = Object.keys(chosen).every((facet) => {
    const own = Object.hasOwn(values, facet) ? (values[facet] ?? []) : [];
    if (facet === "service" && own.includes("any")) return true;
    return chosen[facet]?.some((value) => own.includes(value)) ?? true;
  });
  const own = text.trim().split(" ");
  return (
    inFacets &&
    plainWords(query)
      .trim()
      .split(" ")
      .every((word) => own.some((other) => other.startsWith(word)))
  );
}
