/** What reads queries that are more than words. One module, so that the page needs one request for it. */
export { plain } from "./plain.ts";
export { findWithout } from "./without.ts";
