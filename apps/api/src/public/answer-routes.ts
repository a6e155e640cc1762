import { createHash } from "node:crypto";
import { DomainError, notFound } from "@samrad/contracts/errors";
import { id as anyId } from "@samrad/contracts/ids";
import { parseQuestionName } from "@samrad/contracts/questions";
import type { Database } from "@samrad/db/client";
import {
  getAuthority,
  getPublicQuestion,
  listPublicAnswers,
  listPublicQuestions,
} from "@samrad/domain/answers/queries";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { authorityFeed, questionFeed } from "./answer-feeds.ts";
import { authorityPage, listPage, missingPage, questionPage } from "./answer-pages.ts";
import { type Page, pageHtml } from "./page.ts";
import { findStylesheet } from "./stylesheet.ts";
import { acceptedLanguage, namedLanguage, type Wording, wordingIn } from "./wording.ts";

type Parts = { db: Database; publicUrl: string };
type Params = { name: string; lang: string; id: string };
type Asked = FastifyRequest<{ Params: Partial<Params>; Querystring: { lang?: string } }>;

/** Shared caches keep it and ask each time whether it still holds: what is withdrawn is gone at once. */
function send(request: FastifyRequest, reply: FastifyReply, sent: { type: string; text: string; status?: number }) {
  const etag = `"${createHash("sha256").update(sent.text).digest("base64url").slice(0, 27)}"`;
  void reply.headers({ "cache-control": "public, no-cache", vary: "accept-language, accept-encoding", etag });
  if (request.headers["if-none-match"]?.includes(etag) && !sent.status) return reply.code(304).send();
  return reply
    .code(sent.status ?? 200)
    .type(`${sent.type}; charset=utf-8`)
    .send(sent.text);
}

const wordingOf = ({ params, query, headers }: Asked) =>
  wordingIn(namedLanguage(params.lang ?? query.lang) ?? acceptedLanguage(headers["accept-language"]));

/** Any language but those that there are is no address. */
function checkLanguage({ params }: Asked) {
  if (params.lang !== undefined && !namedLanguage(params.lang)) throw notFound();
}

function numberOf({ params }: Asked): number {
  const number = /^Q-\d+$/.test(params.name ?? "") ? parseQuestionName(params.name!) : undefined;
  if (number === undefined || number > 2_147_483_647) throw notFound();
  return number;
}

function authorityIdOf({ params }: Asked): string {
  const parsed = anyId.safeParse(params.id);
  if (!parsed.success) throw notFound();
  return parsed.data;
}

/** The public site: what authorities have answered, as pages without script and as feeds. It knows no visitor. */
export function registerAnswers(app: FastifyInstance, { db, publicUrl }: Parts): void {
  const absolute = (path: string) => new URL(path, publicUrl).href;
  type Show = (request: Asked, wording: Wording) => Promise<Omit<Page, "stylesheet">>;

  async function sendMissing(request: Asked, reply: FastifyReply) {
    const wording = await wordingOf(request);
    const address = absolute("/answers");
    const page = { address, addressIn: (lang: string) => `${address}?lang=${lang}`, stylesheet: findStylesheet() };
    const text = pageHtml({ ...page, title: wording.t("public.missing"), body: missingPage(wording) }, wording);
    return send(request, reply, { type: "text/html", text, status: 404 });
  }

  function showPage(path: string, show: Show) {
    app.get(path, async (request: Asked, reply) => {
      try {
        checkLanguage(request);
        const wording = await wordingOf(request);
        const page = { ...(await show(request, wording)), stylesheet: findStylesheet() };
        return await send(request, reply, { type: "text/html", text: pageHtml(page, wording) });
      } catch (error) {
        if (error instanceof DomainError && error.code === "not_found") return sendMissing(request, reply);
        throw error;
      }
    });
  }

  const showQuestion: Show = async (request, wording) => {
    const question = await getPublicQuestion(db, numberOf(request));
    const address = absolute(`/answers/Q-${question.number}`);
    return {
      title: `Q-${question.number} ${wording.choose(question.title).text}`,
      address,
      addressIn: (lang) => `${address}/${lang}`,
      feed: `${address}/feed.atom`,
      body: questionPage(question, address, wording),
    };
  };
  showPage("/answers/:name", showQuestion);
  showPage("/answers/:name/:lang", showQuestion);

  showPage("/answers", async (_request, wording) => {
    const address = absolute("/answers");
    const body = listPage(await listPublicQuestions(db), wording);
    return { title: wording.t("public.title"), address, addressIn: (lang) => `${address}?lang=${lang}`, body };
  });

  showPage("/answers/authorities/:id", async (request, wording) => {
    const authority = await getAuthority(db, authorityIdOf(request));
    const address = absolute(`/answers/authorities/${authority.id}`);
    const body = authorityPage(authority, await listPublicAnswers(db, authority.id), wording);
    const addressIn = (lang: string) => `${address}?lang=${lang}`;
    return { title: authority.name, address, addressIn, feed: `${address}/feed.atom`, body };
  });

  app.get("/answers/:name/feed.atom", async (request: Asked, reply) => {
    const question = await getPublicQuestion(db, numberOf(request));
    const text = questionFeed(question, absolute(`/answers/Q-${question.number}`), await wordingOf(request));
    return send(request, reply, { type: "application/atom+xml", text });
  });

  app.get("/answers/authorities/:id/feed.atom", async (request: Asked, reply) => {
    const authority = await getAuthority(db, authorityIdOf(request));
    const answers = await listPublicAnswers(db, authority.id);
    const address = absolute(`/answers/authorities/${authority.id}`);
    const text = authorityFeed({ authority, answers }, address, await wordingOf(request));
    return send(request, reply, { type: "application/atom+xml", text });
  });
}
