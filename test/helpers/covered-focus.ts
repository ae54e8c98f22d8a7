/** The words of the link or control that has the focus where no part of a line of it can be seen. Runs in the page. */
export function coveredFocus(): string[] {
  const focused = document.activeElement;
  if (!focused) return ["nothing"];
  const isSeen = [...focused.getClientRects()].some(({ x, y, width, height }) =>
    [0.1, 0.5, 0.9].some((part) => focused.contains(document.elementFromPoint(x + width * part, y + height / 2))),
  );
  return isSeen ? [] : [focused.id || focused.textContent];
}
