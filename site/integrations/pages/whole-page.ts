/** The response to a request for a page, with its HTML as it is: making a stream of bytes of it and reading that takes long. */
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
