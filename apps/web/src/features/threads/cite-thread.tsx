import type { ThreadView } from "@samrad/contracts/threads";
import { Button } from "@samrad/ui/button";
import { showToast } from "@samrad/ui/toast";
import { useTranslate } from "../../language/use-translate.ts";
import { useThreadCitation } from "./thread-citation.ts";

/** How the thread is cited, to be copied. */
export function CiteThread({ thread }: { thread: ThreadView }) {
  const t = useTranslate();
  const citation = useThreadCitation(thread);
  const copy = async () => {
    await navigator.clipboard.writeText(citation);
    showToast(t("reading.citation_copied"));
  };
  return (
    <>
      <p>{citation}</p>
      <Button variant="tertiary" small onClick={() => void copy()}>
        {t("reading.copy_citation")}
      </Button>
    </>
  );
}
