import { Readable } from "node:stream";
import { optionalLine } from "@samrad/contracts/text";
import type { RefusedVocabulary, VocabularyOutcome } from "@samrad/contracts/vocabulary-files";
import { requireMember } from "@samrad/domain/actor";
import type { Context } from "@samrad/domain/context";
import { bringVocabulary } from "@samrad/domain/vocabulary-interchange/commands";
import { writeJsonLd } from "@samrad/domain/vocabulary-interchange/json-ld";
import { BadVocabulary } from "@samrad/domain/vocabulary-interchange/policy";
import { exportVocabulary } from "@samrad/domain/vocabulary-interchange/queries";
import { writeTurtle } from "@samrad/domain/vocabulary-interchange/turtle";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { RequestContext } from "./trpc.ts";
import { readVocabulary } from "./vocabulary-reading.ts";

/** Bytes: a request keeps a process busy that others work with too. The command line takes more. */
const largest = { turtle: 64_000_000, json: 16_000_000 };

const turtle = "text/turtle";
const jsonLd = "application/ld+json";

const query = z.object({ name: optionalLine(200).default(""), skip: z.stringbool().default(false) });

type Parts = { contextOf: (request: FastifyRequest) => Promise<RequestContext & Context> };

/** The body as it comes: what it says is read by whoever may bring it. */
function takeBodies(app: FastifyInstance) {
  app.addContentTypeParser([turtle, jsonLd], (_request, _payload, done) => done(null));
}

/**
 * POST /vocabulary takes a vocabulary as Turtle or JSON-LD, whole or not at all; GET /vocabulary.ttl and
 * /vocabulary.jsonld give the network's own to everybody.
 */
export function registerVocabulary(app: FastifyInstance, { contextOf }: Parts) {
  takeBodies(app);

  app.post("/vocabulary", async (request, reply): Promise<VocabularyOutcome | RefusedVocabulary> => {
    const context = await contextOf(request);
    const actor = requireMember(context.actor);
    await context.limits.spend("upload", actor.personId);
    const { name: file, skip: skipOtherLanguages } = query.parse(request.query);
    const isJson = request.headers["content-type"]?.startsWith(jsonLd) ?? false;
    const size = Number(request.headers["content-length"] ?? 0);
    const read = () => readVocabulary(request.raw, { isJson, size, largest });
    try {
      const { concepts, created, changed } = await bringVocabulary({ ...context, actor }, read, {
        file,
        skipOtherLanguages,
      });
      return { concepts, created, changed };
    } catch (error) {
      if (!(error instanceof BadVocabulary)) throw error;
      void reply.code(422);
      const { problems } = error;
      return { code: "invalid", reason: "vocabulary.refused", requestId: request.id, problems };
    }
  });

  app.get("/vocabulary.ttl", async (request, reply) => {
    const { db } = await contextOf(request);
    return reply.type(`${turtle}; charset=utf-8`).send(Readable.from(writeTurtle(exportVocabulary(db))));
  });
  app.get("/vocabulary.jsonld", async (request, reply) => {
    const { db } = await contextOf(request);
    return reply.type(jsonLd).send(Readable.from(writeJsonLd(exportVocabulary(db))));
  });
}
