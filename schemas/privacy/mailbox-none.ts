import type { isPersonalMailbox as whole } from "./mailbox.ts";

/**
 * Browser stub of the check, whose name lists weigh 11 KB. The forms lazy-load the lists with their rules, and the
 * settings form then runs the check itself.
 */
export const isPersonalMailbox: typeof whole = () => false;
