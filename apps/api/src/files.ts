import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { DomainError, notFound } from "@samrad/contracts/errors";
import { id as anyId, newId } from "@samrad/contracts/ids";
import { isCleanText } from "@samrad/contracts/text";
import { maxAttachmentSize } from "@samrad/contracts/threads";
import { requireMember } from "@samrad/domain/actor";
import { addAttachment } from "@samrad/domain/attachments/commands";
import { getAttachment } from "@samrad/domain/attachments/queries";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { fileTypeFromFile } from "file-type";
import { withoutMakers } from "./anonymous-files.ts";
import { keep, openFile, receive } from "./file-store.ts";
import type { Context } from "@samrad/domain/context";
import type { RequestContext } from "./trpc.ts";

/** What may be attached: by ending, the media type that it must turn out to be. */
const allowedTypes: Record<string, string> = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
  rtf: "application/rtf",
  txt: "text/plain",
  csv: "text/csv",
  md: "text/markdown",
};

/** Shown in the page; everything else is downloaded. */
const inlineTypes = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

const ending = (name: string) => path.extname(name).slice(1).toLowerCase();

/** The type that the bytes have, if the name's ending may stand for it. Throws `invalid` with `attachment.wrong_type`. */
async function checkType(file: string, name: string): Promise<string> {
  const expected = allowedTypes[ending(name)];
  const found = (await fileTypeFromFile(file))?.mime;
  const plain = expected?.startsWith("text/") && found === undefined && (await isPlainText(file));
  if (expected && (found === expected || plain)) return expected;
  throw new DomainError("invalid", "attachment.wrong_type", { field: "file" });
}

async function isPlainText(file: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(file)) {
      if (!isCleanText(decoder.decode(chunk as Buffer, { stream: true }).replace(/[\uD800-\uDFFF]$/, ""))) return false;
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The name without a path and without what a file system or a header could trip over. */
function cleanName(name: string): string {
  const base = name.toWellFormed().split(/[/\\]/).at(-1) ?? "";
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken away
  const clean = base.replaceAll(/[\u0000-\u001f\u007f<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "").trim();
  const extension = path.extname(clean);
  const stem = clean
    .slice(0, clean.length - extension.length)
    .slice(0, 150)
    .toWellFormed();
  return `${stem || "file"}${extension}`;
}

/** A name in a header (RFC 8187), which knows fewer letters than an address does. */
const headerText = (name: string) =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

type Parts = { folder: string; contextOf: (request: FastifyRequest) => Promise<RequestContext & Context> };

/** POST /files takes one file (multipart: `id`, then `file`); GET /files/ID gives it to whoever may read its post. */
export async function registerFiles(app: FastifyInstance, { folder, contextOf }: Parts): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: maxAttachmentSize + 1, files: 1, fields: 2, fieldSize: 200 },
  });

  app.post("/files", async (request) => {
    const context = await contextOf(request);
    const actor = requireMember(context.actor);
    const announced = Number(request.headers["content-length"] ?? 0);
    if (announced > maxAttachmentSize + 10_000)
      throw new DomainError("invalid", "attachment.too_large", { field: "file" });
    await context.limits.spend("upload", actor.personId);
    const part = await request.file();
    if (!part) throw new DomainError("invalid", "attachment.wrong_type", { field: "file" });
    const name = cleanName(part.filename);
    const upload = await receive(part.file, folder);
    try {
      const mediaType = await checkType(upload.temporary, name);
      const field = part.fields.id;
      const id = newId.parse(field && "value" in field ? field.value : undefined);
      await keep(folder, upload);
      return await addAttachment({ ...context, actor }, { id, name, mediaType, size: upload.size, hash: upload.hash });
    } finally {
      await rm(upload.temporary, { force: true });
    }
  });

  app.get<{ Params: { id: string } }>("/files/:id", async (request, reply) => {
    const context = await contextOf(request);
    const id = anyId.safeParse(request.params.id);
    if (!id.success) throw notFound();
    const file = await getAttachment(context, id.data);
    const opened = await openFile(folder, file.hash);
    const clean = file.anonymous ? await withoutMakers(opened.bytes, file.mediaType) : undefined;
    const disposition = inlineTypes.has(file.mediaType) ? "inline" : "attachment";
    return reply
      .headers({
        "content-type": file.mediaType.startsWith("text/") ? `${file.mediaType}; charset=utf-8` : file.mediaType,
        "content-length": clean?.length ?? opened.size,
        "content-disposition": `${disposition}; filename*=UTF-8''${headerText(file.name)}`,
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "private, no-cache",
      })
      .send(clean ?? opened.bytes);
  });
}
