import { gitHubAddressOf } from "../../fields/repository-address.ts";
import { hiddenIn } from "../../problems/hidden.ts";
import { isPlaceholder } from "../placeholder.ts";

/** Returns how to fix an address that is not a public https address. */
export function linkAdvice(address: string): string {
  if (hiddenIn(address).length > 0)
    return "It has a character that cannot be seen. Type the address instead of pasting it.";
  if (/^(?:mailto:)?[^\s@/]+@[\w-]+(?:\.[\w-]+)+$/i.test(address))
    return "This is an email address. Put it in the “email” of a contact, and write the address of a page here.";
  if (/^\+?[\d\s()-]{7,}$/.test(address)) return "This is a telephone number. Write the address of a page instead.";
  if (isMarkedUp(address)) return "Write the address alone, without a title or brackets.";
  const space = address.search(/\s/);
  if (space >= 0 && /https?:\/\//i.test(address.slice(space)))
    return "Write only one address here. Each of the others can be a link of its own.";
  const [, host, path = ""] = gitAddress.exec(address) ?? [];
  if (host !== undefined)
    return `Write the address of its page, such as https://${host.toLowerCase()}/${path.replace(/\.git$/, "")}.`;
  if (/^http:\/\//i.test(address))
    return "It must start with https://. Check that the page opens with https://, and use that address.";
  if (/^https:\/\/[^/?#]*@/i.test(address)) return "Leave out the user name and password before the @.";
  if (/^https:\/\/(?:[\d.]+(?:[:/?#]|$)|\[)/i.test(address))
    return "Use a host name, such as www.example.org, in place of the IP address.";
  if (/^https:\/\/[^/?#]*:\d+/i.test(address)) return "Leave out the port, the number after the colon.";
  if (/^[\w.-]+\.[a-z]{2,}(?:\/|$)/i.test(address)) return "Write the full address, starting with https://.";
  if (/^[\w-]+\/[\w.-]+$/.test(address) && !isPlaceholder(address))
    return `Write the whole address, starting with https://. A repository on GitHub is at ${gitHubAddressOf(address)}.`;
  const [unfit] = /["<>\\^`{|}]/.exec(address) ?? [];
  if (unfit !== undefined)
    return `An address cannot have the character ${unfit}. Copy it from the address bar of your browser.`;
  if (/\s/.test(address)) return "An address has no spaces; write %20 for one.";
  return "Give the full address of a public page, such as https://www.example.org/page.";
}

/** An address that git reads and browsers do not: “git@github.com:owner/name.git”, “ssh://…” or “git://…”. */
const gitAddress =
  /^(?:(?:ssh|git|git\+ssh):\/\/(?:[\w-]+@)?|[\w-]+@)([\w-]+(?:\.[\w-]+)+)(?::\d+\/|[:/])([\w.-]+(?:\/[\w.-]+)+)$/i;

/** Whether an address ends in `<…>`, or in `](…)` as a Markdown link does. */
function isMarkedUp(address: string): boolean {
  const [word = ""] = /(?<!\S)\S+$/.exec(address) ?? [];
  return isAround(word, "](", ")") || isAround(word, "<", ">");
}

function isAround(word: string, open: string, close: string): boolean {
  const start = word.indexOf(open);
  return start >= 0 && word.endsWith(close) && start + open.length < word.length - close.length;
}
