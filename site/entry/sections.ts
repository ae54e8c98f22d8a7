/** A section of a page, as the list of contents names it. */
export interface SectionLink {
  id: string;
  title: string;
}

/** The contents of a page: the sections that it has, in the order and with the names of `titles`. */
export function contentsOf<Id extends string>(
  titles: Readonly<Record<Id, string>>,
  sections: Readonly<Partial<Record<Id, unknown>>>,
): SectionLink[] {
  return (Object.keys(titles) as Id[])
    .filter((id) => sections[id] !== undefined)
    .map((id) => ({ id, title: titles[id] }));
}
