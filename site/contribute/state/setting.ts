import type { FormName } from "../../../schemas/forms.ts";
import { londonDay } from "../../../schemas/london-day.ts";
import { type Kind, kindNames } from "../../../schemas/vocabularies/kind-names.ts";
import type { TermCutter, TermNames } from "../../glossary/term-pieces.ts";

/** What the page tells its script. */
export interface Setting<Name extends FormName = FormName> {
  kind: Name;
  /** The path that the site is under, without `/` at the end. */
  base: string;
  /** The address of the repository. */
  repository: string;
  /** Where entries can be sent by email; empty when there is no such mailbox. */
  mailbox: string;
  /** The terms of the glossary that the hints name, and what cuts a hint where it names one, once that is loaded. */
  terms: readonly TermNames[];
  cut?: TermCutter;
  /** `YYYY-MM-DD` */
  today: string;
}

/** Reads what the page says in the data attributes of an element, on the page of a form for an entry. */
export function settingOf(root: HTMLElement): Setting<Kind> {
  const kind = kindNames.find((name) => name === root.dataset["kind"]);
  return settingFor(kind ?? "product", root);
}

/** The same on the page of some form. */
export function settingFor<Name extends FormName>(kind: Name, { dataset }: HTMLElement): Setting<Name> {
  const { base = "", repository = "", mailbox = "", terms = "[]" } = dataset;
  return {
    kind,
    base,
    repository,
    mailbox,
    terms: JSON.parse(terms) as readonly TermNames[],
    today: londonDay(new Date()),
  };
}
