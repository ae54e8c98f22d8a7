import { describe, expect, test } from "vitest";
import * as z from "zod";

import { isRequired, metaOf } from "../../../schemas/fields/describe.ts";
import { kindNames, kinds } from "../../../schemas/index.ts";
import { allFields } from "../../helpers/fields.ts";

const checksOf = (schema: z.core.$ZodType): readonly z.core.$ZodCheck[] => schema._zod.def.checks ?? [];

describe("the schemas", () => {
  test("transform no value, so that everybody gets what is in the file", () => {
    const types = new Set(allFields.flatMap(({ schema, bare }) => [schema._zod.def.type, bare._zod.def.type]));

    expect([...types].toSorted()).toEqual([
      "array",
      "boolean",
      "enum",
      "number",
      "object",
      "optional",
      "string",
      "union",
    ]);
    expect(
      allFields.flatMap(({ bare }) => checksOf(bare)).filter((check) => check._zod.def.check === "overwrite"),
    ).toEqual([]);
  });

  test("allow no unknown fields in any object", () => {
    const open = allFields.filter(
      ({ bare }) => bare instanceof z.ZodObject && !(bare.def.catchall instanceof z.ZodNever),
    );

    expect(open.map(({ place }) => place)).toEqual([]);
  });

  test("limit the length of every list and text", () => {
    const unlimited = allFields.filter(({ bare }) => {
      if (bare instanceof z.ZodArray) return !checksOf(bare).some((check) => check._zod.def.check === "max_length");
      return bare instanceof z.ZodString && bare.maxLength === null && bare.format === null;
    });

    expect(unlimited.map(({ place }) => place)).toEqual([]);
  });

  test.each(["name", "summary"] as const)("have a different example of a %s for each kind", (field) => {
    const examples = kindNames.map((kind) => metaOf(kinds[kind].schema.shape[field]).examples?.[0]);

    expect(new Set(examples).size).toBe(kindNames.length);
    expect(examples).not.toContain(undefined);
  });

  test("use no pattern with flags, which JSON Schema does not support", () => {
    const patterns = allFields.flatMap(({ place, bare }) =>
      [...checksOf(bare).map((check) => check._zod.def), bare._zod.def].flatMap((def) =>
        "pattern" in def && def.pattern instanceof RegExp ? [{ place, flags: def.pattern.flags }] : [],
      ),
    );

    expect(patterns.length).toBeGreaterThan(20);
    expect(patterns.filter(({ flags }) => flags !== "")).toEqual([]);
  });

  test("have exactly these refinements, which JSON Schema cannot express", () => {
    const refined = allFields.filter(({ bare }) => checksOf(bare).some((check) => check._zod.def.check === "custom"));
    const ofEachKind = ["description", "contacts[]"];

    expect(refined.map(({ place }) => place).toSorted()).toEqual(
      [
        ...kindNames.flatMap((kind) => ofEachKind.map((name) => `${kind}.${name}`)),
        ...["product", "standard"].flatMap((kind) =>
          ["code", "content", "data"].map((name) => `${kind}.licences.${name}`),
        ),
        "authority.maintainers[].id",
        "standard.procurement",
        "standard.requirements[].description",
      ].toSorted(),
    );
  });
});

describe.each(kindNames)("%s", (kind) => {
  test("has the fields of every kind, and requires no others", () => {
    const { shape } = kinds[kind].schema;
    const required = Object.entries(shape).filter(([, schema]) => isRequired(schema));
    const shared = [
      "name",
      "summary",
      "description",
      "services",
      "tags",
      "links",
      "contacts",
      "evidence",
      "reviewed",
      "aliases",
      "retired",
    ];

    expect(required.map(([name]) => name)).toEqual(["name", "summary", "services", "reviewed"]);
    expect(Object.keys(shape)).toEqual(expect.arrayContaining(shared));
  });
});

describe("every field has", () => {
  const named = allFields.filter((field) => field.named);

  test.each(["title", "description"] as const)("a %s", (key) => {
    expect(named.filter(({ meta }) => !meta[key]).map(({ place }) => place)).toEqual([]);
  });

  test("an example", () => {
    const fields = named.filter(({ place }) => place.includes("."));

    expect(fields.filter(({ meta }) => !meta.examples?.length).map(({ place }) => place)).toEqual([]);
  });

  test("a description of valid values, for messages", () => {
    const unexplained = allFields.filter(({ place, meta }) => !place.includes("|") && !meta.expects);

    expect(unexplained.map(({ place }) => place)).toEqual([]);
  });

  test("only valid examples", () => {
    const invalid = allFields.flatMap(({ place, schema, meta }) =>
      (meta.examples ?? [])
        .filter((example) => !z.safeParse(schema, example).success)
        .map((example) => ({ place, example })),
    );

    expect(invalid).toEqual([]);
  });

  test("a short title and a description in sentences", () => {
    expect(named.filter(({ meta }) => !/^[A-Z][^.]{0,39}$/.test(meta.title ?? "")).map(({ place }) => place)).toEqual(
      [],
    );
    expect(
      named.filter(({ meta }) => !/^[A-Z].*[.)]$/s.test(meta.description ?? "")).map(({ place }) => place),
    ).toEqual([]);
  });
});
