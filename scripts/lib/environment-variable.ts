/** Returns an environment variable; an empty one, as workflows make of a missing setting, counts as unset. */
export function environmentVariable(variable: string): string | undefined {
  const value = process.env[variable];
  return value === "" ? undefined : value;
}
