import { onImports } from "./imports.mjs";

/**
 * Reports imports of files without their extension.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const fileExtension = {
  create: (context) =>
    onImports((source, specifier) => {
      if (specifier.startsWith(".") && !/\.(?:tsx?|mjs|astro|mdx|json|s?css)$/.test(specifier))
        context.report({ node: source, message: "Write the extension of the file: Node finds no file without it." });
    }),
};
