import { useEffect, useState } from "preact/hooks";

import { merged, type StatementSubject } from "../../../schemas/statements/answer.ts";
import { untrue } from "../../../schemas/statements/prefilled-statement.ts";
import { useForm } from "../form.ts";
import { whyNotLoaded } from "../loading.ts";
import type { FieldModel } from "../model/field.ts";
import type { FormData } from "../state/data.ts";
import { comparedFields } from "./compared.ts";

interface Props {
  authority: string;
  subject: StatementSubject;
  /** The answers so far. */
  item: FormData;
  fields: readonly FieldModel[];
}

/** Table of what an authority’s published record says about a subject, beside what it will say with the answers. */
export function RecordNow({ authority, subject, item, fields }: Props) {
  const { published, setting } = useForm();
  const { kind, slug } = subject;
  const owner = published.get("authority", authority);
  const name = kind === "system" ? slug : published.get(kind, slug)?.name;
  const key = owner && name !== undefined && slug !== "" ? `${owner.slug} ${kind} ${slug}` : "";
  const [loaded, setLoaded] = useState<{ key: string; said: FormData | undefined; failure?: string }>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (key === "") return undefined;
    let isWanted = true;
    const load = async (): Promise<void> => {
      try {
        const { recordNow } = await import("./now.ts");
        const said = await recordNow(setting.base, authority, { kind, slug });
        if (isWanted) setLoaded({ key, said });
      } catch (error) {
        if (isWanted) setLoaded({ key, said: undefined, failure: whyNotLoaded(error) });
      }
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [key, setting.base, authority, kind, slug, tries]);
  if (!owner || loaded?.key !== key) return null;
  const retry = (): void => {
    setTries(tries + 1);
  };
  const now = loaded.said;
  return (
    <section class="record-now" aria-labelledby="record-now">
      <h2 class="govuk-heading-s" id="record-now">
        What the record says now
      </h2>
      {loaded.failure !== undefined ? (
        <p role="status">
          {loaded.failure} Check your connection, then{" "}
          <button type="button" class="form-link" onClick={retry}>
            try again
          </button>
          . Your answers are kept.
        </p>
      ) : now === undefined ? (
        <p>
          The record of {owner.name} says nothing of {name} yet.
        </p>
      ) : (
        <>
          <table class="table">
            <caption class="table__caption">
              {owner.name}, of {name}
            </caption>
            <thead>
              <tr>
                <td />
                <th scope="col">Now</th>
                <th scope="col">With your answers</th>
              </tr>
            </thead>
            <tbody>
              {comparedFields(fields, now, merged(now, subject, item, setting.today) ?? {}).map((field) => (
                <tr key={field.title}>
                  <th scope="row">{field.title}</th>
                  <td data-label="Now">{field.now || "Not stated"}</td>
                  <td data-label="With your answers">
                    {field.then === field.now ? field.then : <strong>{field.then || "Not stated"}</strong>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {item["status"] === untrue && (
            <p>
              With your answers, the record of {owner.name} says nothing of {name} any more.
            </p>
          )}
        </>
      )}
    </section>
  );
}
