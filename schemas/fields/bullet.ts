const bullets = "•‣▪▫●○◦■□➢\uf0a7\uf0b7";

/** A character that is used as a bullet only. */
export const bullet = new RegExp(`[${bullets}]`);

/** Whether a text has a bullet. In long texts, searching for each is faster than a regular expression for all. */
export function hasBullet(text: string): boolean {
  return Array.from(bullets).some((character) => text.includes(character));
}
