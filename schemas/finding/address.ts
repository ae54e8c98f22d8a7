import { type Kind, namings } from "../vocabularies/kind-names.ts";

/**
 * Returns the slug of the entry whose page or file an address or a path names: `https://…/products/open-play/`,
 * `camden/products/open-play.yml` or `open-play.yml`. A bare slug is returned as it is; undefined for other texts.
 */
export function slugInAddress(kind: Kind, text: string): string | undefined {
  const { folder } = namings[kind];
  const address = new RegExp(String.raw`^(?:(?:\S*/)?${folder}/)?([a-z\d-]+)(?:\.yml|/(?:index\.html)?)?(?:[?#]\S*)?$`);
  return address.exec(text.trim())?.[1];
}
