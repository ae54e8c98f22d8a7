import { type Kind, kinds } from "../../schemas/index.ts";
import { CommandError } from "../lib/stop.ts";
import type { Name } from "./name.ts";
import { type Plan, withRow } from "./plan.ts";

/** A working facet: it filters the list of a kind by tag. */
export function facetPlan(kind: Kind, name: Name): Plan {
  const { slug, title } = name;
  const { many } = kinds[kind].label;
  const path = `site/kinds/${kind}/facets.ts`;
  return {
    creates: { [`test/site/kinds/${kind}/facet-${slug}.test.ts`]: testFile(kind, slug) },
    edits: {
      [path]: (text) => withRow(withoutFacet(text, name), "  facets: [", facet(slug, title)),
    },
    then: [`Say in ${path} which values ${many} have in it. For the words of a field, wordsFacet is shorter.`],
  };
}

function withoutFacet(text: string, { slug, camel }: Name): string {
  const isThere = [`id: "${slug}"`, `${camel}Facet,`].some((sign) => text.includes(sign));
  if (isThere || new RegExp(`Facet\\(\\s*"${slug}"`).test(text))
    throw new CommandError(`The list has a facet or an order “${slug}” already. Choose another name.`);
  return text;
}

function facet(slug: string, title: string): string {
  return `    {
      id: "${slug}",
      title: "${title}",
      valuesOf: ({ data }) => (data.tags ?? []).map((tag) => ({ value: tag, title: tag.replaceAll("-", " ") })),
    },`;
}

function testFile(kind: Kind, slug: string): string {
  const path = kinds[kind].ownsFolder ? "camden/authority.yml" : `camden/${kinds[kind].folder}/one.yml`;
  return `import { expect, test } from "vitest";

import { listsOf } from "../../../../site/lists/list.ts";
import { entry } from "../../../helpers/catalogues.ts";
import { outputContext } from "../../../helpers/outputs.ts";

test("filters the list by ${slug}", () => {
  const context = outputContext({ "${path}": entry("One", "tags: [first-try]\\n") });
  const list = listsOf(context)${/^\w+$/.test(kind) ? `.${kind}` : `["${kind}"]`};

  expect(list.facets.find(({ id }) => id === "${slug}")?.options).toMatchObject([
    { value: "first-try", title: "first try", count: 1 },
  ]);
});
`;
}
