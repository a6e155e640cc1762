import type { ConceptView } from "@samrad/contracts/concepts";
import { Button } from "@samrad/ui/button";
import { Menu } from "@samrad/ui/menu";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormProblem } from "../problems/problem.tsx";
import { ConceptEditor } from "./concept-editor.tsx";
import { readConceptsAgain } from "./concept-queries.ts";
import { DeprecateDialog, MergeDialog } from "./replace-dialogs.tsx";
import { SplitDialog } from "./split-dialog.tsx";

type Act = "edit" | "narrower" | "merge" | "split" | "deprecate";

/** What a coordinator can do with a concept. */
export function ConceptActions({ concept }: { concept: ConceptView }) {
  const t = useTranslate();
  const [act, setAct] = useState<Act>();
  const close = () => setAct(undefined);
  const restore = useMutation({
    mutationFn: () => trpcClient.concept.restore.mutate({ conceptId: concept.id, changeId: uuidv7() }),
    onSuccess: readConceptsAgain,
  });
  const isActive = concept.status === "active";
  const acts = isActive ? (["narrower", "merge", "split", "deprecate"] as const) : [];
  return (
    <>
      <Menu label={t("concepts.more")} align="end">
        {acts.map((one) => (
          <button key={one} type="button" onClick={() => setAct(one)}>
            {t(`concepts.${one}_act`)}
          </button>
        ))}
        {!isActive && (
          <button type="button" onClick={() => restore.mutate()}>
            {t("concepts.restore_act")}
          </button>
        )}
      </Menu>
      <Button variant="primary" onClick={() => setAct("edit")}>
        {t("concepts.edit")}
      </Button>
      <FormProblem error={restore.error} />
      {act === "edit" && <ConceptEditor concept={concept} onClose={close} />}
      {act === "narrower" && <ConceptEditor broader={concept} onClose={close} />}
      {act === "merge" && <MergeDialog concept={concept} onClose={close} />}
      {act === "deprecate" && <DeprecateDialog concept={concept} onClose={close} />}
      {act === "split" && <SplitDialog concept={concept} onClose={close} />}
    </>
  );
}
