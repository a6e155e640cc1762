import { type AttachmentView, isPicture } from "@samrad/contracts/threads";
import { useRef } from "react";
import { trpcClient } from "../../trpc.ts";
import { RequestError } from "../problems/error-shape.ts";
import type { DraftBox } from "./draft-box.ts";

const saveAfter = 800;

/** A picture of which nobody has said what it shows, or that it only decorates. */
export const isUnsaid = (attachment: AttachmentView) => isPicture(attachment) && attachment.alt === null;

export const unsaidProblem = () => new RequestError({ code: "invalid", reason: "attachment.alt_missing" });

/** Keeps what pictures show: in the draft at once, with the files on the server a little later. */
export function useAltTexts(box: DraftBox) {
  const waiting = useRef(new Map<string, string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  async function save() {
    clearTimeout(timer.current);
    const texts = [...waiting.current];
    waiting.current.clear();
    await Promise.all(
      texts.map(async ([attachmentId, alt]) => {
        try {
          await trpcClient.attachment.describe.mutate({ attachmentId, alt: alt.trim() });
        } catch (error) {
          if (!waiting.current.has(attachmentId)) waiting.current.set(attachmentId, alt);
          throw error;
        }
      }),
    );
  }

  function describe(id: string, alt: string | null) {
    const { attachments } = box.read().draft;
    box.change({ attachments: attachments.map((file) => (file.id === id ? { ...file, alt } : file)) });
    if (alt === null) waiting.current.delete(id);
    else waiting.current.set(id, alt);
    clearTimeout(timer.current);
    // What cannot be saved now is saved when the text is sent.
    timer.current = setTimeout(() => void save().catch(() => undefined), saveAfter);
  }

  return { describe, save };
}
