/** What a comparison is made for. */
export interface Purpose {
  /** `YYYY-MM-DD` */
  today: string;
  /** The day on which one council takes over from the others, `YYYY-MM-DD`, where there is one. */
  firstDay?: string | undefined;
  /** Every band of money there is. */
  bands: readonly string[];
  /** The titles of all council services. */
  services: readonly string[];
}
