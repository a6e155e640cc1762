import { expect, test } from "vitest";
import { addressesIn, linkHref, typedHref } from "./links.ts";

test.each([
  ["https://imy.se", "https://imy.se"],
  [" www.imy.se/a ", "https://www.imy.se/a"],
  ["a@imy.se", "mailto:a@imy.se"],
  ["javascript:alert(1)", undefined],
  ["data:text/html,x", undefined],
  ["imy", undefined],
  [`https://${"a".repeat(2_000)}`, undefined],
])("%j as an address is %j", (text, href) => expect(linkHref(text)).toBe(href));

test.each([
  ["imy.se/a", "https://imy.se/a"],
  ["a@imy.se", "mailto:a@imy.se"],
  ["imy", undefined],
  ["javascript:alert(1)", undefined],
  ["ftp:imy.se", undefined],
])("%j, typed as an address, is %j", (text, href) => expect(typedHref(text)).toBe(href));

test("addresses in a text end before the punctuation", () => {
  const text = "See https://a.example/x, (www.b.example) and c.example.";
  expect(addressesIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    "https://a.example/x",
    "www.b.example",
  ]);
});
