/** The bundled commands: those that people run repeatedly while they write an entry. */
export const commandNames = ["validate", "new", "fmt"] as const;

export type CommandName = (typeof commandNames)[number];
