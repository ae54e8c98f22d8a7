import type { Path } from "../../schemas/problems/problem.ts";
import { idOf } from "./state/path.ts";

/** Scrolls to a problem and focuses its control; without one, the nearest group around it; else the YAML pane. */
export function focusProblem(path: Path): void {
  for (let length = path.length; length > 0; length--) {
    const id = idOf(path.slice(0, length));
    const target = document.getElementById(id) ?? document.getElementById(`${id}-group`);
    if (!target) continue;
    reveal(target, target.closest(".govuk-form-group"));
    return;
  }
  document.getElementById("yaml")?.focus();
}

/** Scrolls to the heading of a section, focuses it, and opens the `details` around it. */
export function openSection(id: string): void {
  const heading = document.getElementById(id);
  if (heading) reveal(heading, heading);
}

/** Focuses the title of the page after the form was cleared. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>("[data-title]")?.focus();
}

/** Opens every `details` around an element, scrolls to what belongs to it, and focuses it. */
function reveal(target: HTMLElement, whole: Element | null): void {
  for (let around = target.closest("details"); around; around = around.parentElement?.closest("details") ?? null)
    around.open = true;
  whole?.scrollIntoView({ block: "start" });
  target.focus({ preventScroll: true });
}
