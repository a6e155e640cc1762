import { expect, test } from "vitest";
import { makeChordReader } from "./chords.ts";

test("a chord is two keys soon after each other", () => {
  let time = 0;
  const read = makeChordReader(() => time);
  expect(read("j")).toEqual({ taken: false });
  expect(read("g")).toEqual({ taken: true });
  expect(read("i")).toEqual({ chord: "i", taken: true });
  expect(read("i")).toEqual({ taken: false });
  read("g");
  time += 2_000;
  expect(read("i")).toEqual({ taken: false });
  read("g");
  expect(read("x")).toEqual({ taken: false });
  expect(read("h")).toEqual({ taken: false });
});
