import type { MeView } from "@samrad/contracts/people";
import { useQuery } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { queryClient, trpc } from "../../trpc.ts";

const meOptions = () => trpc.person.me.queryOptions(undefined, { staleTime: 5 * 60_000 });

type Known = { me: MeView | null; known: boolean };

const MeContext = createContext<Known>({ me: null, known: false });

/** Who is signed in: `me` is null for a visitor, and while `known` is false nobody can say yet. */
export const useMe = (): Known => useContext(MeContext);

/** Follows who is signed in, once for the whole page. */
export function MeProvider({ children }: { children: ReactNode }) {
  const { data, isPending } = useQuery(meOptions());
  const value = useMemo(() => ({ me: data ?? null, known: !isPending }), [data, isPending]);
  return <MeContext value={value}>{children}</MeContext>;
}

/** Reads who is signed in. */
export const knowMe = (): Promise<void> => queryClient.prefetchQuery(meOptions());

/** For the routes of members: leads a visitor to the sign-in page, and back afterwards. */
export async function requireMember({ location }: { location: { href: string } }) {
  const me = await queryClient.ensureQueryData(meOptions());
  if (!me) throw redirect({ to: "/sign-in", search: { next: location.href } });
}

/** Whether somebody is signed in, as soon as that is known. Nobody is while it cannot be found out. */
export async function isMember(): Promise<boolean> {
  await knowMe();
  return isSignedIn();
}

/** Whether somebody is signed in, as far as it is known already. */
export const isSignedIn = () => Boolean(queryClient.getQueryData(meOptions().queryKey));

/** Forgets what was read as somebody else, and reads again what is on the page. */
export async function sessionChanged() {
  await queryClient.resetQueries();
}
