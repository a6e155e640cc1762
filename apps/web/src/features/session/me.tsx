import type { MeView } from "@samrad/contracts/people";
import { useQuery } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { queryClient, trpc } from "../../trpc.ts";

const meOptions = () => trpc.person.me.queryOptions(undefined, { staleTime: 5 * 60_000 });

/** Milliseconds. */
const askAgainAfter = 5_000;

type Known = { me: MeView | null; known: boolean };

const MeContext = createContext<Known>({ me: null, known: false });

/** Who is signed in: `me` is null for a visitor. While `known` is false nobody can say, or the server cannot be asked. */
export const useMe = (): Known => useContext(MeContext);

/** Follows who is signed in, once for the whole page. */
export function MeProvider({ children }: { children: ReactNode }) {
  // The page around it may be fine again meanwhile: nobody tries this again by hand.
  const refetchInterval = ({ state }: { state: { status: string } }) => state.status === "error" && askAgainAfter;
  const { data } = useQuery({ ...meOptions(), refetchInterval });
  const value = useMemo(() => ({ me: data ?? null, known: data !== undefined }), [data]);
  return <MeContext value={value}>{children}</MeContext>;
}

/** Reads who is signed in. */
export const knowMe = (): Promise<void> => queryClient.prefetchQuery(meOptions());

/** For the routes of members: leads a visitor to the sign-in page, and back afterwards. */
export async function requireMember({ location }: { location: { href: string } }) {
  const me = await queryClient.ensureQueryData(meOptions());
  if (!me) throw redirect({ to: "/sign-in", search: { next: location.href } });
}

/** Whether somebody is signed in, as soon as that is known. Throws what is thrown when it cannot be found out. */
export const isMember = async (): Promise<boolean> => Boolean(await queryClient.ensureQueryData(meOptions()));

/** Whether somebody is signed in, as far as it is known already. */
export const isSignedIn = () => Boolean(queryClient.getQueryData(meOptions().queryKey));

/** Forgets what was read as somebody else, and reads again what is on the page. */
export async function sessionChanged() {
  await queryClient.resetQueries();
}
