/** What reads words that no document contains. One module, so that the page needs one request for it. */
export { authorityWithInitials } from "./authority-initials.ts";
export { correctionsOf } from "./corrections.ts";
export { inEnglish } from "./in-english.ts";
export { pageForPostcode } from "./postcode.ts";
