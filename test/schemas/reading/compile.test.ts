import { join } from "node:path";

import { expect, test } from "vitest";

import { kindNames, kinds, parse } from "../../../schemas/index.ts";
import { compile } from "../../../schemas/reading/compile.ts";
import { generate } from "../../../scripts/bench/generate.ts";
import { root } from "../../../scripts/lib/root.ts";
import { filesIn } from "../../helpers/files-in.ts";
import { mutated } from "../../helpers/mutations.ts";
import fc from "../../helpers/properties.ts";

/** Entries of every kind. The benchmark does not generate entries of new kinds, so the fixtures are added. */
const texts = [
  ...Object.entries(generate(40, "2026-05-01")),
  ...Object.entries(filesIn(join(root, "test/fixtures/whole"))),
];

test.each(kindNames)("compiled code reports the same issues of a %s as the schema, in the same order", (kind) => {
  const { schema, folder, ownsFolder } = kinds[kind];
  const compiled = compile(schema);
  const files = texts.filter(([path]) => path.includes(ownsFolder ? "/authority.yml" : `/${folder}/`));
  const ofKind = files.map(([, text]) => text);

  fc.assert(
    fc.property(mutated(fc.constantFrom(...ofKind)), (text) => {
      const { value } = parse(text);
      expect(compiled.safeParse(value)).toEqual(schema.safeParse(value));
    }),
    { numRuns: 300 },
  );
});
