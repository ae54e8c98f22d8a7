import { kindNames, kinds } from "../../schemas/index.ts";
import { CannotRun } from "../lib/stop.ts";
import { kindFixture, kindSchema, kindTest, secondFixture } from "./kind-model.ts";
import { kindPage } from "./kind-page.ts";
import { kindParts } from "./kind-parts.ts";
import type { Name } from "./name.ts";
import { type Plan, withImport, withRow } from "./plan.ts";

/** A kind that works: entries with a beginning and those that take part, with a page, a list, a form and tables. */
export function kindPlan(name: Name, folder: Name): Plan {
  const { slug, camel, pascal, article } = name;
  const taken = kindNames.find((kind) => kind === slug || kinds[kind].folder === folder.slug);
  if (taken !== undefined)
    throw new CannotRun(`“${taken}” is a kind in “${kinds[taken].folder}” already. Choose another name.`);
  const key = slug === camel ? slug : `"${slug}"`;
  const row = slug === camel ? `  ${slug},` : `  "${slug}": ${camel},`;
  const inside = (files: Readonly<Record<string, string>>, at: string): [string, string][] =>
    Object.entries(files).map(([file, text]) => [`${at}/${file}`, text]);
  const table = (path: string, opening: string, part: string, exported: string) => ({
    [path]: (text: string) =>
      withRow(
        withImport(text, `import { ${exported} } from "./${slug}/${part}.ts";`),
        opening,
        exported === camel ? row : `  ${key}: ${exported},`,
      ),
  });
  return {
    creates: {
      [`schemas/kinds/${slug}.ts`]: kindSchema(name),
      ...Object.fromEntries(inside(kindParts(name), `site/kinds/${slug}`)),
      ...Object.fromEntries(inside(kindPage(name), `site/kinds/${slug}`)),
      [`site/pages/${folder.slug}/[slug].astro`]: kindRoute(name),
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
  },`,
        ),
      "schemas/kinds/index.ts": (text) =>
        withRow(
          withRow(
            withImport(text, `import { ${pascal} } from "./${slug}.ts";`),
            "export const kinds = {",
            `  ${key}: { schema: ${pascal}, ...namings${slug === camel ? `.${slug}` : `["${slug}"]`} },`,
          ),
          "export interface FieldsOf {",
          `  ${key}: ${pascal};`,
        ),
      ...table("site/kinds/traits.ts", "export const traits = {", "traits", camel),
      ...table("site/kinds/index.ts", "const table: { readonly [K in Kind]: OfKind<K> } = {", "index", camel),
      ...table(
        "site/kinds/forms.ts",
        "export const forms: Readonly<Record<Kind, readonly Plan[]>> = {",
        "form",
        `${camel}Form`,
      ),
    },
    then: [
      `Say in schemas/kinds/${slug}.ts what ${article} is and which fields it has. Then run npm run schemas, which makes its JSON Schema and issue form.`,
      `Draw its icon and choose its colours in site/kinds/${slug}/traits.ts.`,
      `Choose in scripts/github/issues/asked.ts what its issue form asks beyond what every form does.`,
      `Tell in a guide how to add ${article}.`,
    ],
  };
}

function kindRoute({ slug, camel, pascal }: Name): string {
  return `---
import ${pascal}Page from "../../kinds/${slug}/${pascal}Page.astro";
import { type ${pascal}View, ${camel}View } from "../../kinds/${slug}/view.ts";
import Broken from "../../layouts/Broken.astro";
import Moved from "../../layouts/Moved.astro";
import { entryPages, type EntryPage } from "../../routes/entry-pages.ts";

export function getStaticPaths() {
  return entryPages("${slug}", ${camel}View);
}

type Props = EntryPage<${pascal}View>;

const page = Astro.props;
---

{page.is === "entry" && <${pascal}Page view={page.view} problems={page.problems} />}
{page.is === "moved" && <Moved to={page.to} />}
{page.is === "broken" && <Broken broken={page.broken} />}
`;
}
