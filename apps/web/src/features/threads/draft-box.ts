import type { DraftView } from "@samrad/contracts/threads";
import { makeStore, type Store } from "../../frame/store.ts";
import { type Draft, isEmptyDraft, joinDrafts, startDraft } from "./draft.ts";
import { type DraftServer, isSavedPlace } from "./draft-server.ts";
import { makeSaver } from "./draft-saver.ts";
import { type LocalDraft, readLocalDraft, removeLocalDraft, writeLocalDraft } from "./local-drafts.ts";

export type DraftState = {
  draft: Draft;
  /** Grows when the draft was replaced by something that did not come from the one who writes here. */
  edition: number;
  /** False until it is known whether there is a newer draft elsewhere. */
  ready: boolean;
  kept: "nowhere" | "browser" | "server";
};

type Parts = { personId: string; place: string; start: Draft; server: DraftServer };

const openBoxes = new Map<string, DraftBox>();

const nameOf = ({ personId, place }: Pick<Parts, "personId" | "place">) => `${personId} ${place}`;

const unfinished = (local: LocalDraft | undefined) => (local && !("done" in local) ? local : undefined);

/** Puts a text back where it was written: into the box if it is open, else where the box will find it. */
export async function returnToDraft(
  { personId, place, server }: Omit<Parts, "start">,
  added: Omit<Draft, "id" | "savedAt">,
): Promise<void> {
  const box = openBoxes.get(nameOf({ personId, place }));
  if (box) return box.adopt(added);
  const local = unfinished(readLocalDraft(personId, place));
  const draft = joinDrafts(local ?? startDraft({ lang: added.lang }), added);
  writeLocalDraft(personId, place, draft);
  // The copy in the browser stands if the server cannot be reached.
  await server.save(place, draft).catch(() => undefined);
}

function fromServer(view: DraftView, start: Draft): Draft {
  const { savedAt, title, lang, document, attachments, concepts } = view;
  return { ...startDraft({ title, lang, document, attachments, concepts }), sources: start.sources, savedAt };
}

/** Keeps one draft: in the browser at once, on the server a little later. */
export class DraftBox {
  private readonly parts: Parts;
  /** What lay in the browser when the box was made. */
  private readonly local: LocalDraft | undefined;
  private readonly server: DraftServer | undefined;
  private readonly store: Store<DraftState>;
  private readonly saver = makeSaver(() => this.save());

  constructor(parts: Parts) {
    const { personId, place, start, server } = parts;
    this.parts = parts;
    this.local = readLocalDraft(personId, place);
    this.server = isSavedPlace(place) ? server : undefined;
    const found = unfinished(this.local);
    this.store = makeStore<DraftState>({
      draft: found ? { ...found, sources: [...start.sources, ...found.sources] } : start,
      edition: 0,
      ready: !this.server,
      kept: found ? "browser" : "nowhere",
    });
  }

  readonly read = () => this.store.read();

  readonly subscribe = (listener: () => void) => {
    openBoxes.set(nameOf(this.parts), this);
    return this.store.subscribe(listener);
  };

  /** Looks for the newest draft, here and on the server. */
  async open(): Promise<void> {
    const { personId, place, start } = this.parts;
    const before = this.read().draft;
    const view = await this.server?.get(place).catch(() => undefined);
    const found = unfinished(this.local);
    if (view === null && this.local && !found) removeLocalDraft(personId, place);
    const isNewer = view && view.savedAt > (this.local?.savedAt ?? start.savedAt);
    if (isNewer && this.read().draft === before) {
      this.replace({ draft: fromServer(view, start), kept: "server", ready: true });
      return;
    }
    this.set({ ready: true });
    // What was written here while the server could not be reached.
    if (view !== undefined && found && !isEmptyDraft(found)) this.saver.soon();
  }

  change(change: Partial<Draft>): void {
    this.keep({ ...this.read().draft, problem: undefined, ...change, savedAt: new Date().toISOString() });
  }

  /** Adds what comes back from elsewhere. */
  adopt(added: Omit<Draft, "id" | "savedAt">): void {
    const draft = joinDrafts(this.read().draft, added);
    this.replace({ draft, ready: true });
    this.keep(draft);
  }

  /** Saves at once what waits to be saved; resolves when it was tried. */
  flush(): Promise<void> {
    return this.saver.now();
  }

  /** No saving until it is sent or `change` is called; resolves when none is under way. */
  hold(): Promise<void> {
    this.saver.stop();
    return this.saver.ended();
  }

  /** It was sent: the server has thrown its own copy away, or will. */
  finish(): void {
    const { personId, place } = this.parts;
    this.saver.stop();
    writeLocalDraft(personId, place, { savedAt: new Date().toISOString(), done: true });
    this.replace({ draft: startDraft({ lang: this.read().draft.lang }), kept: "nowhere" });
  }

  async discard(): Promise<void> {
    this.finish();
    await this.saver.ended();
    // A draft that could not be thrown away is older than the note that it was.
    await this.server?.discard(this.parts.place).catch(() => undefined);
  }

  close(): void {
    void this.saver.now();
    if (openBoxes.get(nameOf(this.parts)) === this) openBoxes.delete(nameOf(this.parts));
  }

  private set(next: Partial<DraftState>) {
    this.store.set({ ...this.read(), ...next });
  }

  /** By something that did not come from the one who writes here. */
  private replace(next: Partial<DraftState>) {
    this.set({ ...next, edition: this.read().edition + 1 });
  }

  private keep(draft: Draft) {
    const { personId, place } = this.parts;
    this.set({ draft, kept: writeLocalDraft(personId, place, draft) ? "browser" : "nowhere" });
    if (this.server) this.saver.soon();
  }

  private async save() {
    const { draft } = this.read();
    await this.server?.save(this.parts.place, draft);
    if (this.read().draft === draft) this.set({ kept: "server" });
  }
}
