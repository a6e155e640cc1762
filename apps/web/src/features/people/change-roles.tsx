import { roles } from "@samrad/contracts/people";
import { Choices } from "@samrad/ui/choices";
import { useMutation } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { chosenOf } from "../forms/form-values.ts";
import { useDone } from "../forms/use-change.ts";
import { useFieldError } from "../problems/problem.tsx";
import { roleOptions } from "./choice-labels.ts";
import type { MemberActProps } from "./member-act-dialog.tsx";

export function ChangeRoles({ person, onClose }: MemberActProps) {
  const t = useTranslate();
  const onSuccess = useDone(t("people.roles_saved"), onClose);
  const change = useMutation(trpc.membership.changeRoles.mutationOptions({ onSuccess }));
  const fieldError = useFieldError(change.error);
  return (
    <FormDialog
      title={t("people.change_roles_of", { name: person.name })}
      act={t("people.save_roles")}
      state={change}
      onSubmit={(form) => change.mutate({ personId: person.id, roles: chosenOf(form, "roles", roles) })}
      onClose={onClose}
    >
      <Choices
        several
        label={t("people.roles")}
        name="roles"
        options={roleOptions(t)}
        defaultChosen={person.roles}
        error={fieldError("roles")}
      />
    </FormDialog>
  );
}
