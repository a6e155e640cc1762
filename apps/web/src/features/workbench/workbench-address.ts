import type { WorkbenchOrder } from "@samrad/contracts/workbench";

export const workbenchViews = ["waiting", "clusters", "different", "later", "not_recurring"] as const;
export type WorkbenchView = (typeof workbenchViews)[number];

/** What lies on the workbench, as it stands in the address; without a view, what waits. */
export type WantedWork = { view?: Exclude<WorkbenchView, "waiting">; order?: WorkbenchOrder; thread?: string };

const isId = (text: unknown): text is string =>
  typeof text === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Takes what is of use from an address. */
export function readWorkbenchAddress(raw: Record<string, unknown>): WantedWork {
  const view = workbenchViews.find((one) => one === raw.view);
  return {
    ...(view && view !== "waiting" && { view }),
    ...(raw.order === "active" && { order: "active" }),
    ...(isId(raw.thread) && { thread: raw.thread }),
  };
}
