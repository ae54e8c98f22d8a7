import { memberWords } from "../member-words.ts";

/** The columns of the table of ending contracts. */
export const renewalColumns = [memberWords.One, "Product or system", "Service", "Ends", "Cost a year", "Evidence"];
