import type { ProvisionView } from "@samrad/contracts/provisions";
import { Button } from "@samrad/ui/button";
import { showToast } from "@samrad/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { queryClient, trpc, trpcClient } from "../../trpc.ts";

/** Whether the reader hears of what will cite the provision. */
export function FollowProvision({ provision: { key, following } }: { provision: ProvisionView }) {
  const t = useTranslate();
  const change = useMutation({
    mutationFn: () => (following ? trpcClient.provision.unfollow : trpcClient.provision.follow).mutate({ key }),
    onSuccess: async () => {
      showToast(t(following ? "law.unfollowed" : "law.followed"));
      await queryClient.invalidateQueries(trpc.provision.get.queryFilter({ key }));
    },
    onError: () => showToast(t("law.follow_failed")),
  });
  if (following === null) return null;
  return (
    <Button onClick={() => change.mutate()} busy={change.isPending} aria-pressed={following}>
      {t(following ? "law.unfollow" : "law.follow")}
    </Button>
  );
}
