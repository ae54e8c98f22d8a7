/** Why nothing is taken over from a peer, in one sentence. Its last good copy stays. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
