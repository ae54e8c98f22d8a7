import type { AstroIntegration } from "astro";

import { kindNames, namings } from "../../schemas/vocabularies/kind-names.ts";

/** Injects the routes of each kind, `route.astro` in its folder in `site/kinds`: `/products/<slug>/`. */
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
