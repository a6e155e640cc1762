import { type FlagReason, flagReasons } from "@samrad/contracts/flags";

export const queueViews = ["flags", "appeals", "rulings"] as const;
export type QueueView = (typeof queueViews)[number];

/** What of the queue is shown, as it stands in the address; without a view, the posts that wait. */
export type WantedQueue = {
  view?: Exclude<QueueView, "flags">;
  reason?: FlagReason;
  space?: string;
  item?: string;
};

const isId = (text: unknown): text is string =>
  typeof text === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Takes what is of use from an address. */
export function readQueueAddress(raw: Record<string, unknown>): WantedQueue {
  const view = queueViews.find((one) => one === raw.view);
  const reason = flagReasons.find((one) => one === raw.reason);
  return {
    ...(view && view !== "flags" && { view }),
    ...(reason && { reason }),
    ...(isId(raw.space) && { space: raw.space }),
    ...(isId(raw.item) && { item: raw.item }),
  };
}

/** What the lists are narrowed down to. */
export const scopeOf = ({ reason, space }: WantedQueue) => ({ reason, spaceId: space });
