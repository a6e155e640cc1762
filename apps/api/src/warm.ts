import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";

/** Code is fast once it has run a few times. */
const rounds = 3;

const batch = (inputs: Record<string, object>) => {
  const input = JSON.stringify(Object.assign({}, Object.values(inputs)));
  return `/trpc/${Object.keys(inputs).join(",")}?batch=1&input=${encodeURIComponent(input)}`;
};

type Listed = [{ result?: { data: { threads: { id: string }[] } } }];

/** Over the network, as browsers do: what sends a file waits for a response of a real connection. Nothing where nobody listens. */
async function askForPage({ server }: FastifyInstance, path: string): Promise<void> {
  const listening = server.address() as AddressInfo | null;
  if (!listening) return;
  const { address, family, port } = listening;
  const host = /^(0\.0\.0\.0|::)$/.test(address) ? "localhost" : family === "IPv6" ? `[${address}]` : address;
  const page = await fetch(`http://${host}:${port}${path}`, { headers: { accept: "text/html", connection: "close" } });
  await page.arrayBuffer();
}

/**
 * Asks, as a visitor does, for what most visits begin with: a list, a thread and its page. What is read, compiled and
 * planned for the first answer of a process is there when somebody comes.
 */
export async function warmPages(app: FastifyInstance): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const list = await app.inject(batch({ "thread.list": {} }));
    const [{ result }] = list.json<Listed>();
    // Where visitors may read nothing, what says so is ready.
    const threadId = result?.data.threads[0]?.id ?? "00000000-0000-7000-8000-000000000000";
    const of = { threadId };
    await askForPage(app, `/threads/${threadId}`);
    await app.inject(batch({ "person.me": {}, "proposal.ofThread": of, "thread.get": { ...of, at: "unread" } }));
  }
}
