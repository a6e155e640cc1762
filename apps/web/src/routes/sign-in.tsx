import { createFileRoute } from "@tanstack/react-router";
import { ownAddress } from "../features/sign-in/own-address.ts";
import { SignInPage } from "../features/sign-in/sign-in-page.tsx";

export const Route = createFileRoute("/sign-in")({
  validateSearch: ({ next, email }: { next?: unknown; email?: unknown }): { next?: string; email?: string } => {
    const address = ownAddress(next);
    return { ...(address && { next: address }), ...(typeof email === "string" && { email }) };
  },
  component: () => <SignInPage {...Route.useSearch()} />,
});
