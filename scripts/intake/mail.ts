import PostalMime, { type Attachment } from "postal-mime";

import { withThousandsSeparators } from "../../schemas/problems/count.ts";

/** An attachment. */
export interface MailFile {
  /** As in the mail; untrusted. */
  name: string;
  content: Uint8Array;
}

/**
 * The parts of a mail that we use: attachments, and the text to find places in. Names, addresses and headers are
 * dropped.
 */
export interface Mail {
  files: readonly MailFile[];
  text: string;
}

/** Why a mail is refused, in a sentence for the person who runs the command. */
export class Refused extends Error {
  override readonly name = "Refused";
}

/** Bytes of a mail: an entry has at most 64 KiB, and a few pictures may be attached too. */
export const maxMailBytes = 10 * 1024 * 1024;

/**
 * Slightly more than the lines of base64 in a mail of the maximum size. The parser stores each line separately; eight
 * million used 4 GB.
 */
const maxLines = 150_000;

const maxFiles = 50;
const maxForwards = 5;
const limits = { maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: maxForwards };

/**
 * Parses a saved mail (RFC 5322) and the mails attached to it.
 *
 * @throws Refused for no mail, and beyond the limits on bytes, lines, attachments, headers and nesting
 */
export async function readMail(bytes: Uint8Array, depth = 0): Promise<Mail> {
  if (bytes.length > maxMailBytes) throw new Refused(tooLarge);
  if (linesIn(bytes) > maxLines) throw new Refused(`It has more than ${withThousandsSeparators(maxLines)} lines.`);
  if (depth > maxForwards) throw new Refused(`Mails are forwarded in it more than ${maxForwards} deep.`);
  const { attachments, text = "", html = "", headers } = await parsed(bytes);
  if (!headers.some(({ key }) => headersOfMail.has(key))) throw new Refused(noMail(bytes));
  const files: MailFile[] = [];
  let words = `${text}\n${html}`;
  for (const attachment of attachments) {
    if (attachment.mimeType === "message/rfc822" || /\.eml$/i.test(attachment.filename ?? "")) {
      const inner = await readMail(contentOf(attachment), depth + 1);
      files.push(...inner.files);
      words += `\n${inner.text}`;
    } else files.push({ name: attachment.filename ?? "", content: contentOf(attachment) });
    if (files.length > maxFiles) throw new Refused(`More than ${maxFiles} files are attached to it.`);
  }
  return { files, text: words };
}

/** A mail needs one of these headers, because any line with a colon parses as a header. */
const headersOfMail = new Set(
  "from to cc date subject message-id received return-path sender delivered-to mime-version content-type".split(" "),
);

/** The magic numbers of files that people send instead of a mail. */
const notMails: readonly [bytes: readonly number[], sentence: string][] = [
  [[0xd0, 0xcf, 0x11, 0xe0], "It is a message of Outlook (.msg), which only Outlook reads. Save the mail as .eml."],
  [[0x50, 0x4b], "It is a ZIP or Office file. Save the mail itself as .eml, or the entry in it as .yml."],
  [[0x25, 0x50, 0x44, 0x46], "It is a PDF. Save the mail itself as .eml, or ask for the entry as .yml."],
];

function noMail(bytes: Uint8Array): string {
  const known = notMails.find(([start]) => start.every((byte, at) => bytes[at] === byte));
  return (
    known?.[1] ??
    "It is not a mail. Save the mail itself, as a file that ends in .eml, or name an entry, which ends in .yml."
  );
}

/** The message for a mail over the size limit. */
export const tooLarge = "It is larger than 10 MB. Ask for the entry alone.";

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

async function parsed(bytes: Uint8Array): ReturnType<typeof PostalMime.parse> {
  try {
    return await PostalMime.parse(bytes, limits);
  } catch {
    throw new Refused("It cannot be read as a mail: its parts or headers are more than any mail needs.");
  }
}

function contentOf({ content }: Attachment): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}
