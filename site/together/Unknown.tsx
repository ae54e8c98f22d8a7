import { Fragment } from "preact";
import { useEffect, useState } from "preact/hooks";

import type { FoundAuthority } from "../../schemas/finding/directory.ts";
import { quoted } from "../quoted.ts";

interface Props {
  /** The unknown name or slug. */
  asked: string;
  today: string;
  addressOf: (slug: string) => string;
}

/** Notice about an unknown council, with links to suggested ones. */
export function Unknown({ asked, today, addressOf }: Props) {
  const [meant, setMeant] = useState<readonly FoundAuthority[]>([]);
  useEffect(() => {
    let isLatest = true;
    // The register is large, so it is loaded lazily. If that fails, there are no suggestions.
    import("../scripts/like/find.ts").then(
      ({ councilsMeant }) => {
        if (isLatest) setMeant(councilsMeant(asked, today));
      },
      () => undefined,
    );
    return () => {
      isLatest = false;
    };
  }, [asked, today]);
  return (
    <p class="govuk-inset-text">
      No council is called {quoted(asked)}.
      {meant.length > 0 && (
        <>
          {" "}
          Did you mean{" "}
          {meant.map(({ slug, name }, index) => (
            <Fragment key={slug}>
              {index > 0 && (index === meant.length - 1 ? " or " : ", ")}
              <a class="govuk-link" href={addressOf(slug)}>
                {name}
              </a>
            </Fragment>
          ))}
          ?
        </>
      )}
    </p>
  );
}
