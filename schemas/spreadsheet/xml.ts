import { Parser } from "htmlparser2";

/** What to do with the elements and texts of an XML document. */
interface Handlers {
  /** The local name of an element, and one of its attributes by local name. */
  open: (name: string, attribute: (name: string) => string | undefined) => void;
  close: (name: string) => void;
  text: (text: string) => void;
}

/** Goes through an XML document. Of entities, the five of XML and characters by number count; none is defined by the document. */
export function readXml(content: Uint8Array, { open, close, text }: Handlers): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        open(localName(name), (wanted) => Object.entries(attributes).find(([one]) => localName(one) === wanted)?.[1]);
      },
      onclosetag: (name) => {
        close(localName(name));
      },
      ontext: text,
    },
    { xmlMode: true },
  );
  parser.end(new TextDecoder().decode(content));
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
