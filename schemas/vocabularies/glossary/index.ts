import { buyingTerms } from "./buying.ts";
import { catalogueTerms } from "./catalogue.ts";
import { councilTerms } from "./councils.ts";
import { dataTerms } from "./data.ts";
import { digitalTerms } from "./digital.ts";
import type { Term } from "./term.ts";
import { trustTerms } from "./trust.ts";
import { wordTerms } from "./words.ts";

export type { FieldPath, Lead, Term } from "./term.ts";

/** The terms of the glossary, grouped by subject; pages sort them by name. */
export const glossary: readonly Term[] = [
  ...buyingTerms,
  ...councilTerms,
  ...dataTerms,
  ...digitalTerms,
  ...trustTerms,
  ...catalogueTerms,
  ...wordTerms,
];
