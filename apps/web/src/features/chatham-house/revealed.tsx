import { Button } from "@samrad/ui/button";
import { Time } from "@samrad/ui/time";
import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { Translated } from "../../language/translated.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { queryClient, trpcClient } from "../../trpc.ts";
import { FormProblem } from "../problems/problem.tsx";

/** Nothing that was read with names is kept: what is shown is read again, and what is not is forgotten. */
export async function readNamesAgain() {
  queryClient.removeQueries({ type: "inactive" });
  await queryClient.invalidateQueries();
}

/** That an auditor sees the names, until when, and how to end it before. */
export function Revealed({ threadId, until }: { threadId: string; until: string }) {
  const t = useTranslate();
  const hide = useMutation({
    mutationFn: () => trpcClient.name.withhold.mutate({ threadId }),
    onSuccess: readNamesAgain,
  });
  useEffect(() => {
    const timer = setTimeout(() => void readNamesAgain(), Math.max(0, Date.parse(until) - Date.now()) + 1_000);
    return () => clearTimeout(timer);
  }, [until]);
  return (
    <>
      <p>
        <Translated id="rule.revealed_until" components={{ time: <Time value={until} exact /> }} />
      </p>
      <Button small busy={hide.isPending} onClick={() => hide.mutate()}>
        {t("rule.hide_names")}
      </Button>
      <FormProblem error={hide.error} />
    </>
  );
}
