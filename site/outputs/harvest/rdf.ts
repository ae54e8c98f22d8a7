/** An RDF resource: an IRI with its properties. */
export interface Resource {
  id: string;
  types: readonly string[];
  /** Property → its values, in the order in which they are written. */
  properties: Readonly<Record<string, readonly Value[]>>;
}

/** An RDF value: an IRI, an English string or a typed literal. */
type Value = { iri: string } | { text: string } | { literal: string; type: string };

/** Prefix → namespace IRI. */
export type Prefixes = Readonly<Record<string, string>>;

/** Serialises resources as JSON-LD with an inline context. */
export function jsonLdOf(resources: readonly Resource[], prefixes: Prefixes): object {
  return { "@context": prefixes, "@graph": resources.map(jsonNode) };
}

function jsonNode({ id, types, properties }: Resource): object {
  const said = Object.entries(properties).filter(([, values]) => values.length > 0);
  return {
    "@id": id,
    "@type": types,
    ...Object.fromEntries(said.map(([property, values]) => [property, values.map(jsonValue)])),
  };
}

function jsonValue(value: Value): object {
  if ("iri" in value) return { "@id": value.iri };
  if ("text" in value) return { "@value": value.text, "@language": "en" };
  return { "@value": value.literal, "@type": value.type };
}

/**
 * Serialises resources as Turtle.
 *
 * @see https://www.w3.org/TR/turtle/
 */
export function turtleOf(resources: readonly Resource[], prefixes: Prefixes): string {
  const head = Object.entries(prefixes).map(([prefix, address]) => `@prefix ${prefix}: ${iri(address)} .\n`);
  const nodes = resources.map(({ id, ...node }) => `\n${iri(id)} ${statements(node)} .\n`);
  return head.join("") + nodes.join("");
}

function statements({ types, properties }: Omit<Resource, "id">): string {
  const said = Object.entries(properties)
    .filter(([, values]) => values.length > 0)
    .map(([property, values]) => `${property} ${values.map(turtleValue).join(", ")}`);
  return [`a ${types.join(", ")}`, ...said].join(" ;\n    ");
}

function turtleValue(value: Value): string {
  if ("iri" in value) return iri(value.iri);
  if ("text" in value) return `${quoted(value.text)}@en`;
  return `${quoted(value.literal)}^^${value.type}`;
}

/** Quotes a Turtle string; every JSON string is a valid one. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function iri(address: string): string {
  return `<${address.replace(/[\s<>"{}|\\^`]/g, encodeURIComponent)}>`;
}
