import type { PostView, ThreadView } from "@samrad/contracts/threads";
import { expect, test } from "vitest";
import { mergeRead, shareUnchanged, type ThreadWindow } from "./thread-window.ts";

const post = (number: number, text = "Ja.") => ({ number, text }) as unknown as PostView;
const aWindow = (posts: PostView[]): ThreadWindow => ({
  thread: { id: "1", postCount: 9 } as ThreadView,
  posts,
  cursor: "1.1",
});

test("posts stay the same objects when others come before them, and when they are read again unchanged", () => {
  const before = aWindow([post(5), post(6)]);
  const after = shareUnchanged(before, mergeRead(before, [post(3), post(4), post(5)]));
  expect(after.posts.map(({ number }) => number)).toEqual([3, 4, 5, 6]);
  expect(after.posts.slice(2).every((one, index) => one === before.posts[index])).toBe(true);
  expect(after.thread).toBe(before.thread);
});

test("a post that has changed is another object, and nothing else is", () => {
  const before = aWindow([post(5), post(6)]);
  const after = shareUnchanged(before, aWindow([post(5), post(6, "Nej.")]));
  expect(after.posts[0]).toBe(before.posts[0]);
  expect(after.posts[1]).toEqual(post(6, "Nej."));
});

test("read again without any change it is the window that it was", () => {
  const before = aWindow([post(5), post(6)]);
  expect(shareUnchanged(before, aWindow([post(5), post(6)]))).toBe(before);
  expect(shareUnchanged(undefined, before)).toBe(before);
});
