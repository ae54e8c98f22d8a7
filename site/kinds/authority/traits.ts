import type { Traits } from "../kind-traits.ts";

/** Static traits of the kind. */
export const authority = {
  icon: "M2 8l8-5 8 5zM4.5 8v7M8.2 8v7M11.8 8v7M15.5 8v7M2 17.5h16",
  colours: { light: { strong: "#3d4a57", pale: "#e9edf1" }, dark: { strong: "#c6d1da", pale: "#2a353f" } },
  inNavigation: true,
  // Its record is the page itself.
  onAuthorityPage: false,
  forAnyService: false,
  tellsOf: null,
  activity: null,
  comparable: false,
  knownByInitials: false,
  listedIn: "table",
  searchFactor: 0.5,
  like: { verb: "Among", orders: false },
} as const satisfies Traits<"authority">;
