import { href } from "../href.ts";

interface Props {
  start: string | undefined;
  /** The subject, such as a successor council, if the page has several comparisons. */
  about: string | undefined;
}

/** Link to the prefilled form for an opportunity of all the councils. */
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
