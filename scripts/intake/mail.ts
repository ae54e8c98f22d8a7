import PostalMime, { type Attachment } from "postal-mime";

import { grouped } from "../../schemas/problems/count.ts";

/** A file that came with a mail. */
export interface MailFile {
  /** As the sender’s program called it; hostile. */
  name: string;
  content: Uint8Array;
}

/** What is taken from a mail: its files, and its text to look for places in. Names, addresses and headers are left. */
export interface Mail {
  files: readonly MailFile[];
  text: string;
}

/** Why a mail cannot be taken in, in a sentence for the person who runs the command. */
export class Refused extends Error {
  override readonly name = "Refused";
}

/** The most bytes of a mail: an entry has 64 KiB at most, and a few pictures may be beside it. */
export const longestMail = 10 * 1024 * 1024;

/** As many lines as such a mail has in base64. The parser keeps each line by itself, and eight million used up 4 GB. */
const mostLines = 150_000;

const mostFiles = 50;
const mostForwards = 5;
const limits = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: mostForwards };

/**
 * Reads a mail as it was saved (RFC 5322), with the mails that are forwarded in it.
 *
 * @throws Refused for one that is too large, too deep or no mail
 */
export async function readMail(bytes: Uint8Array, depth = 0): Promise<Mail> {
  if (bytes.length > longestMail) throw new Refused(tooLarge);
  if (linesIn(bytes) > mostLines) throw new Refused(`It has more than ${grouped(mostLines)} lines.`);
  if (depth > mostForwards) throw new Refused(`Mails are forwarded in it more than ${mostForwards} deep.`);
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
    if (files.length > mostFiles) throw new Refused(`More than ${mostFiles} files are attached to it.`);
  }
  return { files, text: words };
}

/** A mail has one of these: any line with a colon looks like a header. */
const headersOfMail = new Set(
  "from to cc date subject message-id received return-path sender delivered-to mime-version content-type".split(" "),
);

/** How the files begin that people send instead of a mail. */
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

/** Why a mail is not even read. */
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
