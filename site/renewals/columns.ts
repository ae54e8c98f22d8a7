/** The columns of the table of ending contracts. */
export const renewalColumns = ["Council", "Product or system", "Service", "Ends", "Cost a year", "Evidence"] as const;
