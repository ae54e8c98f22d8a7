/** The options of a comparison. */
export interface Purpose {
  /** `YYYY-MM-DD` */
  today: string;
  /** The first day of the successor council, `YYYY-MM-DD`, if the comparison is about a reorganisation. */
  firstDay?: string | undefined;
  /** Every band of money. */
  bands: readonly string[];
  /** The titles of all council services. */
  services: readonly string[];
}
