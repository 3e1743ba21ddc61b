import type { BallotImportReport } from '@hailong/shared/contract/paper-ballots.ts';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../server-client.ts';
import type { World } from '../../world.ts';
import { chooseFiles } from '../dossiers/choose-files.ts';
import type { ChosenList } from '../dossiers/import-state.ts';

/** What is said of a file beside the file itself; empty: nothing. */
export type FileWish = { questionnaire: string; day: string };

export type FileStage =
  | { step: 'waiting'; turnedAway: string | null }
  | { step: 'reading' | 'saving'; file: ChosenList }
  | { step: 'preview'; file: ChosenList; report: BallotImportReport; refusal: Refusal | null }
  | { step: 'refused'; file: ChosenList; refusal: Refusal }
  | { step: 'saved'; file: ChosenList; report: BallotImportReport };

type Outcomes = { onSaved: () => void; onSignedOut: () => void };

/** From a chosen file to its stored forms. Its bytes are held, so that what is stored is what was previewed. */
export function useAnswersFile(world: World, { onSaved, onSignedOut }: Outcomes) {
  const [wish, setWish] = useState<FileWish>({ questionnaire: '', day: '' });
  const [stage, setStage] = useState<FileStage>({ step: 'waiting', turnedAway: null });
  // Whoever asks again does not want the answer to what was asked before.
  const asked = useRef(0);
  useEffect(
    () => () => {
      asked.current += 1;
    },
    [],
  );

  async function send(file: ChosenList, dryRun: boolean, wished = wish) {
    asked.current += 1;
    const own = asked.current;
    const given = Object.entries(wished).filter(([, value]) => value !== '');
    const query = new URLSearchParams({ ...Object.fromEntries(given), dryRun: String(dryRun) });
    const sent = new File([file.bytes], file.name);
    const answer = await world.client.upload<BallotImportReport>(`/ballot-imports?${query}`, sent);
    if (own !== asked.current) return null;
    if (!answer.ok && answer.status === 401) {
      onSignedOut();
      return null;
    }
    return answer;
  }

  async function preview(file: ChosenList, wished = wish) {
    setStage({ step: 'reading', file });
    const answer = await send(file, true, wished);
    if (answer === null) return;
    if (answer.ok) setStage({ step: 'preview', file, report: answer.value, refusal: null });
    else setStage({ step: 'refused', file, refusal: answer });
  }

  async function save(before: FileStage & { step: 'preview' }) {
    const { file } = before;
    setStage({ step: 'saving', file });
    const answer = await send(file, false);
    if (answer === null) return;
    if (!answer.ok) return setStage({ ...before, refusal: answer });
    setStage({ step: 'saved', file, report: answer.value });
    onSaved();
  }

  const previewing = useRef(preview);
  previewing.current = preview;
  const choose = useCallback(async (files: readonly File[]) => {
    const { lists, turnedAway } = await chooseFiles(files.slice(0, 1));
    const [file] = lists;
    if (file !== undefined) await previewing.current(file);
    else setStage({ step: 'waiting', turnedAway: turnedAway[0]?.name ?? '' });
  }, []);
  const discard = () => setStage({ step: 'waiting', turnedAway: null });

  const change = (next: FileWish) => {
    setWish(next);
    // What was previewed under another wish is no longer true.
    if (stage.step === 'preview' || stage.step === 'refused') void preview(stage.file, next);
  };
  return { stage, wish, change, choose, save, discard };
}
