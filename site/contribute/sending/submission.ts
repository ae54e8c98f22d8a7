import { baseBranch, editOnGitHub, entriesFolder } from "../../../schemas/address.ts";

/** A file to be sent, and where to. */
export interface Parcel {
  /** The address of the repository. */
  repository: string;
  /** Relative to the catalogue’s folder. */
  file: string;
  text: string;
  /** Whether the file is there already. */
  exists: boolean;
  /** What the file does not say and people should know. */
  note?: string | undefined;
}

/** Where to send a file: a page of GitHub, with the file in its address if that is not too long. */
export interface Submission {
  address: string;
  /** Whether the address holds the file; otherwise it has to be pasted. */
  holdsFile: boolean;
}

/** The longest address, in bytes, that browsers, proxies and GitHub are sure to take. */
export const longestAddress = 6 * 1024;

/** The page of GitHub on which a new file is suggested, or a change to one that is there. */
export function submissionOf({ repository, file, text, exists }: Parcel): Submission {
  const bare = exists
    ? editOnGitHub(repository, file)
    : `${repository}/new/${baseBranch}?filename=${encodeURIComponent(entriesFolder + file)}`;
  const full = `${bare}${exists ? "?" : "&"}value=${encodeURIComponent(text)}`;
  return full.length <= longestAddress ? { address: full, holdsFile: true } : { address: bare, holdsFile: false };
}

/** The longest text that mail programs take from a link. */
const longestMail = 1800;

/**
 * A link that opens an email to a colleague, with the file in it or, when it is long, with a request to attach it.
 *
 * @param title what the file is about
 */
export function colleagueMailOf({ text, ...parcel }: Parcel, title: string): string {
  const opening = openingOf(parcel, title);
  const inside = `${opening}\n\n${text}`;
  const isShort = encoded(inside).length <= longestMail;
  return mailto("", title, isShort ? inside : `${opening}\n\nIt is attached.\n`);
}

/**
 * A link that opens an email to the catalogue’s mailbox. A link cannot attach a file, and mail programs break long lines
 * of a text, so the file is for the sender to attach. `npm run intake` finds the place of the file in the text.
 */
export function catalogueMailOf(parcel: Parcel, mailbox: string, title: string): string {
  return mailto(mailbox, title, `${openingOf(parcel, title)}\n\nIt is attached: ${nameOfFile(parcel.file)}\n`);
}

function openingOf({ file, exists, note }: Pick<Parcel, "file" | "exists" | "note">, title: string): string {
  const what = exists ? `a change to ${title}` : title;
  const why = note === undefined ? "" : `\n\n${note}`;
  return `Hello,\n\nplease add ${what} to the catalogue. The file belongs at catalogue/${file}.${why}`;
}

function mailto(mailbox: string, title: string, body: string): string {
  return `mailto:${mailbox}?subject=${encoded(`For the catalogue: ${title}`)}&body=${encoded(body)}`;
}

/** What was typed may hold half of a character, which no address can. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** The last part of the path of a file. */
export function nameOfFile(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
