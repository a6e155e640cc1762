import { anonymous } from "@samrad/domain/actor";
import { warmSimilar } from "@samrad/domain/similar/queries";
import { plugInEmbeddings } from "@samrad/domain/similar-embeddings/queries";
import type { FastifyInstance } from "fastify";
import type { Auth } from "./auth.ts";
import { type Config, publicUrlOf } from "./config.ts";
import { httpEmbeddings } from "./embeddings.ts";
import { followLog } from "./follow-log.ts";
import { startHousekeeping } from "./housekeeping.ts";
import { meetNeighbours } from "./live/neighbours.ts";
import { type Live, startLive } from "./live/sockets.ts";
import { startMailer } from "./mail.ts";
import { isOwnOrigin } from "./origins.ts";
import type { Storage } from "./storage.ts";
import { warmPages } from "./warm.ts";

type Parts = {
  app: FastifyInstance;
  auth: Auth;
  config: Config;
  storage: Storage;
  filesFolder: string;
  now: () => Date;
};

export type BesideRequests = {
  live: Live;
  /** Something was written: it is told at once, here and by our neighbours. The log itself is read at intervals too. */
  wake(): void;
  stop(): Promise<void>;
};

/** Starts what goes on while nobody asks: live updates, what follows from the log, housekeeping and mail. */
export async function startBesideRequests({ app, auth, config, storage, ...house }: Parts): Promise<BesideRequests> {
  const { db, url } = storage;
  const { smtpUrl, mailFrom: from, embeddingsUrl } = config;
  const warn = (what: string) => (err: unknown) => app.log.warn({ err }, what);
  const live = await startLive({
    server: app.server,
    db,
    log: app.log,
    actorsOf: (cookies) => auth.actorsOf(cookies),
    isAllowedOrigin: (origin, host) => isOwnOrigin(origin, host, publicUrlOf(config)),
  });
  const neighbours = meetNeighbours(url, () => live.dispatcher.wake());
  const tell = () => {
    live.dispatcher.wake();
    neighbours.call();
  };
  const onError = warn("what follows from the log could not be done");
  const follower = followLog({ db, now: house.now, onWritten: tell, onError });
  const housekeeping = startHousekeeping({ db, ...house }, warn("the house could not be kept"));
  // Nobody who asks first waits for it, and it waits for nobody.
  void warmPages(app)
    .then(() => warmSimilar({ db, actor: anonymous, now: house.now }))
    .catch(warn("what is asked first could not be made ready"));
  if (embeddingsUrl) plugInEmbeddings(db, httpEmbeddings(embeddingsUrl));
  const mailer = smtpUrl && startMailer({ db, smtpUrl, from, onError: warn("the outbox of mail could not be read") });
  return {
    live,
    wake() {
      tell();
      follower.wake();
    },
    async stop() {
      housekeeping.stop();
      await follower.stop();
      await neighbours.stop();
      await live.stop();
      if (mailer) await mailer.stop();
    },
  };
}
