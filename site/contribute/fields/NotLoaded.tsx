import { loadAgain } from "../../scripts/fetch.ts";

interface Props {
  /** What could not be loaded: “The register of councils”. */
  what: string;
}

/** Says that a part of the form could not be loaded. */
export function NotLoaded({ what }: Props) {
  return (
    <p class="govuk-inset-text notice" role="alert">
      {what} could not be loaded. {loadAgain}
    </p>
  );
}
