/** The documents of the software of which a catalogue has the parts that every catalogue needs. */
export interface Documents {
  readme: string;
  changelog: string;
  /** The list of the maintainers of the catalogue. */
  maintainers: string;
}

/** The changelog of a new catalogue: the software’s own without what was new in it. */
export function newChangelog(changelog: string): string {
  return `${sectionsOf(changelog)[0]?.trimEnd() ?? ""}\n`;
}

/** The list of the maintainers of a new catalogue: what explains it, and nobody in it. */
export function noMaintainers(list: string): string {
  return `${list.split(/^maintainers:/m)[0] ?? ""}maintainers: []\n`;
}

/** The sections of the software’s README that its other documents lead to, so that every catalogue has them. */
export function sharedSections(readme: string): string[] {
  return sectionsOf(readme).filter(isShared);
}

/** The README of a catalogue with the shared sections as the software has them, before what it says of licences. */
export function withSectionsOf(readme: string, software: string): string {
  const own = sectionsOf(readme).filter((section) => !isShared(section));
  const licence = own.findIndex((section) => section.startsWith("## Licence\n"));
  const end = licence < 0 ? own.length : licence;
  return [...own.slice(0, end), ...sharedSections(software), ...own.slice(end)]
    .map((section) => section.trimEnd())
    .join("\n\n")
    .concat("\n");
}

function isShared(section: string): boolean {
  return /^## (?:Maintain|Develop)\n/.test(section);
}

/** The sections of a document, what is above its first heading first. */
function sectionsOf(document: string): string[] {
  return document.split(/^(?=## )/m);
}
