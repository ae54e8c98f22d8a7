import { capitalised } from "../../schemas/capitals.ts";
import { type Kind, kinds } from "../../schemas/index.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import { services } from "../services/services.ts";
import { outputs } from "./index.ts";
import type { Output } from "./output.ts";

/** The subject of a page, which decides its links to outputs. */
export type Subject =
  | { type: "catalogue" }
  /** All entries of a kind. */
  | { type: "kind"; kind: Kind }
  /** All entries for a service. */
  | { type: "service"; service: ServiceArea }
  | EntrySubject;

interface EntrySubject {
  type: "entry";
  kind: Kind;
  slug: string;
  name: string;
}

/** A link from a page to an output about the same subject. */
export interface OutputLink {
  /** Its label among links of the same subject: “Feed (Atom)”. */
  text: string;
  /** Its label out of context: “Housing: feed (Atom)”. */
  title: string;
  /** From the site’s root. */
  address: string;
  mediaType: string;
  group: Output["group"];
  rel: "alternate" | "service-desc";
}

/** Links to the outputs about a subject: those whose address variables the subject can fill. */
export function linksTo(subject: Subject): OutputLink[] {
  const values = valuesOf(subject);
  return outputs.flatMap((output) => {
    const { link, address, mediaType, group, rel = "alternate" } = output;
    const addressOf = link === undefined ? undefined : filled(address, values);
    if (link === undefined || addressOf === undefined) return [];
    const name = nameOf(subject);
    const title =
      name === undefined
        ? output.title
        : `${name}: ${link.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`;
    return [{ text: link, title, address: addressOf, mediaType, group, rel }];
  });
}

/** Maximum number of services whose feeds an entry links to. */
const maxServices = 3;

/** The feeds with news of an entry that has no feed of its own: those of its services, else that of its kind. */
export function feedsFor(kind: Kind, services: readonly ServiceArea[]): OutputLink[] {
  const subjects = services.slice(0, maxServices).map((service): Subject => ({ type: "service", service }));
  return (subjects.length > 0 ? subjects : [{ type: "kind", kind } as const])
    .flatMap(linksTo)
    .filter(({ mediaType }) => mediaType === "application/atom+xml")
    .map((link) => ({ ...link, text: link.title }));
}

/** The sets of variable values, each of which is one way to name the subject. */
function valuesOf(subject: Subject): Record<string, string>[] {
  switch (subject.type) {
    case "catalogue":
      return [{}];
    case "kind":
      return [{ kind: subject.kind }];
    case "service":
      return [{ service: subject.service }];
    case "entry": {
      const { kind, slug } = subject;
      return [{ kind, slug }, ...(kind === "authority" ? [{ authority: slug }] : [])];
    }
  }
}

function nameOf(subject: Subject): string | undefined {
  switch (subject.type) {
    case "catalogue":
      return undefined;
    case "kind":
      return capitalised(kinds[subject.kind].label.many);
    case "service":
      return services.title(subject.service);
    case "entry":
      return subject.name;
  }
}

/** Fills in the variables of an address from the first matching set; undefined if no set matches. */
function filled(address: string, sets: readonly Record<string, string>[]): string | undefined {
  const variables = Array.from(address.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name);
  const values = sets.find(
    (set) => variables.length === Object.keys(set).length && variables.every((name) => Object.hasOwn(set, name)),
  );
  return values && address.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
