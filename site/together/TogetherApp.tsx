import { useEffect, useState } from "preact/hooks";

import { listInWords } from "../format.ts";
import { quotedList } from "../quoted.ts";
import { loadAgain } from "../scripts/fetch.ts";
import { ChooseCouncils } from "./ChooseCouncils.tsx";
import { Sharing } from "./Sharing.tsx";
import { SideBySide } from "./SideBySide.tsx";
import { Unknown } from "./Unknown.tsx";
import { addressTogether, maxTogether, readCouncils } from "./chosen.ts";
import type { Estates, Loaded } from "./loading.ts";
import { sideBySide } from "./side-by-side.ts";

interface Props {
  estates: Estates;
  /** The base path of the site, without a trailing slash. */
  base: string;
  /** `YYYY-MM-DD` */
  today: string;
  /** Every band of money. */
  bands: readonly string[];
  /** The titles of all council services. */
  services: readonly string[];
  /** The members of a catalogue that is not for UK councils; empty for one that is. */
  members: readonly { slug: string; name: string }[];
}

/** The most notices about unknown names, because the URL is untrusted. */
const mostUnknown = 5;

const nothing: Loaded = { estates: [], unknown: [], ended: [] };

/** The page that compares any councils. The URL holds their slugs. */
export function TogetherApp({ estates, base, today, bands, services, members }: Props) {
  const [query, setQuery] = useState(location.search);
  const [loaded, setLoaded] = useState(nothing);
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  const { slugs, tooMany, unreadable } = readCouncils(query);
  useEffect(() => {
    const back = (): void => {
      setQuery(location.search);
    };
    addEventListener("popstate", back);
    return () => {
      removeEventListener("popstate", back);
    };
  }, []);
  useEffect(() => {
    let isLatest = true;
    setState("loading");
    estates.load(readCouncils(query).slugs).then(
      (answer) => {
        if (!isLatest) return;
        setLoaded(answer);
        setState("shown");
      },
      () => {
        if (isLatest) setState("failed");
      },
    );
    return () => {
      isLatest = false;
    };
  }, [query]);

  const go = (wanted: readonly string[]): void => {
    // One council above the limit stays in the URL, so that the page says that it is left out.
    const address = base + addressTogether([...new Set(wanted)].slice(0, maxTogether + 1));
    history.pushState(null, "", address);
    setQuery(location.search);
  };
  const shown = loaded.estates;
  const now = shown.map(({ slug }) => slug);
  const view = sideBySide(shown, { today, bands, services });
  const notices = [
    ...loaded.ended,
    tooMany.length > 0 && `${maxTogether} councils fit side by side. Left out: ${quotedList(tooMany)}.`,
    state === "failed" && `What the councils run could not be loaded. ${loadAgain}`,
  ].filter((notice) => notice !== false);
  return (
    <>
      <div role="status">
        {notices.map((notice) => (
          <p class="govuk-inset-text" key={notice}>
            {notice}
          </p>
        ))}
        {[...loaded.unknown, ...unreadable].slice(0, mostUnknown).map((asked) => (
          <Unknown
            key={asked}
            asked={asked}
            today={today}
            addressOf={(slug) => base + addressTogether([...new Set([...now, slug])])}
          />
        ))}
        <span class="govuk-visually-hidden">
          {state === "shown" &&
            shown.length > 0 &&
            `${listInWords(shown.map(({ place }) => place))} ${shown.length === 1 ? "is" : "are"} shown.`}
        </span>
      </div>
      <ChooseCouncils
        members={members}
        chosen={shown}
        onAdd={(added) => {
          go([...now, ...added]);
        }}
        onRemove={(removed) => {
          go(now.filter((slug) => slug !== removed));
        }}
        onClear={() => {
          go([]);
        }}
      />
      {shown.length === 1 && <p class="govuk-body">Add another council to see both side by side.</p>}
      {slugs.length > 0 && shown.length > 0 && (
        <>
          <Sharing view={view} base={base} today={today} />
          <SideBySide view={view} />
        </>
      )}
    </>
  );
}
