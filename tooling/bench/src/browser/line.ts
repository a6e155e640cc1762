import net from "node:net";

export type Line = { port: number; stop(): Promise<void> };

/** Megabits a second are so many bytes a millisecond. */
const bytesPerMegabit = 125;
/** What a line holds back before it lets the sender wait, in milliseconds. */
const mostHeld = 50;

type Quality = { megabits: number; /** To get an answer, in milliseconds. */ roundTrip: number };

/** Acts later, in the order in which it was asked: of two timers the later one may come first, and a stream would be torn. */
function inOrder() {
  const waiting: (() => void)[] = [];
  return (delay: number, act: () => void) => {
    waiting.push(act);
    setTimeout(() => waiting.shift()!(), delay);
  };
}

const close = (...ends: net.Socket[]) => ends.forEach((end) => end.destroy());

/** A line to a server that is as fast as a phone's: all connections share it. Requests are small and take its delay alone. */
export async function startLine(to: number, { megabits, roundTrip }: Quality): Promise<Line> {
  const sockets = new Set<net.Socket>();
  let freeAt = 0;
  const server = net.createServer((near) => {
    const far = net.connect(to, "127.0.0.1");
    for (const end of [near, far]) {
      sockets.add(end);
      end.setNoDelay(true);
      end.on("error", () => close(near, far));
      end.on("close", () => sockets.delete(end));
    }
    const [there, back] = [inOrder(), inOrder()];
    near.on("data", (bytes) => there(roundTrip / 2, () => far.write(bytes)));
    far.on("data", (bytes) => {
      const now = performance.now();
      freeAt = Math.max(freeAt, now) + bytes.length / (megabits * bytesPerMegabit);
      const held = freeAt - now;
      back(held + roundTrip / 2, () => near.write(bytes));
      if (held < mostHeld) return;
      far.pause();
      setTimeout(() => far.resume(), held - mostHeld);
    });
    near.on("end", () => there(roundTrip / 2, () => far.end()));
    far.on("end", () => back(Math.max(0, freeAt - performance.now()) + roundTrip / 2, () => near.end()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = async () => {
    close(...sockets);
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: (server.address() as net.AddressInfo).port, stop };
}
