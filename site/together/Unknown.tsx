import { Fragment } from "preact";
import { useEffect, useState } from "preact/hooks";

import type { FoundAuthority } from "../../schemas/finding/directory.ts";
import { quoted } from "../quoted.ts";

interface Props {
  /** What no council is called. */
  asked: string;
  today: string;
  addressOf: (slug: string) => string;
}

/** Says that no council is called so, and which ones may be meant. */
export function Unknown({ asked, today, addressOf }: Props) {
  const [meant, setMeant] = useState<readonly FoundAuthority[]>([]);
  useEffect(() => {
    let isLatest = true;
    // The register is large and is only needed where a council is not known. Without it the sentence stands alone.
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
