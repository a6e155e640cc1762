import { notFound } from "@samrad/contracts/errors";
import type { CitingItem, ProvisionView } from "@samrad/contracts/provisions";
import type { InterfaceLanguage } from "@samrad/contracts/languages";
import { questionName, questionTextIn } from "@samrad/contracts/questions";
import { formatCitation } from "@samrad/citations/formatting/format-citation";
import { parseKey } from "@samrad/citations/keys";
import { listCiting } from "@samrad/domain/citing/queries";
import { getProvision } from "@samrad/domain/provisions/queries";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Feed } from "feed";
import type { Context } from "@samrad/domain/context";
import { acceptedLanguage, namedLanguage } from "./public/wording.ts";
import type { RequestContext } from "./trpc.ts";

type Parts = { publicUrl: string; contextOf: (request: FastifyRequest) => Promise<RequestContext & Context> };

/** `celex:32016R0679/art_6` as the key that it stands for. Throws `not_found`. */
function keyOf(path: string): string {
  const steps = path.split("/");
  for (let cut = 1; cut <= steps.length; cut++) {
    const act = steps.slice(0, cut).join("/");
    const key = cut === steps.length ? act : `${act}#${steps.slice(cut).join("/")}`;
    if (parseKey(key)) return key;
  }
  throw notFound();
}

/** "artikel 6.1 f i dataskyddsförordningen: Laglig behandling" */
function nameOf({ key, act, headings }: ProvisionView, language: InterfaceLanguage): string {
  const cited = formatCitation(key, language === "nn" ? "nb" : language).text;
  const heading = key === act.key ? undefined : (headings[language] ?? headings.en);
  return heading ? `${cited}: ${heading}` : cited;
}

function linkOf({ kind, id, question, post }: CitingItem, publicUrl: string): string {
  if (kind === "thread") return `${publicUrl}/threads/${id}${post ? `?post=${post.number}` : ""}`;
  return `${publicUrl}/questions/${question ? questionName(question.number) : ""}`;
}

const titleOf = ({ title, question }: CitingItem, language: InterfaceLanguage) =>
  title?.text ?? (question ? `${questionName(question.number)} ${questionTextIn(question.title, language).text}` : "");

/** GET /feeds/law/KEY: what cites a provision, as Atom (RFC 4287); as far as whoever asks may read it. */
export function registerFeeds(app: FastifyInstance, { publicUrl, contextOf }: Parts) {
  app.get<{ Params: { "*": string }; Querystring: { lang?: string } }>("/feeds/law/*", async (request, reply) => {
    const context = await contextOf(request);
    const language = namedLanguage(request.query.lang) ?? acceptedLanguage(request.headers["accept-language"]);
    const key = keyOf(request.params["*"]);
    const provision = await getProvision(context, { key });
    const { items } = await listCiting(context, { key });
    const page = `${publicUrl}/law/${key.replace("#", "/")}`;
    const feed = new Feed({
      id: page,
      link: page,
      title: nameOf(provision, language),
      generator: "Samråd",
      copyright: "",
      feedLinks: { atom: `${publicUrl}/feeds/law/${key.replace("#", "/")}` },
      updated: new Date(items[0]?.at ?? 0),
    });
    for (const item of items) {
      const link = linkOf(item, publicUrl);
      const organisations = item.organisations.map(({ name }) => ({ name }));
      const about = { id: link, link, title: titleOf(item, language), date: new Date(item.at), author: organisations };
      feed.addItem({ ...about, ...(item.post && { description: item.post.excerpt }) });
    }
    return reply
      .headers({
        "content-type": "application/atom+xml; charset=utf-8",
        "cache-control": "private, max-age=300",
        vary: "accept-language",
      })
      .send(feed.atom1());
  });
}
