import { expect, test } from "vitest";
import { keyOfPath, pathOfKey, readLawSearch } from "./law-address.ts";

test.each([
  "celex:32016R0679",
  "celex:32016R0679#art_6/par_1/pnt_f",
  "sfs:2018:218#K3P1S2N3",
  "lov:2018-06-15-38#§8/ledd_2",
  "lov-dk:2018/502#§12/stk_1",
  "cjeu:C-582/14",
])("%s stands in an address and is read back", (key) => {
  expect(keyOfPath(pathOfKey(key))).toBe(key);
});

test("what is no key is none", () => {
  expect(keyOfPath("checks")).toBeUndefined();
  expect(keyOfPath("celex:32016R0679/nonsense/here")).toBeUndefined();
});

test("what is of no use is left out of the filters", () => {
  expect(readLawSearch({ kind: "thread", since: "2026-01-01", version: "2024-07-12-en" })).toEqual({
    kind: "thread",
    since: "2026-01-01",
    version: "2024-07-12-en",
  });
  expect(readLawSearch({ kind: "post", since: "soon", lang: "tlh", version: "1" })).toEqual({});
});
