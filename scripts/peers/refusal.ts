/** Why a peer’s entries are refused, in one sentence. Its last good copy stays. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
