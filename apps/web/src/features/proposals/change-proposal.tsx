import { Alert } from "@samrad/ui/alert";
import { Dialog } from "@samrad/ui/dialog";
import { Textfield } from "@samrad/ui/textfield";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { emptyDocument } from "../documents/plain-document.ts";
import { useFieldError } from "../problems/problem.tsx";
import { Composer } from "../threads/composer.tsx";
import { OptionsField, toOptions } from "./options-field.tsx";
import type { ProposalProps } from "./proposal.tsx";
import { useShowProposal } from "./proposal-queries.ts";
import styles from "./proposals.module.css";

/** Puts another version to the vote, and says before what that does to the votes. */
export function ChangeProposal({ proposal, spaceId, post, onClose }: ProposalProps & { onClose: () => void }) {
  const t = useTranslate();
  const show = useShowProposal();
  const { id: proposalId, version, kind } = proposal;
  const [title, setTitle] = useState(proposal.title);
  const [options, setOptions] = useState(proposal.options.join("\n"));
  const [refused, setRefused] = useState<unknown>();
  const fieldError = useFieldError(refused);
  const [initial] = useState({ document: post.document ?? emptyDocument(), lang: proposal.lang, attachments: [] });
  return (
    <Dialog open title={t("proposals.act_change")} closeLabel={t("frame.close")} onClose={onClose}>
      <div className={styles.form}>
        <Alert tone="warning">
          <p>{t("proposals.change_help", { version: version + 1 })}</p>
        </Alert>
        <Textfield
          label={t("proposals.title")}
          value={title}
          lang={proposal.lang}
          maxLength={200}
          error={fieldError("title")}
          onChange={(event) => setTitle(event.target.value)}
        />
        {kind === "ranked" && <OptionsField value={options} error={fieldError("options")} onChange={setOptions} />}
        <Composer
          place={`proposal-change/${proposalId}`}
          label={t("proposals.words")}
          submitLabel={t("proposals.change", { version: version + 1 })}
          initial={initial}
          sources={post.sources}
          spaceId={spaceId}
          withoutAttachments
          open
          onSubmit={async ({ document, lang }) => {
            const change = { proposalId, version, title, options: kind === "ranked" ? toOptions(options) : [] };
            show(
              await trpcClient.proposal.change.mutate({ ...change, document, lang }).catch((error: unknown) => {
                setRefused(error);
                throw error;
              }),
            );
            onClose();
          }}
          onCancel={onClose}
        />
      </div>
    </Dialog>
  );
}
