import { expect, test } from "vitest";
import { fieldValue, reminderTime } from "./reminder-times.ts";

const timeZone = "Europe/Stockholm";
const wednesday = new Date("2026-11-25T13:30:00Z");
const timeOf = (choice: Parameters<typeof reminderTime>[0], now = wednesday, typed = "") =>
  reminderTime(choice, now, { timeZone, typed })?.toISOString();

test("reminders come in a while, in the morning, or when one says, by the clock of the reader", () => {
  expect(timeOf("none")).toBeUndefined();
  expect(timeOf("later_today")).toBe("2026-11-25T16:30:00.000Z");
  expect(timeOf("tomorrow")).toBe("2026-11-26T08:00:00.000Z");
  expect(timeOf("next_week")).toBe("2026-11-30T08:00:00.000Z");
  expect(timeOf("next_week", new Date("2026-11-30T07:00:00Z"))).toBe("2026-12-07T08:00:00.000Z");
  expect(timeOf("tomorrow", new Date("2026-11-25T23:30:00Z"))).toBe("2026-11-27T08:00:00.000Z");
  expect(timeOf("at", wednesday, "2026-12-01T08:15")).toBe("2026-12-01T07:15:00.000Z");
  expect(timeOf("at", wednesday, "")).toBeUndefined();
});

test("in the night when the clock changes the morning is still at nine", () => {
  expect(timeOf("tomorrow", new Date("2026-10-24T12:00:00Z"))).toBe("2026-10-25T08:00:00.000Z");
  expect(timeOf("tomorrow", new Date("2026-03-28T12:00:00Z"))).toBe("2026-03-29T07:00:00.000Z");
});

test("a time goes into the field as it comes out", () => {
  expect(timeOf("at", wednesday, fieldValue(wednesday, timeZone))).toBe(wednesday.toISOString());
});
