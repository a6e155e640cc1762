import { expect, test } from "vitest";
import { ownAddress } from "./own-address.ts";

test.each(["/", "/threads/1?post=2#x", "/settings"])("%s is ours", (address) => {
  expect(ownAddress(address)).toBe(address);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "settings",
  "",
  undefined,
  7,
])("%s is not", (address) => {
  expect(ownAddress(address)).toBeUndefined();
});
