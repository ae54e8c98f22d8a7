import type { APIRoute, GetStaticPaths } from "astro";

import { listPath } from "../../../list-addresses.ts";
import type { List } from "../../../lists/list.ts";
import { facetsFile, ordersFile, wordsFile } from "../../../lists/row-files.ts";
import { lists } from "../../../routes/lists.ts";

/** Data files of a list, which its script loads on demand. */
const files: Readonly<Record<string, (list: List) => unknown>> = {
  facets: facetsFile,
  orders: ordersFile,
  words: wordsFile,
};

export const getStaticPaths = (() =>
  Object.values(lists).flatMap((list) =>
    Object.entries(files).map(([file, make]) => ({ params: { list: listPath(list), file }, props: { list, make } })),
  )) satisfies GetStaticPaths;

interface Props {
  list: List;
  make: (list: List) => unknown;
}

export const GET: APIRoute<Props> = ({ props: { list, make } }) => Response.json(make(list));
