import { afterAll, beforeAll, expect, test } from "vitest";

import { schemaLine } from "../../schemas/forms.ts";
import { cursor, type Editor, startEditor } from "../helpers/yaml-language-server.ts";

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
});
afterAll(() => editor.close());

test.each([
  ["dependsOn:\n  - ", "localgov-drupal"],
  ["standards:\n  - standard: ", "uprn"],
])("an editor completes %j in a product with %s", async (text, slug) => {
  const items = await editor.complete("catalogue/camden/products/x.yml", `${schemaLine("product")}\n${text}${cursor}`);
  expect(items.map(({ label }) => label)).toContain(slug);
});
