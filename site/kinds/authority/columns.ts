/** The columns of the list of authorities, each with its sort order. */
export const authorityColumns = [
  { title: "Name", order: "name" },
  { title: "Type", order: "type" },
  { title: "Region", order: "region" },
  { title: "Uses", order: "uses" },
  { title: "Adopts", order: "adopts" },
  { title: "Shares", order: "shares" },
] as const;
