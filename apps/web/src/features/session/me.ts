import type { MeView } from "@samrad/contracts/people";
import { useQuery } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { queryClient, trpc } from "../../trpc.ts";

const meOptions = () => trpc.person.me.queryOptions(undefined, { staleTime: 5 * 60_000 });

/** Who is signed in: `me` is null for a visitor, and while `known` is false nobody can say yet. */
export function useMe(): { me: MeView | null; known: boolean } {
  const { data, isPending } = useQuery(meOptions());
  return { me: data ?? null, known: !isPending };
}

const waitAtMost = 1_000;

/** Reads who is signed in before the first page is shown, if that is quick: nothing moves when it is known. */
export async function knowMe(): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, waitAtMost));
  await Promise.race([queryClient.prefetchQuery(meOptions()), late]);
}

/** For the routes of members: leads a visitor to the sign-in page, and back afterwards. */
export async function requireMember({ location }: { location: { href: string } }) {
  const me = await queryClient.ensureQueryData(meOptions());
  if (!me) throw redirect({ to: "/sign-in", search: { next: location.href } });
}

/** Whether somebody is signed in, as far as it is known already. */
export const isSignedIn = () => Boolean(queryClient.getQueryData(meOptions().queryKey));

/** Forgets what was read as somebody else, and reads again what is on the page. */
export async function sessionChanged() {
  await queryClient.resetQueries();
}
