/** The columns of the table of contracts that end. */
export const renewalColumns = [
  "Council",
  "Product or system",
  "Service",
  "Ends",
  "Cost a year, without VAT",
  "Evidence",
] as const;
