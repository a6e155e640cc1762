import type { TrendView } from "@samrad/contracts/trends";
import { expect, test } from "vitest";
import { toCsv } from "./trend-csv.ts";
import { readTrendAddress } from "./trend-address.ts";
import { toLines, toTrendTable } from "./trend-table-model.ts";

test("no field is a formula, and quotation marks and commas stay in their field", () => {
  const bad = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", 'a "b", c'];
  expect(toCsv([bad]).slice(1)).toBe(`'=1+1,'+1,'-1,'@SUM(A1),'\t=1,"a ""b"", c"\r\n`);
  expect(toCsv([["ä", -3, null]])).toBe("\uFEFFä,-3,\r\n");
});

test("the file holds just the figures of the table", () => {
  const view: TrendView = {
    by: "country",
    quarters: ["2026-Q1", "2026-Q2"],
    rows: [
      {
        value: { dimension: "country", key: "SE" },
        figures: [{ threads: 4, organisations: 3 }, null],
        total: { threads: 4, organisations: 3 },
      },
    ],
    total: { figures: [{ threads: 7, organisations: 5 }, null], total: { threads: 7, organisations: 5 } },
    filters: [],
    countries: ["SE"],
    allQuarters: ["2026-Q1", "2026-Q2"],
  };
  const names = {
    head: { first: "Land", total: "Summa", organisations: "Organisationer (minst)", all: "Alla" },
    quarter: (quarter: string) => quarter,
    value: () => ({ text: "Sverige" }),
  };
  expect(toLines(toTrendTable(view, names))).toEqual([
    ["Land", "2026-Q1", "2026-Q2", "Summa", "Organisationer (minst)"],
    ["Sverige", 4, null, 4, 3],
    ["Alla", 7, null, 7, 5],
  ]);
});

test("an address shows one subject at a time, and nothing that it cannot", () => {
  const concept = "01900000-0000-7000-8000-000000000001";
  expect(readTrendAddress({ by: "sector", concept, country: "SE", from: "soon" })).toEqual({
    by: "sector",
    country: "SE",
  });
  expect(readTrendAddress({ by: "country", concept, country: 7 })).toEqual({ by: "country", concept });
});
