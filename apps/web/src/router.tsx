import { createRouter, parseSearchWith, stringifySearchWith } from "@tanstack/react-router";
import { ErrorPage } from "./features/problems/error-page.tsx";
import { NotFoundPage } from "./features/problems/not-found-page.tsx";
import { PagePending } from "./frame/page-pending.tsx";
import { routeTree } from "./generated/route-tree.ts";

export const router = createRouter({
  routeTree,
  // A thread opens where reading goes on, not at its top.
  scrollRestoration: ({ location }) => !location.pathname.startsWith("/threads/"),
  // Texts stand in an address as they are: the quotation marks of a search are no JSON.
  parseSearch: parseSearchWith(String),
  stringifySearch: stringifySearchWith(String),
  defaultPreload: "intent",
  defaultPendingMs: 300,
  // What is there is shown: nobody waits for a placeholder to have been seen.
  defaultPendingMinMs: 0,
  defaultPendingComponent: PagePending,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
