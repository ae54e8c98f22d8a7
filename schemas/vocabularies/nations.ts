import type { RegisteredAuthority } from "./local-authorities.ts";
import { vocabulary } from "./vocabulary.ts";

/** The nations of the UK. */
export const nations = vocabulary({
  england: { title: "England" },
  scotland: { title: "Scotland" },
  wales: { title: "Wales" },
  "northern-ireland": { title: "Northern Ireland" },
});

/** Whether what is for these nations alone is for a local authority. What names no nation is for all of them. */
export function isForNationOf(
  { nation }: RegisteredAuthority,
  only: readonly (keyof typeof nations.words)[] = [],
): boolean {
  return only.length === 0 || only.some((word) => nations.title(word) === nation);
}
