/**
 * Begins what residents ask their council for: “book a swimming lesson”. The thing is what entries are about, and the verb
 * stands in few of them.
 */
const asksCouncil =
  /^(?:apply for|complain about|object to|(?:appeal|book|cancel|challenge|hire|order|renew|request)(?= (?:an?|my|the) )) (?:(?:an?|my|the) )?(?:new )?(?=\S)(?!.*\bcontracts?\b)/i;

/**
 * Returns a query without markup, which may have been pasted, and with what an address names instead of the address: the
 * council of a website or email address (“leeds” for “democracy.leeds.gov.uk”), the name of a repository, and no
 * protocol, “www.” and “.com”, and without a resident’s request for it. A query of nothing else stays as it is.
 */
export function plain(query: string): string {
  const text = query
    .replace(/<[^<>]*>/g, " ")
    .replace(/(?<!\S)(?:\S*[^\w\s-])?(?!data|service|www)([\w-]+)\.(?:gov\.(?:scot|uk|wales)|llyw\.cymru)\b\S*/gi, "$1")
    .replace(
      /(?:git@|(?:https?:\/\/)?(?:www\.)?)\b(?:github|gitlab)\.com[/:](?:[\w-]+\/(?=\w))?([\w.-]+?)(?:\.git)?\/?(?:[/?#]\S*)?(?!\S)/gi,
      (_, name: string) => name.replace(/[-_]/g, " "),
    )
    .replace(/https?:\/\/|\bwww\.|\.com\b\/?/gi, " ")
    .trim()
    .replace(asksCouncil, "");
  return text === "" ? query : text;
}
