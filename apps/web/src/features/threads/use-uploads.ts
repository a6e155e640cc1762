import { type AttachmentView, maxAttachments, maxAttachmentSize } from "@samrad/contracts/threads";
import { useEffect, useState } from "react";
import { v7 as newId } from "uuid";
import { RequestError } from "../problems/error-shape.ts";
import { type Upload, upload } from "./upload.ts";

/** A file on its way, or one that was refused. */
export type Uploading = { id: string; name: string; size: number; share: number; error?: unknown };

const tooLarge = () => new RequestError({ code: "invalid", reason: "attachment.too_large" });
const tooMany = () => new RequestError({ code: "invalid", reason: "attachment.too_many" });

/** Sends files one by one as they are chosen, dropped or pasted; `onDone` gets each that the server has taken. */
export function useUploads(onDone: (attachment: AttachmentView) => void) {
  const [uploading, setUploading] = useState<readonly Uploading[]>([]);
  const [running] = useState(() => new Map<string, Upload>());
  useEffect(() => () => running.forEach(({ stop }) => stop()), [running]);

  const change = (id: string, next: Partial<Uploading>) =>
    setUploading((all) => all.map((one) => (one.id === id ? { ...one, ...next } : one)));
  const remove = (id: string) => {
    running.get(id)?.stop();
    running.delete(id);
    setUploading((all) => all.filter((one) => one.id !== id));
  };

  async function send(id: string, file: File) {
    const sending = upload(id, file, (share) => change(id, { share }));
    running.set(id, sending);
    try {
      const attachment = await sending.answer;
      remove(id);
      onDone(attachment);
    } catch (error) {
      change(id, { error });
    }
  }

  function add(files: readonly File[], present: number) {
    files.forEach((file, index) => {
      const id = newId();
      const entry: Uploading = { id, name: file.name, size: file.size, share: 0 };
      const taken = present + uploading.filter((one) => !one.error).length + index;
      const error = file.size > maxAttachmentSize ? tooLarge() : taken >= maxAttachments ? tooMany() : undefined;
      setUploading((all) => [...all, { ...entry, error }]);
      if (!error) void send(id, file);
    });
  }

  return { uploading, add, remove };
}
