/** @typedef {import("eslint").Rule.NodeListener} Listener */

/**
 * @typedef {Parameters<NonNullable<Listener["ImportDeclaration" | "ExportNamedDeclaration" | "ExportAllDeclaration" | "ImportExpression"]>>[0]} Importing
 */

/**
 * Listens to a file’s imports: the node of the specifier, and the specifier.
 *
 * @param {(source: NonNullable<Importing["source"]>, specifier: string) => void} listener
 * @returns {Listener}
 */
export function onImports(listener) {
  /** @param {Importing} node */
  const listen = ({ source }) => {
    if (source?.type === "Literal" && typeof source.value === "string") listener(source, source.value);
  };
  return {
    ImportDeclaration: listen,
    ExportNamedDeclaration: listen,
    ExportAllDeclaration: listen,
    ImportExpression: listen,
  };
}
