import { Button } from "@samrad/ui/button";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { v7 } from "uuid";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { useDone } from "../forms/use-change.ts";
import { OrganisationFields, readOrganisation } from "./organisation-fields.tsx";

function NewOrganisationForm({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const [id] = useState(() => v7());
  const onSuccess = useDone(t("people.organisation_created"), onClose);
  const create = useMutation(trpc.organisation.create.mutationOptions({ onSuccess }));
  return (
    <FormDialog
      title={t("people.new_organisation")}
      act={t("people.create_organisation")}
      state={create}
      onSubmit={(form) => create.mutate(readOrganisation(form, id))}
      onClose={onClose}
    >
      <OrganisationFields error={create.error} />
    </FormDialog>
  );
}

/** The button that adds an organisation, and its form. */
export function NewOrganisation() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t("people.new_organisation")}
      </Button>
      {open && <NewOrganisationForm onClose={() => setOpen(false)} />}
    </>
  );
}
