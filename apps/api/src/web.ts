import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import helmet from "helmet";
import { pageDocuments } from "./page-documents.ts";

/** Where the built client lies. */
export const webFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../web/dist");

export const hasWeb = (): boolean => existsSync(path.join(webFolder, "index.html"));

/** The scripts that stand in the client's pages, as a policy names them. All pages have the same, and no others. */
function inlineScripts(): string[] {
  if (!hasWeb()) return [];
  const page = readFileSync(path.join(webFolder, "index.html"), "utf8");
  const scripts = page.matchAll(/<script>([^]*?)<\/script>/g);
  return [...scripts].map(([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
}

/** Strict: scripts, styles and fonts of our own, what stands in a page by its hash, nothing from elsewhere, no frames. */
const policy = (secure: boolean) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...inlineScripts()],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });

/** Sets the headers that guard every answer. They are the same for all of them, so they are worked out once. */
export function guardAnswers(app: FastifyInstance, { secure }: { secure: boolean }): void {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  policy(secure)(answer.req, answer, () => {});
  const headers = answer.getHeaders();
  app.addHook("onRequest", (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}

const isAsset = (file: string) => file.includes(`${path.sep}assets${path.sep}`);

/** The client: files whose names hold their hash are kept for ever, the page itself is asked for each time. */
export async function registerWeb(app: FastifyInstance): Promise<void> {
  if (!hasWeb()) return;
  await app.register(fastifyStatic, {
    root: webFolder,
    preCompressed: true,
    cacheControl: false,
    // The first page too has a document of its own.
    index: false,
    setHeaders: (reply, file) => {
      void reply.header("cache-control", isAsset(file) ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  app.get("/", (request, reply) => sendPage(reply, request.url));
}

let documentFor: ReturnType<typeof pageDocuments> | undefined;

function readDocuments() {
  const folder = path.join(webFolder, "pages");
  return pageDocuments(existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".html")) : []);
}

/**
 * Addresses of pages are answered with the page; it finds out by itself what they stand for. The document of its route
 * tells the browser what it will need.
 */
export function sendPage(reply: FastifyReply, url: string): FastifyReply {
  documentFor ??= readDocuments();
  const name = documentFor(url);
  return reply.code(200).sendFile(name ? `pages/${name}` : "index.html");
}

/** Whether an address is one of the client's pages or files, so that nothing else has to be asked for the answer. */
export function isPageOrFile(url: string): boolean {
  documentFor ??= readDocuments();
  const [address = "/"] = url.split(/[?#]/, 1);
  return documentFor(address) !== undefined || /^\/(assets\/[\w.-]+|formats\.js|mark\.png)$/.test(address);
}
