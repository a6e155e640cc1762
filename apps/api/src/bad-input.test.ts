import { randomBytes } from "node:crypto";
import type { ErrorShape } from "@samrad/contracts/errors";
import type { MemberContext } from "@samrad/domain/context";
import { aDocument, aMember, aReply, aSpace, aThread } from "@samrad/domain/testing";
import { setThreadLocked } from "@samrad/domain/threads/commands";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/running-server.ts";

let running: TestServer;
let alva: MemberContext;
let elin: MemberContext;
let spaceId: string;
let threadId: string;

beforeAll(async () => {
  running = await startTestServer();
  const { db } = running.storage;
  alva = await aMember(db);
  elin = await aMember(db, { roles: ["member", "coordinator"] });
  spaceId = (await aSpace(db)).id;
  threadId = (await aThread(alva, { spaceId })).id;
});
afterAll(() => running[Symbol.asyncDispose]());

type Answer = { status: number; error: ErrorShape };

async function post(path: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${running.address}${path}`, {
    method: "POST",
    body: typeof body === "string" ? body : new Uint8Array(body),
    headers: { "content-type": "application/json", cookie: await running.cookieOf(alva), ...headers },
  });
  const answer = (await response.json()) as ErrorShape & { error?: { data: ErrorShape } };
  return { status: response.status, error: answer.error?.data ?? answer };
}

const reply = (document: unknown) =>
  post("/trpc/thread.reply", JSON.stringify({ id: uuidv7(), threadId, lang: "sv", document }));
const paragraph = (content: unknown) => ({ type: "doc", content: [{ type: "paragraph", content }] });
const deep = (levels: number) =>
  `${'{"type":"blockquote","content":['.repeat(levels)}{"type":"paragraph"}${"]}".repeat(levels)}`;

describe("a document", () => {
  test.each([
    ["of 2 MB", aDocument("lång ".repeat(400_000)), "document.too_long"],
    ["with nothing in it", aDocument(" "), "document.empty"],
    ["with a NUL", aDocument("a\u0000b"), "document.malformed"],
    ["with a lone surrogate", aDocument("a\uD800b"), "document.malformed"],
    [
      "with a node of another schema",
      { type: "doc", content: [{ type: "iframe", attrs: { src: "https://example.org" } }] },
      "document.outside_schema",
    ],
    [
      "with an attribute of another schema",
      paragraph([{ type: "text", text: "x", onclick: "alert(1)" }]),
      "document.outside_schema",
    ],
    [
      "with a link that runs a script",
      paragraph([{ type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }]),
      "document.outside_schema",
    ],
    [
      "that mentions nobody of the network",
      paragraph([{ type: "mention", attrs: { kind: "person", id: uuidv7(), label: "X" } }]),
      "document.unknown_reference",
    ],
    [
      "that quotes nothing",
      { type: "doc", content: [{ type: "quote", attrs: { postId: uuidv7() }, content: aDocument("x").content }] },
      "document.unknown_reference",
    ],
    ["that is none", 7, "document.outside_schema"],
  ])("%s is refused with its reason, at the field", async (_name, document, reason) => {
    const { status, error } = await reply(document);
    expect(status).toBe(400);
    expect(error).toMatchObject({ code: "invalid", reason, fields: { document: reason } });
    expect(JSON.stringify(error)).not.toMatch(/at .*\.ts|stack/);
  });

  test.each([60, 5_000, 100_000])("nested %i levels deep is refused", async (levels) => {
    const body = `{"id":"${uuidv7()}","threadId":"${threadId}","lang":"sv","document":{"type":"doc","content":[${deep(levels)}]}}`;
    const { status, error } = await post("/trpc/thread.reply", body);
    expect(status).toBe(400);
    expect(error.code).toBe("invalid");
  });
});

test("a request of more than the limit is refused with a reason", async () => {
  const { status, error } = await post("/trpc/thread.reply", JSON.stringify({ nonsense: "x".repeat(7_000_000) }));
  expect(status).toBe(400);
  expect(error).toMatchObject({ code: "invalid", reason: "payload.too_large" });
});

test.each([
  ["not JSON", "/trpc/thread.reply", "{"],
  ["bytes", "/trpc/thread.reply", randomBytes(5_000)],
  ["10 MB of nonsense", "/trpc/thread.reply", randomBytes(10_000_000)],
  ["nothing", "/trpc/thread.reply", ""],
  ["no such procedure", "/trpc/thread.explode", "{}"],
  ["a prototype", "/trpc/thread.reply", '{"__proto__":{"admin":true}}'],
  ["nothing under sign-in", "/auth/nothing", "{}"],
])("%s gets an error of ours and no 5xx", async (_name, path, body) => {
  const { status, error } = await post(path, body).catch(() => ({ status: 413, error: { code: "invalid" } }));
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(JSON.stringify(error)).not.toContain("node_modules");
});

describe("a reply", () => {
  test("to a locked or a vanished thread says so", async () => {
    const { id } = await aThread(alva, { spaceId });
    await setThreadLocked(elin, id, true);
    const client = await running.clientOf(alva);
    const input = { id: uuidv7(), lang: "sv", document: aDocument("Svar") } as const;
    await expect(client.thread.reply.mutate({ ...input, threadId: id })).rejects.toMatchObject({
      data: { reason: "thread.locked" },
    });
    await expect(client.thread.reply.mutate({ ...input, threadId: uuidv7() })).rejects.toMatchObject({
      data: { reason: "not_found" },
    });
  });

  test("sent twelve times at once stands there once", async () => {
    const client = await running.clientOf(alva);
    const input = { id: uuidv7(), threadId, lang: "sv", document: aDocument("Dubbelt") } as const;
    const posts = await Promise.all(Array.from({ length: 12 }, () => client.thread.reply.mutate(input)));
    expect(new Set(posts.map(({ number }) => number)).size).toBe(1);
    expect(await running.storage.db.event.count({ where: { postId: input.id } })).toBe(1);
  });

  test("from another site's page is refused", async () => {
    const body = JSON.stringify({ id: uuidv7(), threadId, lang: "sv", document: aDocument("Fjärrstyrt") });
    expect(await post("/trpc/thread.reply", body, { origin: "https://evil.example" })).toMatchObject({ status: 403 });
  });
});

describe("a file", () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );

  async function upload(name: string, bytes: Buffer, id: string = uuidv7()) {
    const form = new FormData();
    form.append("id", id);
    form.append("file", new Blob([new Uint8Array(bytes)]), name);
    const response = await fetch(`${running.address}/files`, {
      method: "POST",
      body: form,
      headers: { cookie: await running.cookieOf(alva) },
    });
    return { status: response.status, body: (await response.json()) as ErrorShape & { id: string; name: string } };
  }

  const download = async (id: string, member?: MemberContext) =>
    fetch(`${running.address}/files/${id}`, { headers: member ? { cookie: await running.cookieOf(member) } : {} });

  test("is for its uploader alone until a post has it, then for the readers of the thread", async () => {
    const { status, body } = await upload("bild.png", png);
    expect(status).toBe(200);
    expect((await download(body.id, elin)).status).toBe(404);
    expect((await download(body.id, alva)).status).toBe(200);
    const client = await running.clientOf(alva);
    const reply = {
      id: uuidv7(),
      threadId,
      lang: "sv" as const,
      document: aDocument("Se bilagan"),
      attachmentIds: [body.id],
    };
    await expect(client.thread.reply.mutate(reply)).rejects.toMatchObject({
      data: { reason: "attachment.alt_missing" },
    });
    await client.attachment.describe.mutate({ attachmentId: body.id, alt: "En punkt" });
    await client.thread.reply.mutate(reply);
    const response = await download(body.id, elin);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true);
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await download(body.id)).status).toBe(404);
  });

  test("that is somebody else's cannot be taken into a post", async () => {
    const { body } = await upload("text.txt", Buffer.from("Anteckningar"));
    await expect(aReply(elin, threadId, { attachmentIds: [body.id] })).rejects.toMatchObject({
      reason: "attachment.unknown",
    });
  });

  test.each([
    ["sida.html", Buffer.from("<script>alert(1)</script>")],
    ["bild.svg", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
    ["program.exe", Buffer.from("MZ\u0090\u0000")],
    ["bild.png", Buffer.from("<html>")],
    ["brev.pdf", png],
    ["text.txt", randomBytes(400)],
    ["utan", Buffer.from("x")],
  ])("%s of a wrong type is refused", async (name, bytes) => {
    expect(await upload(name, bytes)).toMatchObject({ status: 400, body: { reason: "attachment.wrong_type" } });
  });

  test("keeps a plain name, whatever path or marks it came with", async () => {
    const { body } = await upload("../../etc/pass\u202Ewd<>.txt", Buffer.from("x"));
    expect(body.name).toBe("passwd.txt");
  });

  test("whose name is made for headers is told as a name and nothing else", async () => {
    const { body } = await upload('a\'; x="y"\r\nset-cookie: a=b (1)*.txt', Buffer.from("x"));
    const response = await download(body.id, alva);
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/);
    for (const id of ["-".repeat(36), "..%2f..%2fetc%2fpasswd", "%00", "x".repeat(3_000)])
      expect((await download(id, alva)).status).toBe(404);
  });

  test("of 100 MB is refused", async () => {
    const answer = await upload("stor.pdf", Buffer.alloc(100 * 1024 * 1024)).catch(() => ({
      status: 400,
      body: { reason: "attachment.too_large" },
    }));
    expect(answer).toMatchObject({ status: 400, body: { reason: "attachment.too_large" } });
  });
});
