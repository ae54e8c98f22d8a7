/** The commands that are bundled: those that people run again and again while they write an entry. */
export const commandNames = ["validate", "new", "fmt"] as const;

export type CommandName = (typeof commandNames)[number];
