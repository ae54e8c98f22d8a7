/** The software’s documents that every catalogue shares parts of. */
export interface Documents {
  readme: string;
  changelog: string;
  /** The list of the maintainers of the catalogue. */
  maintainers: string;
}

/** The changelog of a new catalogue: the introduction of the software’s own. */
export function newChangelog(changelog: string): string {
  return `${sectionsOf(changelog)[0]?.trimEnd() ?? ""}\n`;
}

/** The empty list of maintainers of a new catalogue, with its explanation. */
export function noMaintainers(list: string): string {
  return `${list.split(/^maintainers:/m)[0] ?? ""}maintainers: []\n`;
}

/** The sections of the software’s README that its other documents link to. */
export function sharedSections(readme: string): string[] {
  return sectionsOf(readme).filter(isShared);
}

/** Replaces the shared sections of a catalogue’s README by the software’s, before “Licence” or else at the end. */
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

/** The sections of a document; the first is the text above the first heading. */
function sectionsOf(document: string): string[] {
  return document.split(/^(?=## )/m);
}
