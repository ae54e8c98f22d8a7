import { quoted } from "../../quoted.ts";

/** A suggested council, and the address of its link. */
export interface Meant {
  name: string;
  address: string;
}

/** Returns the message for an unknown council, with links to suggested ones. */
export function unknownCouncil(asked: string, meant: readonly Meant[]): (string | Node)[] {
  const sorry = `No council is called ${quoted(asked)}.`;
  if (meant.length === 0) return [sorry];
  const links = meant.map(({ name, address }) => {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = name;
    return link;
  });
  return [`${sorry} Did you mean `, ...links.flatMap((link, index) => [before(index, links.length), link]), "?"];
}

function before(index: number, all: number): string {
  return index === 0 ? "" : index === all - 1 ? " or " : ", ";
}
