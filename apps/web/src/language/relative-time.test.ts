import { relativeTime } from "@samrad/ui/time";
import { expect, test } from "vitest";

const now = new Date("2026-11-26T09:00:00Z");
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const told = (at: Date) => relativeTime(at, now, { locales: ["sv"], timeZone: "Europe/Stockholm" });

test("what is still to come is not told as being now", () => {
  expect(told(after(3 * 24 * 60))).toBe("om 3 dagar");
  expect(told(after(20 * 24 * 60))).toBe("16 december");
});

test("what has just come is now, also by a clock that is ahead", () => {
  expect([told(after(-0.5)), told(after(1))]).toEqual(["nu", "nu"]);
  expect(told(after(-11))).toBe("för 11 minuter sedan");
});
