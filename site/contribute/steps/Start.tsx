import { useEditing } from "../editing.ts";
import { RegisterStart } from "./RegisterStart.tsx";
import { RepositoryStart } from "./RepositoryStart.tsx";

/** Ways to prefill a new entry: from a repository or from the register. */
export function Start() {
  const { kind } = useEditing().draft;
  if (kind === "product") return <RepositoryStart />;
  return kind === "authority" ? <RegisterStart /> : null;
}
