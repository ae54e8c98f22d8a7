import type { Term } from "./term.ts";

/** What this catalogue calls its things: the model's own descriptions are their meanings. */
export const catalogueTerms: readonly Term[] = [
  { also: ["adoption"], meaning: ["authority", "adopts"], leads: ["guide/adoption-and-conformance"] },
  { also: ["publisher"], meaning: ["authority"], leads: ["guide/describe-your-authority"] },
  { meaning: ["case-study"], leads: ["guide/tell-a-case-study"] },
  {
    also: ["claimed record", "unclaimed"],
    meaning: ["authority", "claimed"],
    leads: ["guide/claim-your-record"],
  },
  { also: ["tender clause"], meaning: ["standard", "procurement"] },
  {
    also: ["last confirmed"],
    meaning: ["authority", "uses", 0, "confirmed"],
    leads: ["guide/read-an-entry"],
  },
  {
    name: "Conformance",
    also: ["conformance level"],
    meaning: ["product", "standards", 0, "level"],
    leads: ["guide/adoption-and-conformance"],
  },
  { also: ["dependency", "dependencies"], meaning: ["product", "dependsOn"] },
  { meaning: ["authority", "inclusionStrategy"], leads: ["guide/leadership-and-inclusion"] },
  { also: ["earlier slug", "alias"], meaning: ["product", "aliases"] },
  { meaning: ["product", "evidence"], leads: ["guide/read-an-entry"] },
  { meaning: ["standard", "legalBasis"] },
  { meaning: ["product", "maintenance"], leads: ["guide/read-an-entry"] },
  { meaning: ["opportunity"], leads: ["guide/announce-an-opportunity"] },
  { name: "Papers to reuse", also: ["assurance papers", "papers"], meaning: ["authority", "uses", 0, "papers"] },
  { meaning: ["product"], leads: ["guide/describe-a-product"] },
  { also: ["replacement"], meaning: ["product", "replaces"] },
  { also: ["requirement"], meaning: ["standard", "requirements"], leads: ["guide/describe-a-standard"] },
  { also: ["reviewed"], meaning: ["product", "reviewed"], leads: ["guide/read-an-entry"] },
  { meaning: ["standard"], leads: ["guide/describe-a-standard", "guide/adoption-and-conformance"] },
  { also: ["successor"], meaning: ["authority", "succeededBy"] },
  { also: ["use", "who uses it"], meaning: ["authority", "uses"], leads: ["guide/adoption-and-conformance"] },
  { meaning: ["standard", "validator"] },
  { meaning: ["product", "worksWith"] },
];
