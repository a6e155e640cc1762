import { createFileRoute } from "@tanstack/react-router";
import { readCast } from "../features/sign-in/cast-queries.ts";
import { ownAddress } from "../features/sign-in/own-address.ts";
import { SignInPage } from "../features/sign-in/sign-in-page.tsx";

/** Where to go afterwards; the address that an invitation went to; whether a session was ended elsewhere. */
type SignInSearch = { next?: string; email?: string; ended?: true };

export const Route = createFileRoute("/sign-in")({
  validateSearch: ({ next, email, ended }: Record<string, unknown>): SignInSearch => {
    const address = ownAddress(next);
    return {
      ...(address && { next: address }),
      ...(typeof email === "string" && { email }),
      ...(ended === true && { ended }),
    };
  },
  loader: readCast,
  component: () => <SignInPage {...Route.useSearch()} />,
});
