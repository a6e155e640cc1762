// @vitest-environment jsdom
import type { DraftView } from "@samrad/contracts/threads";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { documentFromText } from "../documents/plain-document.ts";
import { documentText } from "@samrad/contracts/document";
import { type Draft, startDraft } from "./draft.ts";
import { DraftBox, returnToDraft } from "./draft-box.ts";
import type { DraftServer } from "./draft-server.ts";

const place = "thread/01900000-0000-7000-8000-000000000001";
const start = () => startDraft({ lang: "sv" });
const textOf = (draft: Draft) => documentText(draft.document).trim();

function aServer(stored: Partial<DraftView> | null = null) {
  return {
    get: vi.fn<DraftServer["get"]>(async () => stored as DraftView | null),
    save: vi.fn<DraftServer["save"]>(async () => undefined),
    discard: vi.fn<DraftServer["discard"]>(async () => undefined),
  };
}

const stored = (text: string, savedAt: string): Partial<DraftView> => ({
  place,
  savedAt,
  title: "",
  lang: "nb",
  document: documentFromText(text),
  attachments: [],
});

function aBox(server: DraftServer = aServer()) {
  const box = new DraftBox({ personId: "alva", place, start: start(), server });
  box.subscribe(() => undefined);
  return box;
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ now: new Date("2026-11-22T10:00:00Z") });
});
afterEach(() => void vi.useRealTimers());

test("what is written is in the browser at once and on the server a little later", async () => {
  const server = aServer();
  const box = aBox(server);
  box.change({ document: documentFromText("Hej") });
  expect(textOf(aBox().read().draft)).toBe("Hej");
  expect(server.save).not.toHaveBeenCalled();
  box.change({ document: documentFromText("Hej på") });
  await vi.advanceTimersByTimeAsync(1_600);
  expect(server.save).toHaveBeenCalledTimes(1);
  expect(box.read().kept).toBe("server");
});

test("the newest of browser and server stands", async () => {
  aBox().change({ document: documentFromText("Här") });
  const older = aBox(aServer(stored("Där", "2026-11-22T09:00:00.000Z")));
  await older.open();
  expect(textOf(older.read().draft)).toBe("Här");
  const newer = aBox(aServer(stored("Där", "2026-11-22T11:00:00.000Z")));
  await newer.open();
  expect(textOf(newer.read().draft)).toBe("Där");
  expect(newer.read().edition).toBe(1);
});

test("an answer that comes after somebody began to write changes nothing", async () => {
  const box = aBox(aServer(stored("Där", "2026-11-22T11:00:00.000Z")));
  const opening = box.open();
  box.change({ document: documentFromText("Nu") });
  await opening;
  expect(textOf(box.read().draft)).toBe("Nu");
});

test("what waits to be saved is saved at once before a sign-out, and not again after it", async () => {
  const server = aServer();
  const box = aBox(server);
  box.change({ document: documentFromText("Hej") });
  await box.flush();
  expect(server.save).toHaveBeenCalledTimes(1);
  box.close();
  await vi.advanceTimersByTimeAsync(11_000);
  expect(server.save).toHaveBeenCalledTimes(1);
});

test("what was sent does not come back from an older copy on the server", async () => {
  const box = aBox();
  box.change({ document: documentFromText("Skickat") });
  const { id } = box.read().draft;
  vi.setSystemTime(new Date("2026-11-22T10:05:00Z"));
  box.finish();
  expect(textOf(box.read().draft)).toBe("");
  expect(box.read().draft.id).not.toBe(id);
  const again = aBox(aServer(stored("Skickat", "2026-11-22T10:00:00.000Z")));
  await again.open();
  expect(textOf(again.read().draft)).toBe("");
});

test("the id of what will be created stays until it was sent, through a reload too", () => {
  const box = aBox();
  box.change({ document: documentFromText("Ett") });
  const { id } = box.read().draft;
  box.change({ document: documentFromText("Ett två") });
  expect(aBox().read().draft.id).toBe(id);
});

test("a refused text comes back after what is being written, with the reason", async () => {
  const box = aBox();
  box.change({ document: documentFromText("Nytt") });
  const refused = { ...start(), document: documentFromText("Nekat"), problem: "thread.locked" as const };
  await returnToDraft({ personId: "alva", place, server: aServer() }, refused);
  expect(textOf(box.read().draft)).toBe("Nytt\nNekat");
  expect(box.read().draft.problem).toBe("thread.locked");
  box.close();
});

test("a text that comes back where nobody writes is a draft there, and on the server", async () => {
  const server = aServer();
  const refused = { ...start(), document: documentFromText("Nekat"), problem: "not_found" as const };
  await returnToDraft({ personId: "alva", place, server }, refused);
  expect(server.save).toHaveBeenCalledTimes(1);
  expect(textOf(aBox().read().draft)).toBe("Nekat");
});

test("when the server cannot be reached the draft is tried again", async () => {
  const server = aServer();
  server.save.mockRejectedValueOnce(new TypeError("fetch failed"));
  const box = aBox(server);
  box.change({ document: documentFromText("Hej") });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(box.read().kept).toBe("browser");
  await vi.advanceTimersByTimeAsync(11_000);
  expect(box.read().kept).toBe("server");
});
