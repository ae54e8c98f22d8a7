import type { Traits } from "../kind-traits.ts";

/** Static traits of the kind. */
export const opportunity = {
  icon: "M7.5 4.5a5.5 5.5 0 1 0 .1 0M12.5 4.5a5.5 5.5 0 1 0 .1 0",
  colours: { light: { strong: "#8a3c00", pale: "#fdebdc" }, dark: { strong: "#f9c292", pale: "#4b290b" } },
  inNavigation: true,
  onAuthorityPage: true,
  forAnyService: true,
  tellsOf: ({ products, standards, participants }) => ({ products, standards, authorities: participants }),
  activity: { word: "invites", verb: "In" },
  comparable: false,
  knownByInitials: false,
  listedIn: "rows",
  searchFactor: 1,
  like: null,
} as const satisfies Traits<"opportunity">;
