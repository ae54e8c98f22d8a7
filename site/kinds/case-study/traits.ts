import type { Traits } from "../kind-traits.ts";

/** Static traits of the kind. */
export const caseStudy = {
  icon: "M4 2h8.5L16 5.5V18H4zM7 8h6M7 11h6M7 14h4",
  colours: { light: { strong: "#1f5f35", pale: "#e4f3e8" }, dark: { strong: "#a4dfb5", pale: "#173a24" } },
  inNavigation: true,
  onAuthorityPage: true,
  forAnyService: true,
  tellsOf: ({ products, standards, authorities }) => ({ products, standards, authorities }),
  activity: { word: "tells", verb: "In" },
  comparable: false,
  knownByInitials: false,
  listedIn: "rows",
  searchFactor: 0.9,
  like: null,
} as const satisfies Traits<"case-study">;
