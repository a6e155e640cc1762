import type { DraftView } from "@samrad/contracts/threads";
import { type Draft, isEmptyDraft, joinDrafts, startDraft } from "./draft.ts";
import { type DraftServer, isSavedPlace } from "./draft-server.ts";
import { readLocalDraft, removeLocalDraft, writeLocalDraft } from "./local-drafts.ts";

const saveAfter = 1_500;
const saveAgainAfter = 10_000;

export type DraftState = {
  draft: Draft;
  /** Grows when the draft was replaced by something that did not come from the one who writes here. */
  edition: number;
  /** False until it is known whether there is a newer draft elsewhere. */
  ready: boolean;
  kept: "nowhere" | "browser" | "server";
};

export type DraftBox = {
  subscribe: (listener: () => void) => () => void;
  read: () => DraftState;
  /** Looks for the newest draft, here and on the server. */
  open: () => Promise<void>;
  change: (change: Partial<Draft>) => void;
  /** Saves at once what waits to be saved; resolves when it was tried. */
  flush: () => Promise<void>;
  /** No saving until it is sent or `change` is called; resolves when none is under way. */
  hold: () => Promise<void>;
  /** It was sent: the server has thrown its own copy away, or will. */
  finish: () => void;
  discard: () => Promise<void>;
  /** Adds what comes back from elsewhere. */
  adopt: (added: Omit<Draft, "id" | "savedAt">) => void;
  close: () => void;
};

type Parts = { personId: string; place: string; start: Draft; server: DraftServer };

const openBoxes = new Map<string, DraftBox>();

/** Puts a text back where it was written: into the box if it is open, else where the box will find it. */
export async function returnToDraft(
  { personId, place, server }: Omit<Parts, "start">,
  added: Omit<Draft, "id" | "savedAt">,
): Promise<void> {
  const box = openBoxes.get(`${personId} ${place}`);
  if (box) return box.adopt(added);
  const local = readLocalDraft(personId, place);
  const draft = joinDrafts(local && !("done" in local) ? local : startDraft({ lang: added.lang }), added);
  writeLocalDraft(personId, place, draft);
  // The copy in the browser stands if the server cannot be reached.
  await server.save(place, draft).catch(() => undefined);
}

function fromServer(view: DraftView, start: Draft): Draft {
  const { savedAt, title, lang, document, attachments, concepts } = view;
  return { ...startDraft({ title, lang, document, attachments, concepts }), sources: start.sources, savedAt };
}

/** Keeps one draft: in the browser at once, on the server a little later. */
export function makeDraftBox({ personId, place, start, server }: Parts): DraftBox {
  const listeners = new Set<() => void>();
  const local = readLocalDraft(personId, place);
  const found = local && !("done" in local) ? local : undefined;
  const remote = isSavedPlace(place) ? server : undefined;
  let state: DraftState = {
    draft: found ? { ...found, sources: [...start.sources, ...found.sources] } : start,
    edition: 0,
    ready: !remote,
    kept: found ? "browser" : "nowhere",
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();

  function set(next: Partial<DraftState>) {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  async function save() {
    const { draft } = state;
    try {
      await remote?.save(place, draft);
      if (state.draft === draft) set({ kept: "server" });
    } catch {
      timer ??= setTimeout(startSaving, saveAgainAfter);
    }
  }

  function startSaving() {
    timer = undefined;
    saving = saving.then(save);
  }

  function saveNow() {
    if (!timer) return;
    stopSaving();
    startSaving();
  }

  function stopSaving() {
    clearTimeout(timer);
    timer = undefined;
  }

  function keep(draft: Draft, next: Partial<DraftState> = {}) {
    set({ draft, kept: writeLocalDraft(personId, place, draft) ? "browser" : "nowhere", ...next });
    stopSaving();
    if (remote) timer = setTimeout(startSaving, saveAfter);
  }

  function restart() {
    stopSaving();
    writeLocalDraft(personId, place, { savedAt: new Date().toISOString(), done: true });
    const draft = startDraft({ lang: state.draft.lang });
    set({ draft, kept: "nowhere", edition: state.edition + 1 });
  }

  async function open() {
    const before = state.draft;
    const view = await remote?.get(place).catch(() => undefined);
    const isNewer = view && view.savedAt > (local?.savedAt ?? start.savedAt);
    if (view === null && local && "done" in local) removeLocalDraft(personId, place);
    if (isNewer && state.draft === before) {
      set({ draft: fromServer(view, start), kept: "server", edition: state.edition + 1, ready: true });
    } else {
      set({ ready: true });
      // What was written here while the server could not be reached.
      if (remote && found && view !== undefined && !isEmptyDraft(found)) timer ??= setTimeout(startSaving, saveAfter);
    }
  }

  const box: DraftBox = {
    subscribe(listener) {
      openBoxes.set(`${personId} ${place}`, box);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => state,
    open,
    change(change) {
      keep({ ...state.draft, problem: undefined, ...change, savedAt: new Date().toISOString() });
    },
    async flush() {
      saveNow();
      await saving;
    },
    async hold() {
      stopSaving();
      await saving;
    },
    finish: restart,
    async discard() {
      stopSaving();
      restart();
      await saving;
      // A draft that could not be thrown away is older than the note that it was.
      await remote?.discard(place).catch(() => undefined);
    },
    adopt(added) {
      keep(joinDrafts(state.draft, added), { edition: state.edition + 1, ready: true });
    },
    close() {
      saveNow();
      if (openBoxes.get(`${personId} ${place}`) === box) openBoxes.delete(`${personId} ${place}`);
    },
  };
  return box;
}
