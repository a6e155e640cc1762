import { notFound } from "@samrad/contracts/errors";
import type { CitingItem, ProvisionView } from "@samrad/contracts/provisions";
import { questionName } from "@samrad/contracts/questions";
import { parseKey } from "@samrad/citations/keys";
import { listCiting } from "@samrad/domain/citing/queries";
import { getProvision } from "@samrad/domain/provisions/queries";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Feed } from "feed";
import type { Context } from "@samrad/domain/context";
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

const nameOf = ({ key, act, headings }: ProvisionView) =>
  [act.headings.en ?? Object.values(act.headings)[0] ?? act.key, key.slice(act.key.length + 1), headings.en ?? ""]
    .filter(Boolean)
    .join(" · ");

function linkOf({ kind, id, question, post }: CitingItem, publicUrl: string): string {
  if (kind === "thread") return `${publicUrl}/threads/${id}${post ? `?post=${post.number}` : ""}`;
  return `${publicUrl}/questions/${question ? questionName(question.number) : ""}`;
}

const titleOf = ({ title, question }: CitingItem) =>
  title?.text ?? (question ? (Object.values(question.title)[0] ?? questionName(question.number)) : "");

/** GET /feeds/law/KEY: what cites a provision, as Atom (RFC 4287); as far as whoever asks may read it. */
export function registerFeeds(app: FastifyInstance, { publicUrl, contextOf }: Parts) {
  app.get<{ Params: { "*": string } }>("/feeds/law/*", async (request, reply) => {
    const context = await contextOf(request);
    const key = keyOf(request.params["*"]);
    const provision = await getProvision(context, { key });
    const { items } = await listCiting(context, { key });
    const page = `${publicUrl}/law/${key.replace("#", "/")}`;
    const feed = new Feed({
      id: page,
      link: page,
      title: nameOf(provision),
      copyright: "",
      feedLinks: { atom: `${publicUrl}/feeds/law/${key.replace("#", "/")}` },
      updated: new Date(items[0]?.at ?? 0),
    });
    for (const item of items) {
      const link = linkOf(item, publicUrl);
      const organisations = item.organisations.map(({ name }) => ({ name }));
      const about = { id: link, link, title: titleOf(item), date: new Date(item.at), author: organisations };
      feed.addItem({ ...about, ...(item.post && { description: item.post.excerpt }) });
    }
    return reply
      .headers({ "content-type": "application/atom+xml; charset=utf-8", "cache-control": "private, max-age=300" })
      .send(feed.atom1());
  });
}
