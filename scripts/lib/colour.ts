/** Colour on a terminal, unless NO_COLOR (no-color.org) says otherwise; FORCE_COLOR asks for it anywhere. */
export function wantsColour(stream: NodeJS.WriteStream): boolean {
  if (process.env["NO_COLOR"]) return false;
  return Boolean(process.env["FORCE_COLOR"]) || stream.isTTY;
}
