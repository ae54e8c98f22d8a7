import { href } from "../href.ts";

/** The button to the form for an opportunity of all the councils. */
export function Start({ start }: { start: string | undefined }) {
  if (start === undefined) return null;
  return (
    <p class="side-by-side__start">
      <a class="govuk-button" href={href(start)}>
        Start something together
      </a>
    </p>
  );
}
