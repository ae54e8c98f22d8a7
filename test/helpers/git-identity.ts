/** Environment variables with an identity for git, without the configuration of the machine. */
export const gitIdentity = {
  ...{ GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  ...{ GIT_AUTHOR_NAME: "A council", GIT_AUTHOR_EMAIL: "digital@example.gov.uk" },
  ...{ GIT_COMMITTER_NAME: "A council", GIT_COMMITTER_EMAIL: "digital@example.gov.uk" },
};

/** The same, for commits at a time in ISO 8601. */
export function gitIdentityAt(date: string): Record<string, string> {
  return { ...gitIdentity, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
}
