import type { Problem } from "../../../../schemas/index.ts";
import { problemsOfProduct } from "../../../helpers/catalogues.ts";

/** Returns the problems of a product with this description, written as a block text from line 6 on. */
export function problemsOfDescription(description: string): Problem[] {
  return problemsOfProduct(`description: |\n${description.replace(/^(?=.)/gm, "  ")}\n`);
}
