import type { AppRouter } from "@samrad/api";
import { createTRPCClient, httpLink, type TRPCClient } from "@trpc/client";
import type { BrowserContext } from "playwright-core";

/** The API as a visitor's browser may use it. */
export type ApiClient = TRPCClient<AppRouter>;

/** Asks the API with the cookies of a browser context: for what a journey needs and does not tell. */
export function apiClientOf(context: BrowserContext, address: string): ApiClient {
  const send = async (url: unknown, init?: { method?: string; body?: unknown }) => {
    const { method = "GET", body } = init ?? {};
    const headers = { "content-type": "application/json" };
    const data = typeof body === "string" ? body : undefined;
    const answer = await context.request.fetch(String(url), { method, headers, ...(data ? { data } : {}) });
    return new Response(await answer.text(), { status: answer.status() });
  };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${address}/trpc`, fetch: send })] });
}
