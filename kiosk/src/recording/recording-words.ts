import { useTongue } from '../components/surroundings.ts';
import { recordingEn } from '../strings/recording.en.ts';
import { type RecordingWords, recordingVi } from '../strings/recording.vi.ts';

/** Staff read Vietnamese, or English where the tablet speaks it. */
export function useRecordingWords(): RecordingWords {
  return useTongue().language === 'en' ? recordingEn : recordingVi;
}
