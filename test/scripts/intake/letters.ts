/** A MIME part of an email. */
export interface Part {
  headers: readonly string[];
  body: string;
}

let boundaries = 0;

/** An email as a program saves it, with personal data in its headers. */
export function letter(parts: readonly Part[], headers: readonly string[] = []): string {
  // A nested message has its own MIME boundary.
  const boundary = `edge${boundaries++}`;
  return [
    "From: Jo Bloggs <jo.bloggs@newtown.example.org>",
    "To: catalogue@digital-commons.example.org",
    "Subject: =?utf-8?Q?For_the_catalogue=3A_Caf=C3=A9?=",
    "Message-ID: <secret-id@newtown.example.org>",
    "Received: from mail.newtown.example.org ([198.51.100.7])",
    "MIME-Version: 1.0",
    ...headers,
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    "",
    ...parts.flatMap(({ headers: own, body }) => [`--${boundary}`, ...own, "", body]),
    `--${boundary}--`,
    "",
  ].join("\r\n");
}

/** A part with plain text. */
export function words(text: string): Part {
  return { headers: ["Content-Type: text/plain; charset=utf-8"], body: text };
}

/** A part with an attached file in base64. */
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

/** A part with an attached file in quoted-printable. */
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

/** A part with a forwarded email, inline or as an attachment. */
export function forwarded(mail: string, as: "inline" | "attachment"): Part {
  return {
    headers: ["Content-Type: message/rfc822", ...(as === "attachment" ? ["Content-Disposition: attachment"] : [])],
    body: mail,
  };
}
