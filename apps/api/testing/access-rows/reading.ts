import { v7 as uuidv7 } from "uuid";
import { nothing, thread } from "./asks.ts";
import { authorAlone, insiders, members, order, readers, type Rows } from "./row.ts";

const anyView = { name: "Vy", filter: "open", conceptId: null, cites: null };

export const readingRows: Rows<"bookmark" | "view" | "template" | "attachment"> = {
  "bookmark.list": [() => ({}), ...members],
  "bookmark.ofThread": [thread, ...insiders],
  "bookmark.save": [
    async (world) => ({ id: uuidv7(), threadId: await world.threadId(), postId: null, note: "", remindAt: null }),
    ...insiders,
  ],
  "bookmark.remove": [() => ({ bookmarkId: uuidv7() }), ...members],
  "view.list": [nothing, ...members],
  "view.save": [(world) => ({ id: uuidv7(), ...anyView, spaceId: world.spaceId }), ...insiders],
  "view.remove": [() => ({ viewId: uuidv7() }), ...members],
  "template.list": [(world) => ({ spaceId: world.spaceId }), ...readers],
  "template.set": [(world) => ({ spaceId: world.spaceId, lang: "sv", document: world.text }), ...order],
  "attachment.describe": [
    async (world) => ({ attachmentId: await world.attachmentId(), alt: "En bild" }),
    ...authorAlone,
  ],
};
