import { Button } from "@samrad/ui/button";
import { Textfield } from "@samrad/ui/textfield";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { v7 } from "uuid";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { textOf } from "../forms/form-values.ts";
import { useDone } from "../forms/use-change.ts";
import { useFieldError } from "../problems/problem.tsx";
import { readSpace, SpaceFields } from "./space-fields.tsx";

function NewSpaceForm({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const [id] = useState(() => v7());
  const onSuccess = useDone(t("spaces.created"), onClose);
  const create = useMutation(trpc.space.create.mutationOptions({ onSuccess }));
  const fieldError = useFieldError(create.error);
  return (
    <FormDialog
      title={t("spaces.new")}
      act={t("spaces.create")}
      state={create}
      onSubmit={(form) => create.mutate({ id, slug: textOf(form, "slug"), ...readSpace(form) })}
      onClose={onClose}
    >
      <Textfield
        label={t("spaces.slug")}
        description={t("spaces.slug_help")}
        name="slug"
        autoCapitalize="none"
        spellCheck={false}
        error={fieldError("slug")}
      />
      <SpaceFields error={create.error} />
    </FormDialog>
  );
}

/** The button that adds a space, and its form. */
export function NewSpace() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t("spaces.new")}
      </Button>
      {open && <NewSpaceForm onClose={() => setOpen(false)} />}
    </>
  );
}
