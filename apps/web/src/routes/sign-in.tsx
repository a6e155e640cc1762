import { createFileRoute } from "@tanstack/react-router";
import { SignInPage } from "../features/sign-in/sign-in-page.tsx";

/** An address of our own alone: somebody else's must not be where a sign-in leads. */
function ownAddress(next: unknown): string | undefined {
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : undefined;
}

export const Route = createFileRoute("/sign-in")({
  validateSearch: ({ next }: { next?: unknown }): { next?: string } => {
    const address = ownAddress(next);
    return address ? { next: address } : {};
  },
  component: () => <SignInPage next={Route.useSearch().next} />,
});
