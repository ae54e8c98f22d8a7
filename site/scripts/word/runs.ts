import { ExternalHyperlink, type ParagraphChild, TextRun } from "docx";
import type { PhrasingContent } from "mdast";
import { toString } from "mdast-util-to-string";

interface Style {
  bold?: boolean;
  italics?: boolean;
  style?: "Hyperlink";
}

/** Converts inline Markdown into runs for Word: bold, italic, code and links. */
export function runsOf(nodes: readonly PhrasingContent[], style: Style = {}): ParagraphChild[] {
  return nodes.flatMap((node) => {
    switch (node.type) {
      case "strong":
        return runsOf(node.children, { ...style, bold: true });
      case "emphasis":
        return runsOf(node.children, { ...style, italics: true });
      case "link":
        return [
          new ExternalHyperlink({ link: node.url, children: runsOf(node.children, { ...style, style: "Hyperlink" }) }),
        ];
      case "inlineCode":
        return [new TextRun({ ...style, font: "Courier New", text: validXml(node.value) })];
      case "break":
        return [new TextRun({ break: 1 })];
      default:
        return [new TextRun({ ...style, text: oneLine(toString(node)) })];
    }
  });
}

/** Collapses white space into single spaces and removes what `validXml` removes. */
function oneLine(text: string): string {
  return validXml(text.replace(/\s+/gu, " "));
}

/** Removes control characters except tabs and line breaks, and the two non-characters that XML 1.0 does not allow. */
function validXml(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "");
}
