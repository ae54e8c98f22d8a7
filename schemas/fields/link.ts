import * as z from "zod";

import { vocabulary } from "../vocabularies/vocabulary.ts";
import { line } from "./line.ts";

/**
 * A public https URL: no user, password, port, IP address or host name of a private network or of Safe Links. Host names
 * are in lower case. No control, bidirectional or zero-width characters. It is a single pattern so that JSON Schema can
 * contain it.
 */
const publicHttps =
  // oxlint-disable-next-line no-control-regex -- controls are what it refuses
  /^https:\/\/(?![^/?#]*\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|private|test|invalid|arpa|onion|safelinks\.protection\.outlook\.com)(?:[/?#]|$))(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})(?:[/?#][^\s\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"<>\\^`{|}]*)?$/;

const maxLinkLength = 2000;

/** Whether an address is a public https URL that entries may link to. */
export function isPublicHttps(address: string): boolean {
  return address.length <= maxLinkLength && publicHttps.test(address);
}

/** Converts the host of an https URL to lower case; returns any other text unchanged. */
export function withLowerCaseHost(address: string): string {
  return address.replace(/^https:\/\/[^/?#]+/i, (start) => start.toLowerCase());
}

/** An https address with a public host name. */
export const link = z
  .string()
  .max(maxLinkLength)
  .regex(publicHttps)
  .meta({
    text: "link",
    problem: "unsafe-link",
    examples: ["https://www.camden.gov.uk/"],
    expects:
      "an address that starts with https:// and a public host name, in lower case, such as https://www.example.org/page",
  });

/**
 * A public https URL whose path ends as given, without query and fragment.
 *
 * @param end the source of a regular expression
 * @param expects completes the message “It must be …”
 * @param start the source of a regular expression for what is before the end
 */
export function linkEnding(end: string, expects: string, start = "[^?#]*") {
  const pattern = new RegExp(`^(?=${start}${end}$)${publicHttps.source.slice(1)}`);
  return z.string().max(maxLinkLength).regex(pattern).meta({ text: "link", expects });
}

/** The page or file in which a fact can be checked. */
export const evidence = link.meta({
  title: "Evidence",
  description: "The page or file where anybody can check this.",
  examples: ["https://www.example.gov.uk/news/we-now-use-open-play"],
});

/** The types of link. */
export const linkTypes = vocabulary({
  website: { title: "Website" },
  repository: { title: "Source code" },
  documentation: { title: "Documentation" },
  demo: { title: "Demonstration" },
  roadmap: { title: "Roadmap" },
  support: { title: "Support" },
  download: { title: "Download" },
});

/** A link of an entry with its type. */
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
