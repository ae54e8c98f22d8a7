import { describe, expect, test } from "vitest";

import { isPublicHttps, link } from "../../../schemas/fields/link.ts";

describe("an address that anybody can open safely is accepted", () => {
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

describe("any other is refused", () => {
  test.each([
    ["http", "http://www.camden.gov.uk/"],
    ["no scheme", "www.camden.gov.uk"],
    ["a scheme left open", "//www.camden.gov.uk/"],
    ["ftp", "ftp://example.org/"],
    ["a script", "javascript:alert(1)"],
    ["a script behind a scheme", "https:javascript:alert(1)"],
    ["data", "data:text/html,<script>alert(1)</script>"],
    ["a file", "file:///etc/passwd"],
    ["mail", "mailto:digital@example.org"],
    ["a user", "https://user@example.org/"],
    ["a user and a password", "https://user:secret@example.org/"],
    ["a host before another", "https://example.org@evil.example/"],
    ["a backslash, which browsers take for a slash", "https://example.org\\@evil.example/"],
    ["a port", "https://example.org:8443/"],
    ["the usual port", "https://example.org:443/"],
    ["an empty port", "https://example.org:/"],
    ["an IPv4 address", "https://192.0.2.7/"],
    ["an IPv4 address as one number", "https://3221225991/"],
    ["an IPv4 address in hexadecimal", "https://0xc0000207/"],
    ["an IPv4 address cut short", "https://127.1/"],
    ["an IPv6 address", "https://[2001:db8::7]/"],
    ["this machine", "https://localhost/"],
    ["this machine, with a full stop", "https://localhost./"],
    ["this machine by another name", "https://app.localhost/"],
    ["a name inside a network", "https://intranet/"],
    ["a name inside a network, .local", "https://intranet.local/play"],
    ["a name inside a network, .internal", "https://metadata.google.internal/"],
    ["a name inside a network, .lan", "https://printer.lan"],
    ["a name behind Tor", "https://example.onion/"],
    ["a reserved name", "https://example.test?x"],
    ["a host in capitals", "https://WWW.Example.org/"],
    ["a host in other letters", "https://b\u00fccher.example/"],
    ["a host of letters that look alike", "https://ex\u0430mple.org/"],
    ["a full stop at the end of the host", "https://example.org./"],
    ["two full stops", "https://example..org/"],
    ["a hyphen at an end", "https://-example.org/"],
    ["an underscore", "https://my_site.example.org/"],
    ["a host with an escape", "https://example%2eorg/"],
    ["a part of a host that is too long", `https://${"a".repeat(64)}.org/`],
    ["a space", "https://example.org/a b"],
    ["a space at the end", "https://example.org/ "],
    ["a line break", "https://example.org/\n"],
    ["a tab, which browsers drop", "https://exam\tple.org/"],
    ["a quotation mark", 'https://example.org/"onclick="'],
    ["an angle bracket", "https://example.org/<script>"],
    ["a control", "https://example.org/a\u0007b"],
    ["a control of the second sort", "https://example.org/a\u0085b"],
    ["a sign that turns the direction", "https://example.org/\u202egnp.exe"],
    ["a space without a width", "https://example.org/a\u200bb"],
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
