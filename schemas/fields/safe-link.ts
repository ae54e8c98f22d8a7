/** An address of Safe Links, with the original one in its query. */
const safeLink = /^https:\/\/[^/?#]*\.safelinks\.protection\.outlook\.com[^?#]*\?(?:[^#]*&)?url=([^&#]+)/i;

/** Whether an address is one that Outlook put in place of another. It contains the mailbox that received the message. */
export function isSafeLink(address: string): boolean {
  return safeLink.test(address);
}

/** Returns the original address of one of Safe Links, and any other unchanged. */
export function withoutSafeLink(address: string): string {
  const [, original] = safeLink.exec(address) ?? [];
  return original === undefined ? address : (new URLSearchParams(`url=${original}`).get("url") ?? address);
}
