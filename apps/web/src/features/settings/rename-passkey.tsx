import type { PasskeyView } from "@samrad/contracts/people";
import { Textfield } from "@samrad/ui/textfield";
import { showToast } from "@samrad/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";

/** Another name for a passkey. */
export function RenamePasskey({ passkey, onClose }: { passkey: PasskeyView; onClose: () => void }) {
  const t = useTranslate();
  const queries = useQueryClient();
  const onSuccess = async () => {
    await queries.invalidateQueries(trpc.passkey.pathFilter());
    onClose();
    showToast(t("account.passkey_renamed"));
  };
  const rename = useMutation(trpc.passkey.rename.mutationOptions({ onSuccess }));
  const fieldError = useFieldError(rename.error);
  return (
    <FormDialog
      title={t("account.rename_passkey_named", { name: passkey.name || t("account.passkey_unnamed") })}
      act={t("account.rename_passkey")}
      state={rename}
      onSubmit={(form) => rename.mutate({ passkeyId: passkey.id, name: textOf(form, "name") })}
      onClose={onClose}
    >
      <Textfield
        label={t("account.passkey_name")}
        name="name"
        defaultValue={passkey.name}
        maxLength={80}
        error={fieldError("name")}
      />
    </FormDialog>
  );
}
