/** A response that keeps its HTML as a string, since encoding it as a stream and reading that is slow. */
export class WholePage extends Response {
  readonly #html: string;

  constructor(html: string) {
    super();
    this.#html = html;
  }

  get html(): string {
    return this.#html;
  }
}
