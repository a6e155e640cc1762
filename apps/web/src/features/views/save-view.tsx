import type { ThreadFilter } from "@samrad/contracts/threads";
import { Button } from "@samrad/ui/button";
import { Textfield } from "@samrad/ui/textfield";
import { showToast } from "@samrad/ui/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc, trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";
import { useMe } from "../session/me.tsx";

type Scope = { filter: ThreadFilter; spaceId: string | null; conceptId: string | null; cites: string | null };

function NameDialog({ scope, onClose }: { scope: Scope; onClose: () => void }) {
  const t = useTranslate();
  const queries = useQueryClient();
  const [id] = useState(() => newId());
  const save = useMutation({
    mutationFn: (name: string) => trpcClient.view.save.mutate({ id, name, ...scope }),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries(trpc.view.pathFilter());
      showToast(t("views.saved"));
    },
  });
  const error = useFieldError(save.error)("name");
  return (
    <FormDialog
      title={t("views.save")}
      act={t("views.save")}
      state={error ? { ...save, error: null } : save}
      onSubmit={(form) => save.mutate(textOf(form, "name"))}
      onClose={onClose}
    >
      <Textfield label={t("views.name")} description={t("views.name_help")} name="name" maxLength={60} error={error} />
    </FormDialog>
  );
}

/** Keeps the list as it is filtered under a name, or forgets the one that is shown. */
export function SaveView({ filter, spaceId, conceptId, cites }: Scope) {
  const t = useTranslate();
  const { me } = useMe();
  const queries = useQueryClient();
  const [naming, setNaming] = useState(false);
  const { data } = useQuery(trpc.view.list.queryOptions(undefined, { enabled: me !== null }));
  const remove = useMutation({
    mutationFn: (viewId: string) => trpcClient.view.remove.mutate({ viewId }),
    onSuccess: async () => {
      await queries.invalidateQueries(trpc.view.pathFilter());
      showToast(t("views.removed"));
    },
  });
  const scope = { filter, spaceId, conceptId, cites };
  const isFiltered =
    conceptId !== null || cites !== null || !["all", "needs_answer", "sector", "mentions"].includes(filter);
  const saved = data?.own.find(
    (view) =>
      view.filter === filter &&
      (view.space?.id ?? null) === spaceId &&
      view.conceptId === conceptId &&
      view.cites === cites,
  );
  if (!me || (!isFiltered && !saved)) return null;
  return (
    <div>
      {saved ? (
        <Button variant="tertiary" small busy={remove.isPending} onClick={() => remove.mutate(saved.id)}>
          {t("views.remove", { name: saved.name })}
        </Button>
      ) : (
        <Button variant="tertiary" small onClick={() => setNaming(true)}>
          {t("views.save")}
        </Button>
      )}
      {naming && <NameDialog scope={scope} onClose={() => setNaming(false)} />}
    </div>
  );
}
