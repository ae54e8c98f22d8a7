import { RegisterStart } from "./RegisterStart.tsx";
import { RepositoryStart } from "./RepositoryStart.tsx";
import { useForm } from "./form.ts";

/** Ways to begin with something rather than nothing. */
export function Start() {
  const { kind } = useForm().draft;
  if (kind === "product") return <RepositoryStart />;
  return kind === "authority" ? <RegisterStart /> : null;
}
