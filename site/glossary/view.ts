import { capitalised } from "../../schemas/capitals.ts";
import { schemaAt } from "../../schemas/fields/describe.ts";
import { slugOf } from "../../schemas/fields/slug-text.ts";
import { addressOf, type Kind, kinds } from "../../schemas/index.ts";
import { acronyms } from "../../schemas/vocabularies/acronyms.ts";
import { type FieldPath, glossary, type Lead, type Term } from "../../schemas/vocabularies/glossary/index.ts";
import { serviceAreas, type ServiceArea } from "../../schemas/vocabularies/services.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { metaOf } from "../field-meta.ts";
import { serviceAddress } from "../services/service.ts";
import { services } from "../services/services.ts";
import { namesOfTerm } from "./names.ts";

/** The address of the glossary, from the site’s root. */
export const glossaryAddress = "/glossary/";

/** A term with its meaning and link. */
export interface TermView {
  /** Its anchor on the page: its acronym or its name. */
  id: string;
  name: string;
  acronym: string | undefined;
  /** Other names. */
  also: readonly string[];
  meaning: string;
  leads: TermLink[];
}

interface TermLink {
  text: string;
  /** The subject of the link, such as “standard”. */
  of: string;
  /** From the site’s root. */
  address: string;
}

/** The part of a guide that the glossary uses. */
interface NamedGuide {
  slug: string;
  title: string;
}

/**
 * The terms sorted by name. A link to an entry that the catalogue does not have is left out, since other catalogues use
 * the same glossary.
 */
export function glossaryView({ catalogue }: Pick<Context, "catalogue">, guides: readonly NamedGuide[]): TermView[] {
  return glossary.map(termView).sort((a, b) => byName(a.name, b.name));

  function termView(term: Term): TermView {
    const { acronym, also = [], meaning, leads = [] } = term;
    const name = nameOf(term);
    const field = fieldOf(term);
    return {
      id: termId(term),
      name,
      acronym,
      also,
      meaning: typeof meaning === "string" ? meaning : (metaAt(meaning).description ?? ""),
      leads: [...leads.flatMap(linkTo), ...(field ? [linkToField(field)] : [])],
    };
  }

  function linkTo(lead: Lead): TermLink[] {
    const [of, slug] = lead.split("/") as [Kind | "guide" | "service", string];
    if (of === "guide") {
      const guide = guides.find((some) => some.slug === slug);
      return guide ? [{ text: guide.title, of, address: `/guides/${slug}/` }] : [];
    }
    if (of === "service") {
      const service = slug as ServiceArea;
      return service in serviceAreas ? [{ text: services.title(service), of, address: serviceAddress(service) }] : [];
    }
    const name = catalogue[of].get(slug)?.data.name;
    return name === undefined ? [] : [{ text: name, of: kinds[of].label.one, address: addressOf(of, slug) }];
  }
}

/** The anchor of a term: its acronym or its name. */
export function termId(term: Term): string {
  return slugOf(term.acronym ?? nameOf(term));
}

/** Every name of a term. */
export function namesOf(term: Term): string[] {
  const { acronym, also = [] } = term;
  return namesOfTerm({ name: nameOf(term), acronym, also });
}

/** Whether a term is a field of the schema, whose description is its meaning. */
export function isField(term: Term): boolean {
  return fieldOf(term) !== undefined;
}

function fieldOf({ meaning, field }: Term): FieldPath | undefined {
  return typeof meaning === "string" ? field : meaning;
}

function nameOf(term: Term): string {
  const { name, acronym } = term;
  const field = fieldOf(term);
  const [words] = acronym === undefined ? [] : (acronyms[acronym.toUpperCase()] ?? []);
  const title = field && metaAt(field).title;
  return name ?? capitalised(words ?? title ?? "");
}

function metaAt([kind, ...path]: FieldPath): ReturnType<typeof metaOf> {
  const schema = schemaAt(kinds[kind].schema, path);
  if (!schema) throw new Error(`The glossary explains ${kind}.${path.join(".")}, which is no field.`);
  return metaOf(schema);
}

function linkToField([kind, ...path]: FieldPath): TermLink {
  const id = path.filter((step) => step !== 0).join("-");
  return {
    text: metaAt([kind, ...path]).title ?? "",
    of: path.length === 0 ? "fields" : "field",
    address: `/reference/${kind}/${id === "" ? "" : `#${id}`}`,
  };
}
