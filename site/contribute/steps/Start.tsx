import { useEditing } from "../editing.ts";
import { RegisterStart } from "./RegisterStart.tsx";
import { RepositoryStart } from "./RepositoryStart.tsx";

/** Ways to begin with something rather than nothing. */
export function Start() {
  const { kind } = useEditing().draft;
  if (kind === "product") return <RepositoryStart />;
  return kind === "authority" ? <RegisterStart /> : null;
}
