import { queryClient, trpc } from "../../trpc.ts";

export const castOptions = () => trpc.signIn.cast.queryOptions(undefined, { retry: false });

/** Reads whether there is a cast: it would push the rest of the page aside. */
export async function readCast(): Promise<void> {
  await queryClient.ensureQueryData(castOptions()).catch(() => undefined);
}
