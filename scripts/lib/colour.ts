/** Colour on a terminal, unless NO_COLOR (no-color.org) says otherwise; FORCE_COLOR asks for it anywhere, and its 0 for none. */
export function wantsColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR = "" } = process.env;
  if (NO_COLOR || ["0", "false"].includes(FORCE_COLOR)) return false;
  return FORCE_COLOR !== "" || stream.isTTY;
}
