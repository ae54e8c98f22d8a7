import { useState } from "preact/hooks";

import { saveBlob } from "../../scripts/save.ts";
import type { Published } from "../checking/published.ts";
import { loadEntry, whyNotLoaded } from "../loading.ts";
import type { Setting } from "../state/setting.ts";

interface Props {
  setting: Setting;
  published: Published;
  authority: string;
}

/** Buttons that download the published record as a spreadsheet in the import format, to edit and import again. */
export function Download({ setting, published, authority }: Props) {
  const [said, setSaid] = useState("");
  if (!published.get("authority", authority)) return null;
  const save = async (ending: "csv" | "xlsx"): Promise<void> => {
    try {
      const [{ fileOfUses }, text] = await Promise.all([
        import("./file-of-uses.ts"),
        loadEntry(setting.base, "authority", authority),
      ]);
      const nameOfProduct = (slug: string): string | undefined => published.get("product", slug)?.name;
      saveBlob(await fileOfUses(text, ending, nameOfProduct), `${authority}-uses.${ending}`);
      setSaid("");
    } catch (error) {
      setSaid(`The file could not be made. (${whyNotLoaded(error)})`);
    }
  };
  return (
    <p class="govuk-body">
      What the record says now, with the same columns:{" "}
      <button type="button" class="form-link" onClick={() => void save("xlsx")}>
        Download as Excel
      </button>{" "}
      <button type="button" class="form-link" onClick={() => void save("csv")}>
        Download as CSV
      </button>{" "}
      <span role="status">{said}</span>
    </p>
  );
}
