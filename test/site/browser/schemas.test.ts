import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, inject, it } from "vitest";

import { jsonSchemaOf, kindNames } from "../../../schemas/index.ts";

it.each(kindNames)("the JSON Schema of a %s is on the site", (kind) => {
  const file = readFileSync(join(inject("site").folder, `schemas/${kind}.json`), "utf8");
  expect(JSON.parse(file)).toEqual(jsonSchemaOf(kind));
});
