import { v7 as uuidv7 } from "uuid";
import { nothing } from "./asks.ts";
import { everybody, members, type Rows } from "./row.ts";

export const readersRows: Rows<"notification" | "task" | "search"> = {
  "notification.list": [() => ({}), ...members],
  "notification.count": [nothing, ...members],
  "notification.markRead": [() => ({ notificationId: uuidv7() }), ...members],
  "notification.markAllRead": [nothing, ...members],
  "task.list": [nothing, ...members],
  "search.find": [() => ({ text: "träning" }), ...everybody],
};
