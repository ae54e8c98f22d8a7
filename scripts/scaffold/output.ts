import { kindNames, kinds } from "../../schemas/index.ts";
import { CommandError } from "../lib/stop.ts";
import type { Name } from "./name.ts";
import { type Plan, withImport, withRow } from "./plan.ts";

/** The file with the table of outputs. */
const table = "site/outputs/index.ts";

/** A working output: a JSON file that lists the products. */
export function outputPlan({ slug, camel, title }: Name): Plan {
  return {
    creates: {
      [`site/outputs/harvest/${slug}.ts`]: outputFile(slug, camel, title),
      [`test/site/outputs/${slug}.test.ts`]: testFile(slug, camel),
    },
    edits: {
      [table]: (text) =>
        withRow(
          withImport(withoutOutput(text, slug), `import { ${camel} } from "./harvest/${slug}.ts";`),
          "export const outputs: readonly Output[] = withIndex([",
          `  ${camel},`,
        ),
    },
    then: [
      `Write in site/outputs/harvest/${slug}.ts what whoever asks for it needs, and say so in its description.`,
      "An output with a “link” is offered on the pages that its address has variables for.",
    ],
  };
}

/** @throws CommandError where the table has an output with that name or address */
function withoutOutput(text: string, slug: string): string {
  const isTable = kindNames.some((kind) => kinds[kind].folder === slug);
  if (isTable || text.includes(`id: "${slug}"`))
    throw new CommandError(`There is an output “${slug}” already. Choose another name.`);
  return text;
}

function outputFile(slug: string, camel: string, title: string): string {
  return `import type { Output } from "../output.ts";
import { pageOf } from "../tables/columns.ts";

const address = "/data/${slug}.json";

/** Every product with its page. Replace it with your output. */
export const ${camel}: Output = {
  id: "${slug}",
  group: "harvest",
  title: "${title}",
  description: "Every product with its page, for programs that list products.",
  address,
  mediaType: "application/json",
  *files(context) {
    const products = Array.from(context.catalogue.product.values(), (entry) => ({
      slug: entry.slug,
      name: entry.data.name,
      page: pageOf(entry, context),
    }));
    const content = \`\${JSON.stringify({ total: products.length, products }, undefined, 1)}\\n\`;
    yield { address, content, rows: products.length };
  },
};
`;
}

function testFile(slug: string, camel: string): string {
  return `import { expect, test } from "vitest";

import { ${camel} } from "../../../site/outputs/harvest/${slug}.ts";
import { outputs } from "../../../site/outputs/index.ts";
import { entry } from "../../helpers/catalogues.ts";
import { outputContext } from "../../helpers/outputs.ts";

test("${slug} lists every product", () => {
  const [file] = ${camel}.files(outputContext({ "camden/products/map.yml": entry("Map") }));

  expect(JSON.parse(String(file?.content))).toEqual({
    total: 1,
    products: [{ slug: "map", name: "Map", page: "https://example.org/base/products/map/" }],
  });
});

test("${slug} is published", () => {
  expect(outputs).toContain(${camel});
});
`;
}
