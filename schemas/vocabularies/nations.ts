import type { RegisteredAuthority } from "./local-authorities.ts";
import { vocabulary } from "./vocabulary.ts";

/** The nations of the UK. */
export const nations = vocabulary({
  england: { title: "England" },
  scotland: { title: "Scotland" },
  wales: { title: "Wales" },
  "northern-ireland": { title: "Northern Ireland" },
});

/** Whether something limited to these nations applies to a local authority. An empty list means all nations. */
export function isForNationOf(
  { nation }: RegisteredAuthority,
  only: readonly (keyof typeof nations.words)[] = [],
): boolean {
  return only.length === 0 || only.some((word) => nations.title(word) === nation);
}
