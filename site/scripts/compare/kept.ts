import { isSlug } from "../../../schemas/fields/slug-text.ts";
import { mostCompared } from "../../compare/chosen.ts";

/** A product that somebody has chosen to compare. */
export interface Kept {
  slug: string;
  name: string;
}

const key = "compare/1";

/** The products chosen on this device, as far as the browser keeps anything; what else stands there is not read. */
export function readKept(): Kept[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(found) ? found.filter(isKept).slice(0, mostCompared) : [];
  } catch {
    return [];
  }
}

/** Keeps the chosen products. A browser that keeps nothing has them until the page is left. */
export function writeKept(products: readonly Kept[]): void {
  try {
    if (products.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(products));
  } catch {
    // Nothing is lost but the choice.
  }
}

/** Calls back when another tab has changed the choice. */
export function onKeptElsewhere(changed: () => void): void {
  addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) changed();
  });
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null || !("slug" in value && "name" in value)) return false;
  return typeof value.slug === "string" && isSlug(value.slug) && typeof value.name === "string" && value.name !== "";
}
