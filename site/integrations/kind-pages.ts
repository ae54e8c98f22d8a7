import type { AstroIntegration } from "astro";

import { kindNames, namings } from "../../schemas/vocabularies/kind-names.ts";

/** Gives the pages of each kind, which its folder in `site/kinds` has in `route.astro`, their addresses: `/products/<slug>/`. */
export function kindPages(): AstroIntegration {
  return {
    name: "kind-pages",
    hooks: {
      "astro:config:setup": ({ injectRoute }) => {
        for (const kind of kindNames)
          injectRoute({
            pattern: `/${namings[kind].folder}/[slug]`,
            entrypoint: new URL(`../kinds/${kind}/route.astro`, import.meta.url),
          });
      },
    },
  };
}
