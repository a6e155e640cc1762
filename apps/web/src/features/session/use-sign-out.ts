import { useMutation } from "@tanstack/react-query";
import { shutGate } from "../../request-gate.ts";
import { trpcClient } from "../../trpc.ts";
import { finishBeforeSignOut } from "./before-sign-out.ts";

/**
 * Ends this session and goes to the sign-in page, with nothing left in memory that was read in it. Drafts stay, here and
 * on the server.
 */
export function useSignOut() {
  return useMutation({
    mutationFn: async () => {
      await finishBeforeSignOut();
      const openGate = await shutGate();
      try {
        await trpcClient.session.signOut.mutate();
      } catch (error) {
        openGate();
        throw error;
      }
      window.location.assign("/sign-in");
    },
  });
}
