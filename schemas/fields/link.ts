import * as z from "zod";

import { vocabulary } from "../vocabularies/vocabulary.ts";
import { line } from "./line.ts";

/**
 * An address that anybody can open safely: https, a public host name, no user, password, port, IP address or name that
 * only works inside a network. Host names are in lower case. Nothing in it is hidden: no controls, no signs of direction
 * and none without a width. Written as one pattern so that editors check the same.
 */
const publicHttps =
  // oxlint-disable-next-line no-control-regex -- controls are what it refuses
  /^https:\/\/(?![^/?#]*\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|private|test|invalid|arpa|onion)(?:[/?#]|$))(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})(?:[/?#][^\s\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"<>\\^`{|}]*)?$/;

const longestLink = 2000;

/** Whether an address is one that entries may link to. */
export function isPublicHttps(address: string): boolean {
  return address.length <= longestLink && publicHttps.test(address);
}

/** An https address with its host in lower case; any other text as it is. */
export function withLowerCaseHost(address: string): string {
  return address.replace(/^https:\/\/[^/?#]+/i, (start) => start.toLowerCase());
}

/** An https address with a public host name. */
export const link = z
  .string()
  .max(longestLink)
  .regex(publicHttps)
  .meta({
    text: "link",
    problem: "unsafe-link",
    examples: ["https://www.camden.gov.uk/"],
    expects:
      "an address that starts with https:// and a public host name, in lower case, such as https://www.example.org/page",
  });

/** The same with an end of its own, which is told in the same words as any other value: `expects` says what it must be. */
export function linkEnding(end: string, expects: string) {
  const pattern = new RegExp(`^(?=[^?#]*${end}$)${publicHttps.source.slice(1)}`);
  return z.string().max(longestLink).regex(pattern).meta({ text: "link", expects });
}

/** The page or file in which a fact can be checked. */
export const evidence = link.meta({
  title: "Evidence",
  description: "The page or file where anybody can check this.",
  examples: ["https://www.example.gov.uk/news/we-now-use-open-play"],
});

/** What a link leads to. */
export const linkTypes = vocabulary({
  website: { title: "Website" },
  repository: { title: "Source code" },
  documentation: { title: "Documentation" },
  demo: { title: "Demonstration" },
  roadmap: { title: "Roadmap" },
  support: { title: "Support" },
  download: { title: "Download" },
});

/** A link of an entry, with what it leads to. */
export const typedLink = z
  .strictObject({
    type: linkTypes.schema.meta({
      title: "Type",
      description: "What the link leads to.",
      examples: ["repository"],
    }),
    url: link.meta({
      title: "Address",
      description: "The full address.",
      examples: ["https://github.com/openplay/openplay"],
    }),
    title: line(1, 120)
      .optional()
      .meta({
        title: "Title",
        description: "What to call the link, when its type is not enough.",
        examples: ["API guide"],
      }),
  })
  .meta({ title: "Link", expects: "a link with its type and url" });
