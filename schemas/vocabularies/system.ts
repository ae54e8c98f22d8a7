import type { ServiceArea } from "./services.ts";

/** A system that councils use, or a supplier of several systems, by its common name. */
export interface System {
  name: string;
  /** Alternative names, such as a former or newer name, or the name of its entry. */
  aliases?: readonly string[];
  /** Its supplier, if known. */
  supplier?: string;
  /** Completes “… is …”, such as “a case management system for social care”. */
  is: string;
  /** The service areas that use it. */
  services: readonly ServiceArea[];
}

/** Whether a name stands for several systems. */
export function isOfSeveral({ is }: Pick<System, "is">): boolean {
  return /^a (?:supplier|family) of/.test(is);
}
