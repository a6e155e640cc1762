import { v7 as uuidv7 } from "uuid";
import type { World } from "../access-world.ts";
import { nothing, post, text, thread } from "./asks.ts";
import { authorAlone, authorOrOrder, everybody, insiders, members, order, readers, type Rows } from "./row.ts";

const place = (world: World) => ({ place: `space/${world.spaceId}` });

export const threadsRows: Rows<"thread" | "post" | "draft"> = {
  "thread.list": [async (world) => ({ spaceId: world.spaceId }), ...everybody],
  "thread.get": [thread, ...readers],
  "thread.open": [
    async (world) => ({ id: uuidv7(), postId: uuidv7(), spaceId: world.spaceId, title: "Ny", ...text(world) }),
    ...insiders,
  ],
  "thread.reply": [async (world) => ({ id: uuidv7(), threadId: await world.threadId(), ...text(world) }), ...insiders],
  "thread.rename": [async (world) => ({ threadId: await world.threadId(), title: "Ny", lang: "sv" }), ...authorOrOrder],
  "thread.resolve": [async (world) => ({ threadId: await world.threadId(), ...text(world) }), ...authorOrOrder],
  "thread.reopen": [async (world) => ({ threadId: await world.resolvedThreadId() }), ...authorOrOrder],
  "thread.lock": [thread, ...order],
  "thread.unlock": [thread, ...order],
  "thread.pin": [thread, ...order],
  "thread.unpin": [thread, ...order],
  "thread.setRule": [async (world) => ({ threadId: await world.threadId(), on: true, reason: "" }), ...order],
  "thread.whereTo": [async (world) => ({ threadId: await world.mergedThreadId() }), ...readers],
  "thread.move": [
    async (world) => ({ threadId: await world.threadId(), spaceId: await world.networkSpaceId(), reason: "" }),
    ...order,
  ],
  "thread.split": [
    async (world) => {
      const { threadId, postId } = await world.replied();
      return { id: uuidv7(), threadId, postIds: [postId], title: "Ny", lang: "sv", reason: "" };
    },
    ...order,
  ],
  "thread.merge": [
    async (world) => ({ threadId: await world.threadId(), intoId: await world.threadId(), reason: "" }),
    ...order,
  ],
  "thread.follow": [async (world) => ({ threadId: await world.threadId(), level: "watch" }), ...insiders],
  "thread.markRead": [async (world) => ({ threadId: await world.threadId(), number: 1 }), ...insiders],
  "thread.keepPlace": [async (world) => ({ threadId: await world.threadId(), number: 1, share: 0 }), ...insiders],
  "post.changed": [async (world) => ({ threadId: await world.threadId(), visit: uuidv7() }), ...readers],
  "post.reach": [async (world) => ({ spaceId: world.spaceId, threadId: await world.threadId() }), ...insiders],
  "post.list": [async (world) => ({ threadId: await world.threadId(), direction: "after", number: 0 }), ...readers],
  "post.get": [post, ...readers],
  "post.revisions": [post, ...readers],
  "post.edit": [async (world) => ({ postId: await world.postId(), revision: 1, ...text(world) }), ...authorAlone],
  "post.withdraw": [post, ...authorOrOrder],
  "post.react": [async (world) => ({ postId: await world.postId(), kind: "agree" }), ...insiders],
  "post.unreact": [async (world) => ({ postId: await world.postId(), kind: "agree" }), ...insiders],
  "draft.list": [nothing, ...members],
  "draft.get": [place, ...members],
  "draft.save": [(world) => ({ ...place(world), savedAt: new Date().toISOString(), ...text(world) }), ...members],
  "draft.discard": [place, ...members],
};
