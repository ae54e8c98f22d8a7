/** The environment variables that make git ignore the machine’s configuration and identity. */
export const nobody = {
  ...{ GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  ...{ GIT_AUTHOR_NAME: "A council", GIT_AUTHOR_EMAIL: "digital@example.gov.uk" },
  ...{ GIT_COMMITTER_NAME: "A council", GIT_COMMITTER_EMAIL: "digital@example.gov.uk" },
};

/** The same at a given time, ISO 8601. */
export function nobodyAt(date: string): Record<string, string> {
  return { ...nobody, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
}
