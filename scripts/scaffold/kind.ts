import { kindNames, kinds } from "../../schemas/index.ts";
import { CommandError } from "../lib/stop.ts";
import { kindFixture, kindSchema, kindTest, secondFixture } from "./kind-model.ts";
import { kindPage } from "./kind-page.ts";
import { kindParts } from "./kind-parts.ts";
import { kindTables } from "./kind-tables.ts";
import type { Name } from "./name.ts";
import { type Plan, withRow } from "./plan.ts";

/**
 * Plans a working kind: entries with a start date and participants, with a page, a list, a form and tables.
 *
 * @throws CommandError where the name or the folder is that of another kind
 */
export function kindPlan(name: Name, folder: Name): Plan {
  const { slug, camel, article } = name;
  const taken = kindNames.find((kind) => kind === slug || kinds[kind].folder === folder.slug);
  if (taken !== undefined)
    throw new CommandError(`“${taken}” is a kind in “${kinds[taken].folder}” already. Choose another name.`);
  const key = slug === camel ? slug : `"${slug}"`;
  const inside = (files: Readonly<Record<string, string>>, at: string): [string, string][] =>
    Object.entries(files).map(([file, text]) => [`${at}/${file}`, text]);
  return {
    creates: {
      [`schemas/kinds/${slug}.ts`]: kindSchema(name),
      ...Object.fromEntries(inside(kindParts(name), `site/kinds/${slug}`)),
      ...Object.fromEntries(inside(kindPage(name), `site/kinds/${slug}`)),
      [`test/site/kinds/${slug}/view.test.ts`]: kindTest(name, folder),
      [`test/fixtures/whole/camden/${folder.slug}/first-${slug}.yml`]: kindFixture(name),
      [`test/fixtures/whole/camden/${folder.slug}/second-${slug}.yml`]: secondFixture(name),
    },
    edits: {
      "schemas/vocabularies/kind-names.ts": (text) =>
        withRow(
          text,
          "export const namings = {",
          `  ${key}: {
    folder: "${folder.slug}",
    label: { one: "${name.one}", many: "${folder.one}" },
    example: "first-${slug}",
    ownsFolder: false,
  },`,
        ),
      ...Object.fromEntries(
        Array.from(kindTables([...kindNames, slug]), ([path, table]) => [path, () => table] as const),
      ),
    },
    then: [
      `Say in schemas/kinds/${slug}.ts what ${article} is and which fields it has. Then run npm run schemas, which makes its JSON Schema and issue form, and again after the row of the kind in schemas/vocabularies/kind-names.ts has changed its place.`,
      `Draw its icon and choose its colours in site/kinds/${slug}/traits.ts.`,
      `Choose in scripts/github/issues/asked.ts what its issue form asks beyond what every form does.`,
      "Record what people read, which names the folders of kinds: npx vitest run test/schemas/problem-texts.test.ts -u.",
      `Tell in a guide how to add ${article}.`,
    ],
  };
}
