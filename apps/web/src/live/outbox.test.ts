// @vitest-environment jsdom
import { emptyDocument } from "../features/documents/plain-document.ts";
import type { ErrorCode, ErrorReason } from "@samrad/contracts/errors";
import type { PostView } from "@samrad/contracts/threads";
import { beforeEach, expect, test, vi } from "vitest";
import { Outbox, type Waiting } from "./outbox.ts";

const aReply = (id: string): Waiting => ({
  id,
  threadId: "thread-1",
  lang: "sv",
  document: emptyDocument(),
  attachments: [],
  writtenAt: "2026-11-22T10:00:00Z",
});

class Refusal extends Error {
  readonly shape: { code: ErrorCode; reason: ErrorReason };
  constructor(code: ErrorCode, reason: ErrorReason) {
    super(reason);
    this.shape = { code, reason };
  }
}

function open(send: (reply: Waiting) => Promise<PostView>) {
  const onSent = vi.fn<(post: PostView) => void>();
  const onRefused = vi.fn<(reply: Waiting, reason: ErrorReason) => void>();
  const outbox = new Outbox({
    personId: "alva",
    send,
    onSent,
    onRefused,
    shapeOf: (error) => (error as Refusal).shape,
  });
  return { outbox, onSent, onRefused };
}

const sentAs = async ({ id }: Waiting) => ({ id }) as PostView;

beforeEach(() => localStorage.clear());

test("what waits survives a reload and is sent once, in its order", async () => {
  const before = open(sentAs).outbox;
  before.add(aReply("1"));
  before.add(aReply("2"));
  before.close();
  const send = vi.fn(sentAs);
  const { outbox, onSent } = open(send);
  await Promise.all([outbox.flush(), outbox.flush()]);
  expect(send.mock.calls.map(([reply]) => reply.id)).toEqual(["1", "2"]);
  expect(onSent).toHaveBeenCalledTimes(2);
  expect(open(sentAs).outbox.read()).toEqual([]);
});

test("without a network everything stays", async () => {
  const { outbox, onRefused } = open(() => Promise.reject(new Refusal("unavailable", "unavailable")));
  outbox.add(aReply("1"));
  await outbox.flush();
  outbox.close();
  expect(outbox.read()).toHaveLength(1);
  expect(onRefused).not.toHaveBeenCalled();
});

test("a session that is over keeps it until somebody signs in again", async () => {
  const { outbox } = open(() => Promise.reject(new Refusal("unauthenticated", "unauthenticated")));
  outbox.add(aReply("1"));
  await outbox.flush();
  outbox.close();
  expect(open(sentAs).outbox.read()).toHaveLength(1);
});

test("a refusal gives the text back with the reason and lets the next one go", async () => {
  const { outbox, onRefused, onSent } = open(async (reply) => {
    if (reply.id === "1") throw new Refusal("rule_violated", "thread.locked");
    return sentAs(reply);
  });
  outbox.add(aReply("1"));
  outbox.add(aReply("2"));
  await outbox.flush();
  expect(onRefused).toHaveBeenCalledExactlyOnceWith(aReply("1"), "thread.locked");
  expect(onSent).toHaveBeenCalledTimes(1);
  expect(outbox.read()).toEqual([]);
});

test("what is taken back is not sent; what is being sent cannot be taken back", async () => {
  let answer: (post: PostView) => void = () => undefined;
  const { outbox } = open(() => new Promise((resolve) => (answer = resolve)));
  outbox.add(aReply("1"));
  expect(outbox.takeBack("1")?.id).toBe("1");
  expect(outbox.read()).toEqual([]);
  outbox.add(aReply("2"));
  const sending = outbox.flush();
  expect(outbox.takeBack("2")).toBeUndefined();
  answer({ id: "2" } as PostView);
  await sending;
  expect(outbox.read()).toEqual([]);
});
