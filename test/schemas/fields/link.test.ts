import { describe, expect, test } from "vitest";

import { isPublicHttps, link } from "../../../schemas/fields/link.ts";

describe("accepts a public https address", () => {
  test.each([
    "https://example.org",
    "https://example.org/",
    "https://www.camden.gov.uk/play",
    "https://www.camden.gov.uk/Play/Sessions.aspx",
    "https://example.org/?q=a&b=c",
    "https://example.org?q=a",
    "https://example.org#part",
    "https://example.org/a#b?c",
    "https://example.org/a%20b",
    "https://example.org/~team/(draft),v1.0;x=1!*'",
    "https://example.org/caf\u00e9",
    "https://example.org/path:8080/@name",
    "https://example.org/a//b",
    "https://a.b.c.d.example.co.uk/",
    "https://1.example.org/",
    "https://xn--bcher-kva.example/",
    "https://example.xn--p1ai/",
    "https://localhost.example.org/",
    "https://local.gov.uk/",
    "https://test.gov.uk/",
    `https://${"a".repeat(63)}.org/`,
  ])("%s", (address) => {
    expect(link.safeParse(address).success).toBe(true);
    expect(isPublicHttps(address)).toBe(true);
    expect(new URL(address).hostname).toMatch(/\./);
  });
});

describe("refuses", () => {
  test.each([
    ["http", "http://www.camden.gov.uk/"],
    ["no scheme", "www.camden.gov.uk"],
    ["a protocol-relative address", "//www.camden.gov.uk/"],
    ["ftp", "ftp://example.org/"],
    ["a script", "javascript:alert(1)"],
    ["a script behind https", "https:javascript:alert(1)"],
    ["data", "data:text/html,<script>alert(1)</script>"],
    ["a file", "file:///etc/passwd"],
    ["mail", "mailto:digital@example.org"],
    ["a user", "https://user@example.org/"],
    ["a user and a password", "https://user:secret@example.org/"],
    ["a user that looks like a host", "https://example.org@evil.example/"],
    ["a backslash, which browsers take for a slash", "https://example.org\\@evil.example/"],
    ["an address that Outlook put in place of another", "https://gbr01.safelinks.protection.outlook.com/?url=x"],
    ["a port", "https://example.org:8443/"],
    ["the default port", "https://example.org:443/"],
    ["an empty port", "https://example.org:/"],
    ["an IPv4 address", "https://192.0.2.7/"],
    ["an IPv4 address as one number", "https://3221225991/"],
    ["an IPv4 address in hexadecimal", "https://0xc0000207/"],
    ["a shortened IPv4 address", "https://127.1/"],
    ["an IPv6 address", "https://[2001:db8::7]/"],
    ["localhost", "https://localhost/"],
    ["localhost with a trailing full stop", "https://localhost./"],
    ["a subdomain of localhost", "https://app.localhost/"],
    ["an intranet name", "https://intranet/"],
    ["an intranet name, .local", "https://intranet.local/play"],
    ["an intranet name, .internal", "https://metadata.google.internal/"],
    ["an intranet name, .lan", "https://printer.lan"],
    ["an onion address", "https://example.onion/"],
    ["a reserved name", "https://example.test?x"],
    ["a host in capitals", "https://WWW.Example.org/"],
    ["a host with letters beyond ASCII", "https://b\u00fccher.example/"],
    ["a host with a homoglyph", "https://ex\u0430mple.org/"],
    ["a host with a trailing full stop", "https://example.org./"],
    ["an empty label", "https://example..org/"],
    ["a label that starts with a hyphen", "https://-example.org/"],
    ["an underscore", "https://my_site.example.org/"],
    ["an escaped host", "https://example%2eorg/"],
    ["a label of more than 63 characters", `https://${"a".repeat(64)}.org/`],
    ["a space", "https://example.org/a b"],
    ["a space at the end", "https://example.org/ "],
    ["a line break", "https://example.org/\n"],
    ["a tab, which browsers drop", "https://exam\tple.org/"],
    ["a quotation mark", 'https://example.org/"onclick="'],
    ["an angle bracket", "https://example.org/<script>"],
    ["a control character", "https://example.org/a\u0007b"],
    ["a C1 control character", "https://example.org/a\u0085b"],
    ["a bidirectional override", "https://example.org/\u202egnp.exe"],
    ["a zero-width space", "https://example.org/a\u200bb"],
    ["a soft hyphen", "https://example.org/a\u00adb"],
    ["a brace", "https://example.org/{id}"],
    ["more than 2,000 characters", `https://example.org/${"a".repeat(2000)}`],
    ["nothing after the scheme", "https://"],
    ["nothing", ""],
  ])("%s", (_, address) => {
    expect(link.safeParse(address).success).toBe(false);
    expect(isPublicHttps(address)).toBe(false);
  });
});
