import type { PasskeyView } from "@samrad/contracts/people";
import { Button } from "@samrad/ui/button";
import { Textfield } from "@samrad/ui/textfield";
import { Time } from "@samrad/ui/time";
import { showToast } from "@samrad/ui/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { textOf } from "../forms/form-values.ts";
import { FormProblem, Problem } from "../problems/problem.tsx";
import { addPasskey, passkeysSupported } from "../session/passkeys.ts";
import { RenamePasskey } from "./rename-passkey.tsx";
import styles from "./settings.module.css";

function PasskeyRow({ passkey }: { passkey: PasskeyView }) {
  const t = useTranslate();
  const queries = useQueryClient();
  const [renaming, setRenaming] = useState(false);
  const name = passkey.name || t("account.passkey_unnamed");
  const onSuccess = async () => {
    await queries.invalidateQueries(trpc.passkey.pathFilter());
    showToast(t("account.passkey_removed"));
  };
  const remove = useMutation(trpc.passkey.remove.mutationOptions({ onSuccess }));
  return (
    <li>
      <span className={styles.what}>
        {name}
        {passkey.createdAt && (
          <span className={styles.note}>
            {t("account.passkey_added")} <Time value={passkey.createdAt} />
          </span>
        )}
      </span>
      <span className={styles.buttons}>
        <Button small aria-label={t("account.rename_passkey_named", { name })} onClick={() => setRenaming(true)}>
          {t("account.rename_passkey")}
        </Button>
        <Button
          small
          busy={remove.isPending}
          aria-label={t("account.remove_passkey_named", { name })}
          onClick={() => remove.mutate({ passkeyId: passkey.id })}
        >
          {t("account.remove_passkey")}
        </Button>
      </span>
      {renaming && <RenamePasskey passkey={passkey} onClose={() => setRenaming(false)} />}
      <FormProblem error={remove.error} />
    </li>
  );
}

function AddPasskey() {
  const t = useTranslate();
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const onSuccess = async () => {
    form.current?.reset();
    await queries.invalidateQueries(trpc.passkey.pathFilter());
    showToast(t("account.passkey_saved"));
  };
  const add = useMutation({ mutationFn: addPasskey, onSuccess });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    add.mutate(textOf(event.currentTarget, "name"));
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      <Textfield
        label={t("account.passkey_name")}
        description={t("account.passkey_name_help")}
        name="name"
        maxLength={60}
        required
      />
      <FormProblem error={add.error} />
      <Button type="submit" busy={add.isPending}>
        {t("account.add_passkey")}
      </Button>
    </form>
  );
}

/** The passkeys of the person, and one more. */
export function PasskeyList() {
  const t = useTranslate();
  const { data: passkeys, error, refetch } = useQuery(trpc.passkey.list.queryOptions());
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">{t("account.passkeys")}</h2>
      <p className={styles.note}>{t("account.passkey_help")}</p>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {passkeys?.length === 0 && <p>{t("account.passkeys_none")}</p>}
      {passkeys && passkeys.length > 0 && (
        <ul className={styles.list}>
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {passkeysSupported() && <AddPasskey />}
    </section>
  );
}
