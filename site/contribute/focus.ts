import type { Path } from "../../schemas/problems/problem.ts";
import { idOf } from "./state/path.ts";

/** Takes somebody to the place of a problem: to its control or, where there is none, to the group that it is in. */
export function goTo(path: Path): void {
  for (let length = path.length; length > 0; length--) {
    const id = idOf(path.slice(0, length));
    const target = document.getElementById(id) ?? document.getElementById(`${id}-group`);
    if (!target) continue;
    unfold(target);
    target.closest(".govuk-form-group")?.scrollIntoView({ block: "start" });
    target.focus({ preventScroll: true });
    return;
  }
  document.getElementById("yaml")?.focus();
}

/** Takes somebody to the heading of a section, and opens it if it is folded. */
export function open(id: string): void {
  const heading = document.getElementById(id);
  if (!heading) return;
  unfold(heading);
  heading.scrollIntoView({ block: "start" });
  heading.focus({ preventScroll: true });
}

/** Takes somebody who has cleared a form to its beginning. */
export function startAgain(): void {
  document.querySelector<HTMLElement>("[data-title]")?.focus();
}

function unfold(target: HTMLElement): void {
  for (let around = target.closest("details"); around; around = around.parentElement?.closest("details") ?? null)
    around.open = true;
}
