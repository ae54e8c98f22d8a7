/**
 * Returns a query without markup, which may have been pasted, and with what an address names instead of the address: the
 * council of a website or email address (“leeds” for “democracy.leeds.gov.uk”), and no protocol, “www.” and “.com”.
 */
export function plain(query: string): string {
  return query
    .replace(/<[^<>]*>/g, " ")
    .replace(/(?<!\S)(?:\S*[^\w\s-])?(?!data|service|www)([\w-]+)\.(?:gov\.(?:scot|uk|wales)|llyw\.cymru)\b\S*/gi, "$1")
    .replace(/https?:\/\/|\bwww\.|\.com\b\/?/gi, " ")
    .trim();
}
