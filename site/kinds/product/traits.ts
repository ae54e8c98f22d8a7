import type { Traits } from "../kind-traits.ts";

/** Static traits of the kind. */
export const product = {
  icon: "M10 2l7 4v8l-7 4-7-4V6zM3 6l7 4 7-4M10 10v8",
  colours: { light: { strong: "#1a4f8b", pale: "#e4eef9" }, dark: { strong: "#a3cdf8", pale: "#14304f" } },
  inNavigation: true,
  onAuthorityPage: true,
  forAnyService: true,
  tellsOf: null,
  activity: { word: "shares", verb: "Shares" },
  comparable: true,
  knownByInitials: true,
  listedIn: "rows",
  searchFactor: 1.2,
  like: { verb: "Used by", orders: true },
} as const satisfies Traits<"product">;
