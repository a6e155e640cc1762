import type { ConceptRef, ConceptView } from "@samrad/contracts/concepts";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { ChosenConcepts } from "./concept-chips.tsx";
import { useConceptLabel } from "./concept-label.tsx";
import { readConceptsAgain } from "./concept-queries.ts";
import { ConceptSearch } from "./concept-search.tsx";

type Props = { concept: ConceptView; onClose: () => void };

type FormProps = Props & {
  title: string;
  help: string;
  act: string;
  isOptional?: boolean;
  /** Resolves with the concept to go to. */
  onAct: (other: ConceptRef | undefined, changeId: string) => Promise<string>;
};

/** Chooses another concept and does something with both. */
function WithAnother({ concept, title, help, act, isOptional = false, onAct, onClose }: FormProps): ReactNode {
  const t = useTranslate();
  const navigate = useNavigate();
  const [other, setOther] = useState<ConceptRef>();
  const [changeId] = useState(() => uuidv7());
  const acting = useMutation({
    mutationFn: () => onAct(other, changeId),
    onSuccess: async (conceptId) => {
      onClose();
      await navigate({ to: "/concepts/$conceptId", params: { conceptId }, search: (before) => before });
      await readConceptsAgain();
    },
  });
  return (
    <FormDialog
      title={title}
      act={act}
      isReady={other !== undefined || isOptional}
      state={acting}
      onSubmit={() => acting.mutate()}
      onClose={onClose}
    >
      <p>{help}</p>
      <ChosenConcepts
        concepts={other ? [other] : []}
        label={t("concepts.chosen")}
        onRemove={() => setOther(undefined)}
      />
      {!other && <ConceptSearch label={t("concepts.search")} without={[concept.id]} onChoose={setOther} />}
    </FormDialog>
  );
}

/** Brings a concept into another one. */
export function MergeDialog(props: Props) {
  const t = useTranslate();
  const concept = useConceptLabel()(props.concept).text;
  return (
    <WithAnother
      {...props}
      title={t("concepts.merge_title", { concept })}
      help={t("concepts.merge_help")}
      act={t("concepts.merge")}
      onAct={async (other, changeId) => {
        const intoId = other?.id ?? "";
        await trpcClient.concept.merge.mutate({ conceptId: props.concept.id, intoId, changeId });
        return intoId;
      }}
    />
  );
}

/** Takes a concept out of use, with what replaces it if anything does. */
export function DeprecateDialog(props: Props) {
  const t = useTranslate();
  const concept = useConceptLabel()(props.concept).text;
  return (
    <WithAnother
      {...props}
      title={t("concepts.deprecate_title", { concept })}
      help={t("concepts.deprecate_help")}
      act={t("concepts.deprecate")}
      isOptional
      onAct={async (other, changeId) => {
        const { id: conceptId } = props.concept;
        await trpcClient.concept.deprecate.mutate({ conceptId, changeId, replacedById: other?.id ?? null });
        return conceptId;
      }}
    />
  );
}
