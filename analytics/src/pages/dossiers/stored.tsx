import type { DossierImportReport } from '@hailong/shared/contract/dossiers.ts';
import { InnerLink } from '../../components/inner-link.tsx';
import type { World } from '../../world.ts';
import { useDossiersSpeech } from './dossiers-speech.ts';
import type { ChosenList } from './import-state.ts';
import { countsOf } from './report-counts.ts';
import { RowProblems } from './row-problems.tsx';
import { StageTitle } from './stage-title.tsx';

type StoredProps = { list: ChosenList; report: DossierImportReport; world: World };

/** What became of the list. */
export function Stored({ list, report, world }: StoredProps) {
  const { words, counted } = useDossiersSpeech();
  return (
    <div class="stored" data-stored={report.importId ?? ''}>
      <StageTitle>{words.stored.title(list.name)}</StageTitle>
      <p>{words.stored.counts(countsOf(report, counted))}</p>
      <p>
        <InnerLink href="/" onGo={() => world.go('/')} class="button">
          {words.stored.toToday}
        </InnerLink>
      </p>
      <p class="soft">{words.stored.undoable}</p>
      <RowProblems world={world} fileName={list.name} problems={report.problems} />
    </div>
  );
}
