/** The sections of an authority’s page, in order, with their headings. */
export const authoritySections = {
  about: "About",
  shares: "What it shares",
  uses: "What it uses",
  systems: "Other systems it uses",
  connections: "What is connected here",
  adopts: "Standards it has adopted",
  leadership: "Leadership and strategy",
  stories: "What it has taken part in",
  like: "What councils like it use",
  peers: "In the same region or of the same type",
  contacts: "Contact",
} as const;
