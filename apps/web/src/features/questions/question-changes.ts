import { showToast } from "@samrad/ui/toast";
import { queryClient, trpc } from "../../trpc.ts";

/** Reads questions again after one was changed, wherever they are shown, and says what was done. */
export async function afterQuestionChange(said?: string): Promise<void> {
  if (said) showToast(said);
  await Promise.all([
    queryClient.invalidateQueries(trpc.question.pathFilter()),
    queryClient.invalidateQueries(trpc.workbench.pathFilter()),
  ]);
}
