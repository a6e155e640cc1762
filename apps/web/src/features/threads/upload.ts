import type { AttachmentView } from "@samrad/contracts/threads";
import { RequestError, shapeOfAnswer } from "../problems/error-shape.ts";

export type Upload = { answer: Promise<AttachmentView>; stop: () => void };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(request: XMLHttpRequest): RequestError {
  if (request.status === 413) return new RequestError({ code: "invalid", reason: "attachment.too_large" });
  return new RequestError(shapeOfAnswer(parsed(request.responseText), request.status));
}

/** Sends one file. `onProgress` is told the share that has been sent, 0 to 1. The answer rejects with `RequestError`. */
export function upload(id: string, file: File, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const body = new FormData();
  body.append("id", id);
  body.append("file", file);
  const answer = new Promise<AttachmentView>((resolve, reject) => {
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) resolve(parsed(request.responseText) as AttachmentView);
      else reject(refusal(request));
    });
    request.addEventListener("error", () => reject(new RequestError(shapeOfAnswer(undefined, 0))));
    request.addEventListener("abort", () => reject(new RequestError(shapeOfAnswer(undefined, 0))));
  });
  request.open("POST", "/files");
  request.send(body);
  return { answer, stop: () => request.abort() };
}
