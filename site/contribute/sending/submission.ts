import { baseBranch, editOnGitHub, entriesFolder } from "../../../schemas/address.ts";

/** A file to send, and its destination. */
export interface Parcel {
  /** The URL of the repository. */
  repository: string;
  /** The path of the file in the catalogue’s folder. */
  file: string;
  text: string;
  /** Whether the file exists in the repository. */
  exists: boolean;
  /** A note for reviewers that the file has no field for. */
  note?: string | undefined;
}

/** The page of GitHub to send a file on, with the content in the URL if it fits. */
export interface Submission {
  address: string;
  /** Whether the URL contains the content; otherwise the contributor pastes it. */
  holdsFile: boolean;
}

/** The maximum length of a URL, in bytes, that browsers, proxies and GitHub all accept. */
export const maxUrlBytes = 6 * 1024;

/** Returns the page of GitHub that creates a new file or edits an existing one. */
export function submissionOf({ repository, file, text, exists }: Parcel): Submission {
  const bare = exists
    ? editOnGitHub(repository, file)
    : `${repository}/new/${baseBranch}?filename=${encodeURIComponent(entriesFolder + file)}`;
  const full = `${bare}${exists ? "?" : "&"}value=${encodeURIComponent(text)}`;
  return full.length <= maxUrlBytes ? { address: full, holdsFile: true } : { address: bare, holdsFile: false };
}

/** The maximum length, in characters, of the percent-encoded body in a `mailto:` link that mail programs accept. */
const maxMailtoLength = 1800;

/**
 * Returns a `mailto:` link to a colleague, with the file in the body; if it is too long, the body says that it is attached.
 *
 * @param title what the file is about
 */
export function colleagueMailOf({ text, ...parcel }: Parcel, title: string): string {
  const opening = openingOf(parcel, title);
  const inside = `${opening}\n\n${text}`;
  const isShort = encoded(inside).length <= maxMailtoLength;
  return mailto("", title, isShort ? inside : `${opening}\n\nIt is attached.\n`);
}

/**
 * Returns a `mailto:` link to the catalogue’s mailbox. The sender attaches the file, because a link cannot and mail programs
 * wrap long lines. `npm run intake` reads the path of the file from the body.
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

/** Percent-encodes a text. `encodeURIComponent` throws on lone surrogates, so they are replaced first. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** Returns the base name of a path. */
export function nameOfFile(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
