/** A part of a mail, with its headers. */
export interface Part {
  headers: readonly string[];
  body: string;
}

let edges = 0;

/** A mail as a program saves it, from somebody with a name and an address. */
export function letter(parts: readonly Part[], headers: readonly string[] = []): string {
  // A nested message has its own MIME boundary.
  const edge = `edge${edges++}`;
  return [
    "From: Jo Bloggs <jo.bloggs@newtown.example.org>",
    "To: catalogue@digital-commons.example.org",
    "Subject: =?utf-8?Q?For_the_catalogue=3A_Caf=C3=A9?=",
    "Message-ID: <secret-id@newtown.example.org>",
    "Received: from mail.newtown.example.org ([198.51.100.7])",
    "MIME-Version: 1.0",
    ...headers,
    `Content-Type: multipart/mixed; boundary="${edge}"`,
    "",
    ...parts.flatMap(({ headers: own, body }) => [`--${edge}`, ...own, "", body]),
    `--${edge}--`,
    "",
  ].join("\r\n");
}

/** What somebody writes above the file. */
export function words(text: string): Part {
  return { headers: ["Content-Type: text/plain; charset=utf-8"], body: text };
}

/** A file that is attached, in base64. */
export function attached(name: string, content: string | Uint8Array, type = "application/x-yaml"): Part {
  const body = Buffer.from(content).toString("base64").replace(/.{76}/g, "$&\r\n");
  return {
    headers: [
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      "Content-Transfer-Encoding: base64",
    ],
    body,
  };
}

/** A file that is attached as quoted-printable text. */
export function quotedPrintable(name: string, content: string): Part {
  const body = Array.from(Buffer.from(content), (byte) =>
    byte === 10
      ? "\r\n"
      : byte > 126 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
        : String.fromCharCode(byte),
  ).join("");
  return {
    headers: [
      "Content-Type: text/plain; charset=utf-8",
      `Content-Disposition: attachment; filename="${name}"`,
      "Content-Transfer-Encoding: quoted-printable",
    ],
    body,
  };
}

/** A mail that is forwarded in another, as a part of it or as an attachment. */
export function forwarded(mail: string, as: "inline" | "attachment"): Part {
  return {
    headers: ["Content-Type: message/rfc822", ...(as === "attachment" ? ["Content-Disposition: attachment"] : [])],
    body: mail,
  };
}
