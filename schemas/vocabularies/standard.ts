import { vocabulary } from "./vocabulary.ts";

/** The types of standards. */
export const standardTypes = vocabulary({
  data: { title: "Data", description: "How records are structured and exchanged." },
  api: { title: "API", description: "How systems talk to each other." },
  identifier: { title: "Identifier", description: "How things are named so that records can be joined." },
  service: { title: "Service", description: "How good services are designed and run." },
  accessibility: { title: "Accessibility", description: "How everybody can use a service." },
  security: { title: "Security", description: "How services and information are kept safe." },
  procurement: { title: "Procurement", description: "How things are bought." },
  process: { title: "Process", description: "How work is done and reported." },
});

/** The statuses of a standard. */
export const standardStatuses = vocabulary({
  proposed: { title: "Proposed", description: "A draft that can still change." },
  recommended: { title: "Recommended", description: "Published and ready to be used; nobody is obliged to." },
  mandated: { title: "Mandated", description: "The law or a public policy requires it." },
  superseded: { title: "Superseded", description: "Replaced, or no longer kept up." },
});
