import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ClientToServer, ServerToClient } from "@samrad/contracts/live";
import { scratchDatabase } from "@samrad/db/testing";
import { aSession } from "@samrad/domain/testing";
import type { MemberContext } from "@samrad/domain/context";
import { createTRPCClient, httpLink } from "@trpc/client";
import { io, type Socket } from "socket.io-client";
import { signToken } from "../src/actors.ts";
import { readConfig } from "../src/config.ts";
import { listen } from "../src/listener.ts";
import type { AppRouter } from "../src/router.ts";
import { type RunningServer, startServer } from "../src/server.ts";
import type { Storage } from "../src/storage.ts";

export type Client = ReturnType<typeof createTRPCClient<AppRouter>>;
export type LiveClient = Socket<ServerToClient, ClientToServer>;

/** The whole application on a free port and a database of its own, for one test file. */
export type TestServer = AsyncDisposable & {
  address: string;
  storage: Storage;
  server: RunningServer;
  /** The cookie header of a member's session. */
  cookieOf(member: MemberContext): Promise<string>;
  clientOf(member?: MemberContext): Promise<Client>;
  /** The same member with a new session. */
  renewed(member: MemberContext): Promise<MemberContext>;
  /** A socket that is connected but has not asked for anything. */
  socketOf(member?: MemberContext): Promise<LiveClient>;
};

export async function startTestServer(env: NodeJS.ProcessEnv = {}): Promise<TestServer> {
  const database = await scratchDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), "samrad-api-"));
  const secret = randomBytes(32).toString("hex");
  const config = readConfig({
    PORT: "0",
    SAMRAD_DATA: folder,
    SAMRAD_SECRET: secret,
    LOG_LEVEL: process.env.LOG_LEVEL ?? "fatal",
    ...env,
  });
  const storage: Storage = {
    ...database,
    embedded: false,
    pendingMigrations: async () => [],
    migrate: async () => [],
    close: async () => database[Symbol.asyncDispose](),
  };
  const server = await startServer({ config, storage, listener: await listen(config) });
  const sockets: LiveClient[] = [];

  async function headersOf(member?: MemberContext): Promise<Record<string, string>> {
    return member ? { cookie: await cookieOf(member) } : {};
  }

  async function cookieOf(member: MemberContext) {
    const { token } = await database.db.session.findUniqueOrThrow({ where: { id: member.actor.sessionId } });
    return `samrad.session_token=${encodeURIComponent(signToken(token, secret))}`;
  }

  return {
    address: server.address,
    storage,
    server,
    cookieOf,
    async clientOf(member) {
      const headers = await headersOf(member);
      return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${server.address}/trpc`, headers })] });
    },
    async renewed(member) {
      const { id } = await aSession(database.db, member.actor.personId);
      return { ...member, actor: { ...member.actor, sessionId: id } };
    },
    async socketOf(member) {
      const extraHeaders = await headersOf(member);
      const socket: LiveClient = io(server.address, {
        extraHeaders,
        transports: ["websocket"],
        forceNew: true,
        reconnection: false,
      });
      sockets.push(socket);
      await new Promise<void>((resolve, reject) => {
        socket.on("connect", resolve);
        socket.on("connect_error", reject);
      });
      return socket;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.disconnect();
      await server.stop();
      await storage.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
