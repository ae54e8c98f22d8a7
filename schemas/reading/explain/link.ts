/** What to do about an address that not everybody can open safely. */
export function linkAdvice(address: string): string {
  if (/\]\(\S+\)$|<\S+>$/.test(address)) return "Write the address alone, without a title or brackets.";
  if (/\s.*https?:\/\//i.test(address)) return "Write one address. Put each of the others in an item of its own.";
  if (/^http:\/\//i.test(address))
    return "It must start with https://. Check that the page opens that way, and write it so.";
  if (/^https:\/\/[^/?#]*@/i.test(address)) return "Leave out the user name and password before the @.";
  if (/^https:\/\/(?:[\d.]+(?:[:/?#]|$)|\[)/i.test(address))
    return "Use a host name, such as www.example.org, in place of the IP address.";
  if (/^https:\/\/[^/?#]*:\d+/i.test(address)) return "Leave out the port, the number after the colon.";
  if (/^[\w.-]+\.[a-z]{2,}(?:\/|$)/i.test(address)) return "Write the full address, starting with https://.";
  if (/\s/.test(address)) return "An address has no spaces; write %20 for one.";
  return "Give the full address of a public page, such as https://www.example.org/page.";
}
