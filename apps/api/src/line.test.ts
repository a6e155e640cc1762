import { expect, test } from "vitest";
import { openLine } from "./line.ts";

function aTask(log: string[], name: string) {
  let end = (_error?: Error) => {};
  const ended = new Promise<string>((resolve, reject) => (end = (error) => (error ? reject(error) : resolve(name))));
  const work = () => {
    log.push(name);
    return ended;
  };
  return { work, end: (error?: Error) => end(error) };
}

test("so many run at a time, the others in the order in which they came, also after one that fails", async () => {
  const log: string[] = [];
  const line = openLine(2);
  const tasks = ["a", "b", "c", "d"].map((name) => aTask(log, name));
  const results = tasks.map(({ work }) => line(work));
  expect(log).toEqual(["a", "b"]);
  tasks[1]!.end(new Error("failed"));
  await expect(results[1]).rejects.toThrow("failed");
  await expect.poll(() => log).toEqual(["a", "b", "c"]);
  for (const { end } of tasks) end();
  expect(await Promise.all([results[0], results[2], results[3]])).toEqual(["a", "c", "d"]);
  expect(await line(() => Promise.resolve("e"))).toBe("e");
});
