import { href } from "../href.ts";

interface Props {
  start: string | undefined;
  /** What the councils are to become, where the page has several of these. */
  about: string | undefined;
}

/** The button to the form for an opportunity of all the councils. */
export function Start({ start, about }: Props) {
  if (start === undefined) return null;
  return (
    <p class="side-by-side__start">
      <a class="govuk-button" href={href(start)}>
        Start something together
        {about !== undefined && <span class="govuk-visually-hidden"> in {about}</span>}
      </a>
    </p>
  );
}
