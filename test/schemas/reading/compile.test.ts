import { join } from "node:path";

import { expect, test } from "vitest";

import { kindNames, kinds, parse } from "../../../schemas/index.ts";
import { compile } from "../../../schemas/reading/compile.ts";
import { generate } from "../../../scripts/bench/generate.ts";
import { root } from "../../../scripts/lib/root.ts";
import { filesIn } from "../../helpers/files-in.ts";
import { mutated } from "../../helpers/mutations.ts";
import fc from "../../helpers/properties.ts";

/** The bench generates no entries of a kind that is new; the fixtures have some of every kind. */
const texts = [
  ...Object.entries(generate(40, "2026-05-01")),
  ...Object.entries(filesIn(join(root, "test/fixtures/whole"))),
];

test.each(kindNames)("generated code finds in a %s what the schema finds, in the same order", (kind) => {
  const { schema, folder, ownsFolder } = kinds[kind];
  const generated = compile(schema);
  const files = texts.filter(([path]) => path.includes(ownsFolder ? "/authority.yml" : `/${folder}/`));
  const own = files.map(([, text]) => text);

  fc.assert(
    fc.property(mutated(fc.constantFrom(...own)), (text) => {
      const { value } = parse(text);
      expect(generated.safeParse(value)).toEqual(schema.safeParse(value));
    }),
    { numRuns: 300 },
  );
});
