import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { ComponentChildren } from "preact";

import { isPublicHttps } from "../../../schemas/fields/link.ts";

/** Renders Markdown as elements. Raw HTML appears as text, so nothing in it can run (XSS). */
export function Preview({ source }: { source: string }) {
  if (source.trim() === "") return <p class="govuk-hint">There is nothing to preview yet.</p>;
  return <>{render(fromMarkdown(source))}</>;
}

function render(node: Nodes, index = 0): ComponentChildren {
  switch (node.type) {
    case "root":
      return inside(node.children);
    case "paragraph":
      return <p key={index}>{inside(node.children)}</p>;
    case "heading":
      // Below the headings of the form: h1 for the page, h2 for its sections, h3 within the steps around them.
      return node.depth <= 2 ? (
        <h4 key={index}>{inside(node.children)}</h4>
      ) : (
        <h5 key={index}>{inside(node.children)}</h5>
      );
    case "list":
      return node.ordered ? (
        <ol key={index} class="govuk-list govuk-list--number">
          {inside(node.children)}
        </ol>
      ) : (
        <ul key={index} class="govuk-list govuk-list--bullet">
          {inside(node.children)}
        </ul>
      );
    case "listItem":
      return <li key={index}>{inside(node.children)}</li>;
    case "blockquote":
      return <blockquote key={index}>{inside(node.children)}</blockquote>;
    case "strong":
      return <strong key={index}>{inside(node.children)}</strong>;
    case "emphasis":
      return <em key={index}>{inside(node.children)}</em>;
    case "inlineCode":
      return <code key={index}>{node.value}</code>;
    case "code":
      return (
        <pre key={index}>
          <code>{node.value}</code>
        </pre>
      );
    case "link":
      return isPublicHttps(node.url) ? (
        <a key={index} href={node.url} target="_blank" rel="noopener nofollow ugc">
          {inside(node.children)}
        </a>
      ) : (
        <span key={index}>{inside(node.children)}</span>
      );
    case "break":
      return <br key={index} />;
    case "thematicBreak":
      return <hr key={index} />;
    case "image":
      return node.alt;
    default:
      return "value" in node ? node.value : "children" in node ? inside(node.children) : null;
  }
}

function inside(children: readonly Nodes[]): ComponentChildren {
  return children.map((child, index) => render(child, index));
}
