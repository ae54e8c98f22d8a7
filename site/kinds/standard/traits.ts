import type { Traits } from "../kind-traits.ts";

/** Static traits of the kind. */
export const standard = {
  icon: "M10 2a8 8 0 1 0 .1 0M6 10.2l3 3 5-6",
  colours: { light: { strong: "#5a2a82", pale: "#f1e9f8" }, dark: { strong: "#d7bdf2", pale: "#39214f" } },
  inNavigation: true,
  onAuthorityPage: true,
  forAnyService: true,
  tellsOf: null,
  activity: { word: "publishes", verb: "Publishes" },
  comparable: false,
  knownByInitials: false,
  listedIn: "rows",
  searchFactor: 1.2,
  like: { verb: "Adopted by", orders: true },
} as const satisfies Traits<"standard">;
