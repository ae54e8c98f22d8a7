import type { FormName } from "../../../schemas/forms.ts";
import { londonDay } from "../../../schemas/london-day.ts";
import { type Kind, kindNames } from "../../../schemas/vocabularies/kind-names.ts";
import type { TermCutter, TermNames } from "../../glossary/term-pieces.ts";

/** The configuration that a page passes to its script. */
export interface Setting<Name extends FormName = FormName> {
  kind: Name;
  /** The base path of the site, without a trailing slash. */
  base: string;
  /** The URL of the repository, without a trailing slash. */
  repository: string;
  /** The email address that accepts entries; empty if there is none. */
  mailbox: string;
  /** The glossary terms in the hints, and the function that splits a hint at its terms, once loaded. */
  terms: readonly TermNames[];
  cut?: TermCutter;
  /** The day in London, `YYYY-MM-DD`. */
  today: string;
}

/** Reads the configuration of an entry form from the data attributes of its root element. The default kind is `product`. */
export function settingOf(root: HTMLElement): Setting<Kind> {
  const kind = kindNames.find((name) => name === root.dataset["kind"]);
  return settingFor(kind ?? "product", root);
}

/** Reads the configuration of any form from the data attributes of its root element. */
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
