import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { trpcClient } from "../../trpc.ts";
import { finishBeforeSignOut } from "./before-sign-out.ts";
import { sessionChanged } from "./me.ts";

/** Ends this session and goes to the sign-in page. Drafts stay, here and on the server. */
export function useSignOut() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      await finishBeforeSignOut();
      await trpcClient.session.signOut.mutate();
    },
    onSuccess: async () => {
      await navigate({ to: "/sign-in" });
      await sessionChanged();
    },
  });
}
