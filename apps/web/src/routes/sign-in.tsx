import { createFileRoute } from "@tanstack/react-router";
import { ownAddress } from "../features/sign-in/own-address.ts";
import { SignInPage } from "../features/sign-in/sign-in-page.tsx";

export const Route = createFileRoute("/sign-in")({
  validateSearch: ({ next }: { next?: unknown }): { next?: string } => {
    const address = ownAddress(next);
    return address ? { next: address } : {};
  },
  component: () => <SignInPage next={Route.useSearch().next} />,
});
