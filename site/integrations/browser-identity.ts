import { fileURLToPath } from "node:url";

import type { Plugin } from "vite";

import { identityForScripts } from "../../schemas/identity.ts";
import { coversUk } from "../covers-uk.ts";
import { identity } from "../identity.ts";
import { memberWords } from "../member-words.ts";

/**
 * Tells scripts what they need to know of the settings, because a browser cannot read them from disk. Scripts of a
 * catalogue of councils do not load what rewrites texts for other members.
 */
export function browserIdentity(): Plugin {
  const modules = new Map([
    [pathOf("../identity.ts"), `export const identity = ${JSON.stringify(identityForScripts(identity))};`],
    [pathOf("../covers-uk.ts"), `export const coversUk = ${String(coversUk)};`],
  ]);
  if (identity.members === undefined) {
    const words = `export const memberWords = ${JSON.stringify(memberWords)};`;
    modules.set(pathOf("../member-words.ts"), `${words}\nexport const forMembers = (texts) => texts;`);
  }
  return {
    name: "browser-identity",
    applyToEnvironment: ({ name }) => name === "client",
    load: (id) => modules.get(id.split("?")[0] ?? ""),
  };
}

/** The path of a module of the site as Vite writes it. */
function pathOf(module: string): string {
  return fileURLToPath(new URL(module, import.meta.url)).replaceAll("\\", "/");
}
