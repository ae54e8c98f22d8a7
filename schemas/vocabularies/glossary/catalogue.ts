import type { Term } from "./term.ts";

/** What this catalogue calls its things: the model’s own descriptions are their meanings where they make sense alone. */
export const catalogueTerms: readonly Term[] = [
  {
    also: ["adoption"],
    meaning:
      "The standards that an authority has decided to ask for when it buys and to keep to when it builds, or plans to.",
    field: ["authority", "adopts"],
    leads: ["guide/adoption-and-conformance"],
  },
  { also: ["publisher"], meaning: ["authority"], leads: ["guide/describe-your-authority"] },
  { meaning: ["case-study"], leads: ["guide/tell-a-case-study"] },
  {
    also: ["claimed record", "unclaimed"],
    meaning:
      "The record of an authority is claimed once somebody from that authority takes part in the catalogue. Until then it is made from public sources alone.",
    field: ["authority", "claimed"],
    leads: ["guide/claim-your-record"],
  },
  { also: ["tender clause"], meaning: ["standard", "procurement"] },
  {
    also: ["last confirmed"],
    meaning: "The day on which an authority last said that what its record says of its use of a product is right.",
    field: ["authority", "uses", 0, "confirmed"],
    leads: ["guide/read-an-entry"],
  },
  {
    name: "Conformance",
    also: ["conformance level"],
    meaning: "How far a product does what a standard asks for.",
    field: ["product", "standards", 0, "level"],
    leads: ["guide/adoption-and-conformance"],
  },
  {
    also: ["dependency", "dependencies"],
    meaning: "The products that a product needs to work.",
    field: ["product", "dependsOn"],
  },
  { meaning: ["authority", "inclusionStrategy"], leads: ["guide/leadership-and-inclusion"] },
  {
    also: ["earlier slug", "alias"],
    meaning: "The slugs that an entry had before. Their addresses keep leading to it.",
    field: ["product", "aliases"],
  },
  {
    meaning: "The public pages and files where the facts of an entry can be checked.",
    field: ["product", "evidence"],
    leads: ["guide/read-an-entry"],
  },
  { meaning: "The law or policy that requires a standard.", field: ["standard", "legalBasis"] },
  {
    meaning: "Who keeps a product working and up to date, and until when that is certain.",
    field: ["product", "maintenance"],
    leads: ["guide/read-an-entry"],
  },
  { meaning: ["opportunity"], leads: ["guide/announce-an-opportunity"] },
  { name: "Papers to reuse", also: ["assurance papers", "papers"], meaning: ["authority", "uses", 0, "papers"] },
  { meaning: ["product"], leads: ["guide/describe-a-product"] },
  {
    also: ["replacement"],
    meaning: "The products and systems that a product has taken the place of, or can.",
    field: ["product", "replaces"],
  },
  { also: ["requirement"], meaning: ["standard", "requirements"], leads: ["guide/describe-a-standard"] },
  { also: ["reviewed"], meaning: ["product", "reviewed"], leads: ["guide/read-an-entry"] },
  { meaning: ["standard"], leads: ["guide/describe-a-standard", "guide/adoption-and-conformance"] },
  {
    also: ["successor"],
    meaning:
      "The authorities that take over from an authority that ends. From the day after its last, its uses and adoptions count there.",
    field: ["authority", "succeededBy"],
  },
  {
    also: ["use", "who uses it"],
    meaning: "The products and other systems that an authority uses, tries or has stopped using.",
    field: ["authority", "uses"],
    leads: ["guide/adoption-and-conformance"],
  },
  {
    meaning: "A tool or service that tests whether data or software meets a standard.",
    field: ["standard", "validator"],
  },
  { meaning: "The products that a product is known to work together with.", field: ["product", "worksWith"] },
];
