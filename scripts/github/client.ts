import { Octokit } from "octokit";

/** How to reach GitHub. */
export interface Connection {
  /** The address of its API. */
  api: string;
  token: string;
  /** Milliseconds in the seconds that GitHub asks to wait; tests shorten them. */
  second?: number;
  /** Settings of the throttling plugin, for tests. */
  throttle?: Partial<NonNullable<ConstructorParameters<typeof Octokit>[0]>["throttle"]>;
}

/** A client of GitHub that waits when it is asked to and tries again what failed on the way. */
export function connect({ api, token, second = 1000, throttle }: Connection): Octokit {
  return new Octokit({
    auth: token,
    baseUrl: api,
    userAgent: "common-standards-catalogue",
    retry: { retryAfterBaseValue: second },
    throttle: {
      retryAfterBaseValue: second,
      onRateLimit: (seconds: number, _options: object, _octokit: unknown, tries: number) => tries < 2 && seconds < 300,
      onSecondaryRateLimit: (_seconds: number, _options: object, _octokit: unknown, tries: number) => tries < 3,
      ...throttle,
    },
  });
}

export type { Octokit } from "octokit";

/** A repository on GitHub. */
export interface Repository {
  owner: string;
  repo: string;
}
