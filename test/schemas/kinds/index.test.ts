import { describe, expect, test } from "vitest";
import * as z from "zod";

import { isRequired, metaOf } from "../../../schemas/fields/describe.ts";
import { kindNames, kinds } from "../../../schemas/index.ts";
import { allFields } from "../../helpers/fields.ts";

const checksOf = (schema: z.core.$ZodType): readonly z.core.$ZodCheck[] => schema._zod.def.checks ?? [];

describe("what the schemas are made of", () => {
  test("nothing changes a value: what is in the file is what everybody gets", () => {
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

  test("no object takes fields that it does not name", () => {
    const open = allFields.filter(
      ({ bare }) => bare instanceof z.ZodObject && !(bare.def.catchall instanceof z.ZodNever),
    );

    expect(open.map(({ place }) => place)).toEqual([]);
  });

  test("no list and no text is without end", () => {
    const endless = allFields.filter(({ bare }) => {
      if (bare instanceof z.ZodArray) return !checksOf(bare).some((check) => check._zod.def.check === "max_length");
      return bare instanceof z.ZodString && bare.maxLength === null && bare.format === null;
    });

    expect(endless.map(({ place }) => place)).toEqual([]);
  });

  test.each(["name", "summary"] as const)("the example of a %s is one of its kind", (field) => {
    const examples = kindNames.map((kind) => metaOf(kinds[kind].schema.shape[field]).examples?.[0]);

    expect(new Set(examples).size).toBe(kindNames.length);
    expect(examples).not.toContain(undefined);
  });

  test("no pattern has flags, which JSON Schema does not know", () => {
    const patterns = allFields.flatMap(({ place, bare }) =>
      [...checksOf(bare).map((check) => check._zod.def), bare._zod.def].flatMap((def) =>
        "pattern" in def && def.pattern instanceof RegExp ? [{ place, flags: def.pattern.flags }] : [],
      ),
    );

    expect(patterns.length).toBeGreaterThan(20);
    expect(patterns.filter(({ flags }) => flags !== "")).toEqual([]);
  });

  test("what JSON Schema cannot express is this and no more", () => {
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
  test("has what every kind has, and needs no more", () => {
    const { shape } = kinds[kind].schema;
    const needed = Object.entries(shape).filter(([, schema]) => isRequired(schema));
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

    expect(needed.map(([name]) => name)).toEqual(["name", "summary", "services", "reviewed"]);
    expect(Object.keys(shape)).toEqual(expect.arrayContaining(shared));
  });
});

describe("every field says what it is", () => {
  const named = allFields.filter((field) => field.named);

  test.each(["title", "description"] as const)("with a %s", (what) => {
    expect(named.filter(({ meta }) => !meta[what]).map(({ place }) => place)).toEqual([]);
  });

  test("with an example", () => {
    const fields = named.filter(({ place }) => place.includes("."));

    expect(fields.filter(({ meta }) => !meta.examples?.length).map(({ place }) => place)).toEqual([]);
  });

  test("and what must stand in it, so that a message can say so", () => {
    const silent = allFields.filter(({ place, meta }) => !place.includes("|") && !meta.expects);

    expect(silent.map(({ place }) => place)).toEqual([]);
  });

  test("by examples that it would take itself", () => {
    const wrong = allFields.flatMap(({ place, schema, meta }) =>
      (meta.examples ?? [])
        .filter((example) => !z.safeParse(schema, example).success)
        .map((example) => ({ place, example })),
    );

    expect(wrong).toEqual([]);
  });

  test("in the words of the house: titles are short, descriptions are sentences", () => {
    expect(named.filter(({ meta }) => !/^[A-Z][^.]{0,39}$/.test(meta.title ?? "")).map(({ place }) => place)).toEqual(
      [],
    );
    expect(
      named.filter(({ meta }) => !/^[A-Z].*[.)]$/s.test(meta.description ?? "")).map(({ place }) => place),
    ).toEqual([]);
  });
});
