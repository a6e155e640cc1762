import type { AppRouter } from "@samrad/api";
import type { ErrorShape } from "@samrad/contracts/errors";
import { QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpLink, splitLink, TRPCClientError } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { gatedFetch } from "./request-gate.ts";

const passing = new Set<ErrorShape["code"]>(["unavailable", "internal"]);

function isWorthRetrying(failures: number, error: unknown): boolean {
  if (failures >= 2 || !(error instanceof TRPCClientError)) return false;
  const shape = error.data as ErrorShape | undefined;
  return !shape || passing.has(shape.code);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: isWorthRetrying },
    // What is written while offline waits for the network by itself.
    mutations: { retry: false },
  },
});

/** These ask with what somebody is writing: too much for an address, and nothing that a log of addresses should keep. */
const askedWithText = new Set(["concept.suggest", "similar.find"]);

/** The end of the session goes through the shut gate; all else waits before it. */
export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ path }) => path === "session.signOut",
      true: httpLink({ url: "/trpc" }),
      false: splitLink({
        condition: ({ path }) => askedWithText.has(path),
        true: httpLink({ url: "/trpc", methodOverride: "POST", fetch: gatedFetch }),
        false: httpBatchLink({ url: "/trpc", maxItems: 10, fetch: gatedFetch }),
      }),
    }),
  ],
});

/** Query and mutation options for every procedure. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
