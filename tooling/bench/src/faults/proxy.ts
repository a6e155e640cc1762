import net from "node:net";

/** A line to a server that can be cut. */
export type Proxy = {
  port: number;
  /** Cuts some connection, if there is one. */
  cut(pick: number): boolean;
  stop(): Promise<void>;
};

export async function startProxy(to: number): Promise<Proxy> {
  const lines = new Set<net.Socket>();
  const server = net.createServer((near) => {
    const far = net.connect(to, "127.0.0.1");
    lines.add(near);
    for (const end of [near, far]) {
      end.on("error", () => {});
      end.on("close", () => {
        lines.delete(near);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as net.AddressInfo).port,
    cut(pick) {
      const line = [...lines][Math.floor(pick * lines.size)];
      line?.resetAndDestroy();
      return line !== undefined;
    },
    async stop() {
      for (const line of lines) line.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
