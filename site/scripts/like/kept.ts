import { isSlug } from "../../../schemas/fields/slug-text.ts";

const key = "like/1";

const parameter = "like";

/** What an address says of a council, which may be anything. */
export function askedCouncil(search: string): string {
  return new URLSearchParams(search).get(parameter) ?? "";
}

/** The council whose likes somebody has chosen: that of the address or, where it names none, the one kept on this device. */
export function chosenCouncil(search: string): string | undefined {
  const asked = askedCouncil(search);
  if (asked !== "") return isSlug(asked) ? asked : undefined;
  try {
    const kept = localStorage.getItem(key) ?? "";
    return isSlug(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the chosen council on this device, or forgets it. A browser that keeps nothing has it until the page is left. */
export function keepCouncil(slug: string | undefined): void {
  try {
    if (slug === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, slug);
  } catch {
    // Nothing is lost but the choice.
  }
}
