import autocannon, { type Client, type Options, type Request, type Result } from "autocannon";

/** How a server answered while it was asked over and over. Times in milliseconds. */
export type Load = { perSecond: number; p50: number; p95: number; p99: number; bytes: number; failures: number };

type Asked = { requests: Request[]; connections: number; seconds: number };

/** The value below which this share of the sorted times lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** Each connection begins at its own block of the requests: with another session, and other threads. */
function spread(requests: Request[], connections: number) {
  let begun = 0;
  return (client: Client) => {
    const start = Math.floor((begun++ * requests.length) / connections) % requests.length;
    client.setRequests([...requests.slice(start), ...requests.slice(0, start)]);
  };
}

/** Runs it to its end; the times of all answers, sorted. */
function run(options: Options): Promise<{ result: Result; times: number[] }> {
  const times: number[] = [];
  return new Promise((resolve, reject) => {
    const running = autocannon(options, (error: unknown, result) => {
      if (error) reject(error instanceof Error ? error : new Error("The load could not be made."));
      else resolve({ result, times: times.toSorted((one, other) => one - other) });
    });
    running.on("response", (...[, , , took]) => times.push(took));
  });
}

/** Asks so often that nothing is compiled or planned any more. */
export async function warmUp(address: string, requests: Request[], answers: number): Promise<void> {
  const connections = 10;
  await run({ url: address, connections, amount: answers, requests, setupClient: spread(requests, connections) });
}

/** Asks as fast as it answers, on so many connections. */
export async function load(address: string, { requests, connections, seconds }: Asked): Promise<Load> {
  const setupClient = spread(requests, connections);
  const { result, times } = await run({
    url: address,
    connections,
    duration: seconds,
    timeout: 30,
    requests,
    setupClient,
  });
  return {
    perSecond: result.requests.total / result.duration,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    bytes: result.throughput.total / Math.max(1, result.requests.total),
    failures: result.non2xx + result.errors + result.timeouts,
  };
}

/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;
}
