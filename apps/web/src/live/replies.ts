import type { ErrorReason } from "@samrad/contracts/errors";
import type { PostView } from "@samrad/contracts/threads";
import { TRPCClientError } from "@trpc/client";
import { draftServer } from "../features/threads/draft-server.ts";
import { returnToDraft } from "../features/threads/draft-box.ts";
import { changeWindow } from "../features/threads/thread-reads.ts";
import { mergeReading, mergeRead } from "../features/threads/thread-window.ts";
import { shapeOfError } from "../features/problems/error-shape.ts";
import { trpcClient } from "../trpc.ts";
import { Outbox, type Waiting } from "./outbox.ts";
import { currentSession } from "./session.ts";

/** The request never reached anybody who could have answered. */
function isUnanswered(error: unknown): boolean {
  return error instanceof TRPCClientError && !error.data && error.cause instanceof TypeError;
}

/** Shows a reply of one's own as soon as the server has it. Who has written knows what stands just before. */
function showOwnPost(post: PostView) {
  changeWindow(post.threadId, (window) => {
    const merged = mergeRead(window, [post]);
    const isNext = window.thread.reading?.lastRead === post.number - 1;
    return isNext ? mergeReading(merged, post.number) : merged;
  });
}

async function send({ id, threadId, lang, document, attachments }: Waiting): Promise<PostView> {
  const attachmentIds = attachments.map((attachment) => attachment.id);
  return trpcClient.thread.reply.mutate({ id, threadId, lang, document, attachmentIds });
}

type Return = { personId: string; reply: Waiting; problem?: ErrorReason };

function returnReply({ personId, reply: { threadId, lang, document, attachments }, problem }: Return) {
  const text = { title: "", lang, document, attachments, concepts: [], sources: [], problem };
  void returnToDraft({ personId, place: `thread/${threadId}`, server: draftServer }, text);
}

/** The outbox of a person: what it cannot send for good becomes a draft again, with the reason. */
export function openOutbox(personId: string): Outbox {
  return new Outbox({
    personId,
    send,
    onSent: showOwnPost,
    onRefused: (reply, problem) => returnReply({ personId, reply, problem }),
    shapeOf: shapeOfError,
  });
}

/** Sends a reply, or keeps it for later when there is no network. Returns the post, or null when it waits. Throws what the server refuses. */
export async function sendReply(reply: Waiting): Promise<PostView | null> {
  const { outbox } = currentSession();
  try {
    if (navigator.onLine || !outbox) {
      const post = await send(reply);
      showOwnPost(post);
      return post;
    }
  } catch (error) {
    if (!outbox || !isUnanswered(error)) throw error;
  }
  outbox.add(reply);
  return null;
}

/** Makes a reply that waits a draft again, as long as it is not being sent. */
export function takeReplyBack(id: string) {
  const { outbox, personId } = currentSession();
  const reply = outbox?.takeBack(id);
  if (reply && personId) returnReply({ personId, reply });
}
