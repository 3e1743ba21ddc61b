import type { EventLine } from './data/follow-changes.ts';
import type { Language } from './format.ts';
import type { ServerClient } from './server-client.ts';
import type { UploadList } from './upload.ts';

/** `hash`: the part of the page that is meant, "#exclusions"; empty for its beginning. */
export type Place = { path: string; search: string; hash: string };

/** Everything outside the app: the server, the clock, the address bar, what the browser remembers. Made in `main.tsx`. */
export type World = {
  client: ServerClient;
  uploadList: UploadList;
  nowMs: () => number;
  /** 0 … 1, for spreading reconnections. */
  chance: () => number;
  openEvents: () => EventLine;
  /** Calls when the network or the page comes back; returns how to stop that. */
  onBack: (listener: () => void) => () => void;
  place: () => Place;
  /** Calls after each change of the address; returns how to stop that. */
  onPlace: (listener: () => void) => () => void;
  go: (address: string) => void;
  /** The one-time token of the setup link; empty without one. */
  setupToken: () => string;
  rememberLanguage: (language: Language) => void;
  /** Keeps a choice in this browser; one that stores nothing forgets it with the page. */
  remember: (key: string, value: string) => void;
  recall: (key: string) => string | null;
  /** Gives the person a text or a picture as a file to keep. */
  saveFile: (name: string, type: string, content: string | Blob) => void;
  /** False where the browser does not let the page do it: then the person copies by hand. */
  copyText: (text: string) => Promise<boolean>;
  print: () => void;
};
