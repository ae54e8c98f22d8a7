/** A character that is used as a bullet only. */
export const bullet = /[•‣▪▫●○◦■□➢\uf0a7\uf0b7]/;
