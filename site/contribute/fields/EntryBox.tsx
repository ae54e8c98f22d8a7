import { useState } from "preact/hooks";

import { type Kind, namings } from "../../../schemas/vocabularies/kind-names.ts";
import { entriesLike, slugMeant } from "../finding/entries.ts";
import { useForm } from "../form.ts";
import { Combobox } from "./Combobox.tsx";
import { NotLoaded } from "./NotLoaded.tsx";
import { useProducts } from "./use-products.ts";

interface Props {
  id: string;
  kind: Kind;
  slug: string;
  onSlug: (slug: string) => void;
  onLeave: () => void;
  invalid: boolean;
  describedBy: string | undefined;
}

/** Combobox that finds an entry by any of its names. The value is its slug, or the typed text if no entry matches. */
export function EntryBox({ id, kind, slug, onSlug, onLeave, invalid, describedBy }: Props) {
  const { published, authorities, isRegisterMissing, setting } = useForm();
  const { find: products, isMissing, load: loadProducts } = useProducts(setting.base);
  const [text, setText] = useState<string>();
  const known = published.get(kind, slug);
  const around = { published, authorities, products };
  return (
    <>
      <Combobox
        id={id}
        text={text ?? known?.name ?? slug}
        find={(wanted) => entriesLike(around, kind, wanted)}
        onFocus={kind === "product" ? loadProducts : undefined}
        onText={(typed) => {
          setText(typed);
          onSlug(slugMeant(around, kind, typed) ?? typed.trim());
        }}
        onChoose={(option) => {
          setText(undefined);
          onSlug(option.value);
        }}
        onLeave={() => {
          setText(undefined);
          onLeave();
        }}
        invalid={invalid}
        describedBy={describedBy}
        noun={namings[kind].label.many}
      />
      {kind === "authority" && isRegisterMissing && <NotLoaded what="The register of councils" />}
      {isMissing && <NotLoaded what="The list of products" />}
    </>
  );
}
