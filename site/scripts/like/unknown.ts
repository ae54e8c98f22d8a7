import { quoted } from "../../quoted.ts";

/** A council that may be meant, and where it leads. */
export interface Meant {
  name: string;
  address: string;
}

/** Says that no council is called so, and which ones may be meant instead, as links. */
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
