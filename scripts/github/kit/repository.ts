export type { GitHubRepository as Repository } from "../../../schemas/fields/repository-address.ts";
