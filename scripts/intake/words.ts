import { entriesFolder } from "../../schemas/address.ts";
import { kinds, parseEntryPath } from "../../schemas/index.ts";
import { count } from "../../schemas/problems/count.ts";
import { list, markdown, paragraph, ownText, userInput } from "../reporters/markup.ts";

/** The label of pull requests with files received by mail. */
export const mailLabel = "received by mail";

/** A received file: its place relative to the catalogue, and whether it replaces an existing one. */
interface Received {
  path: string;
  replaces: boolean;
}

/** The texts of a pull request made from a mail. They do not name the sender, who is not known here. */
export function mailPullWords(files: readonly Received[]): { title: string; message: string; body: string } {
  const title = `${titleOf(files)}, received by mail`;
  const body = markdown([
    paragraph(
      ownText(
        "Received by mail, and handed in by a catalogue maintainer. Nobody has proved who sent it, so it counts as a stranger’s change. Nothing of the mail is kept but its files.",
      ),
    ),
    list(
      files.map(({ path, replaces }) => ({
        content: [
          userInput(entriesFolder + path),
          ownText(
            replaces
              ? " replaces the whole file: look in the difference whether anything newer would be lost."
              : " is new.",
          ),
        ],
      })),
    ),
  ]);
  return { title, message: title, body };
}

function titleOf(files: readonly Received[]): string {
  const [first, ...others] = files;
  const place = first && parseEntryPath(first.path);
  if (!place || others.length > 0) return count(files.length, "file");
  return `${first.replaces ? "Change" : "New"} ${kinds[place.kind].label.one}: ${place.slug}`;
}
