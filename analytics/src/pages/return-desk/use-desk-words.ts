import { usePageWords, useSpeech } from '../../speech.tsx';
import { returnDeskEn } from '../../strings/pages/return-desk.en.ts';
import { returnDeskVi } from '../../strings/pages/return-desk.vi.ts';
import type { Question } from './decide-enter.ts';
import { nameOfDossier } from './dossier-actions.ts';
import type { Desk, Outcome } from './use-desk.ts';
import { MATCHES_SHOWN, type Matches } from './use-matches.ts';

export const useDeskWords = () => usePageWords({ vi: returnDeskVi, en: returnDeskEn });

/** Sentences for what the desk has to say: the same for eyes and ears. */
export function useDeskSentences() {
  const { format } = useSpeech();
  const words = useDeskWords();

  function question({ doubt, code, dossier }: Question): string {
    if (dossier === null || doubt === 'unlisted') return words.question.unlisted(code);
    const name = nameOfDossier(dossier);
    if (doubt === 'surveyed') return words.question.surveyed(name);
    const { returnedOn } = dossier;
    return returnedOn === null
      ? words.question.returnedBefore(name)
      : words.question.returned(name, format.day(returnedOn));
  }

  function outcome(done: Outcome): string {
    if (done.kind === 'undone') {
      const undone = words.done.undone(nameOfDossier(done));
      return done.surveyKept ? `${undone} ${words.done.surveyKept}` : undone;
    }
    const { dossierCode: code, field, counter, state, listed } = done.invitation;
    const invited = done.hasTablet ? words.done.invited(counter) : words.done.noTablet(counter);
    const parts = [words.done.returned(nameOfDossier({ code, field }))];
    parts.push(state === 'completed' ? words.done.surveyed : invited);
    if (!listed) parts.push(words.done.unlisted);
    return parts.join(' ');
  }

  function matches({ dossiers, more }: Matches): string {
    if (more) return words.matches.many(format.count(MATCHES_SHOWN));
    return dossiers.length === 1 ? words.matches.one : words.matches.several(format.count(dossiers.length));
  }

  return { question, outcome, matches };
}

/** What a screen reader says: first what concerns the text being typed, then what was done. */
export function useSaid({ say, matches, outcome }: Desk): string {
  const words = useDeskWords();
  const sentences = useDeskSentences();
  if (say?.kind === 'question') return sentences.question(say.question);
  if (say?.kind === 'hint') return words.hints[say.hint];
  if (matches.settled && matches.dossiers.length > 0) return sentences.matches(matches);
  return outcome === null ? '' : sentences.outcome(outcome);
}
