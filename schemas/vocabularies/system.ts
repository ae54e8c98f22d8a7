import type { ServiceArea } from "./services.ts";

/** A system that councils use, or a supplier of several, as they call it. */
export interface System {
  name: string;
  /** What it is also called, such as an earlier or a newer name, or the name of its entry. */
  aliases?: readonly string[];
  /** Its supplier, if known. */
  supplier?: string;
  /** Completes “… is …”, such as “a case management system for social care”. */
  is: string;
  /** What a council uses it for. */
  services: readonly ServiceArea[];
}

/** Whether a name stands for several systems. */
export function isOfSeveral({ is }: Pick<System, "is">): boolean {
  return /^a (?:supplier|family) of/.test(is);
}
