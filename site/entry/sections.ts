/** A link to a section in the table of contents. */
export interface SectionLink {
  id: string;
  title: string;
}

/** The table of contents of a page: its sections, in the order and with the names of `titles`. */
export function contentsOf<Id extends string>(
  titles: Readonly<Record<Id, string>>,
  sections: Readonly<Partial<Record<Id, unknown>>>,
): SectionLink[] {
  return (Object.keys(titles) as Id[])
    .filter((id) => sections[id] !== undefined)
    .map((id) => ({ id, title: titles[id] }));
}
