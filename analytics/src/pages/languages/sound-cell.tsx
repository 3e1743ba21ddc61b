import type { SoundReply } from '@hailong/shared/contract/sounds.ts';
import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import type { Refusal, ServerClient } from '../../server-client.ts';
import { useSpeech } from '../../speech.tsx';
import type { ClipPlayer } from './use-clip-player.ts';
import { useLanguagesWords } from './use-languages-words.ts';

export type SoundCellProps = {
  language: string;
  name: string;
  /** The part in Vietnamese, for whoever hears the page. */
  text: string;
  sound: SoundReply | null;
  player: ClipPlayer;
  client: ServerClient;
  mayEdit: boolean;
  onChanged: () => void;
  onWithdraw: () => void;
};

/** The centre's clip of a part: hear it, replace it by a file, take it away. */
export function SoundCell(props: SoundCellProps) {
  const { language, name, text, sound, player, mayEdit } = props;
  const words = useLanguagesWords();
  const { format } = useSpeech();
  const path = `/sounds/${encodeURIComponent(language)}/${encodeURIComponent(name)}`;
  const address = sound === null ? '' : `/api/v1${path}?sha256=${sound.sha256}`;
  const playing = sound !== null && player.playing === address;
  return (
    <td class="sound" data-label={words.sound}>
      {sound === null ? (
        <span class="soft">{words.noSound}</span>
      ) : (
        <>
          <button type="button" class="link" onClick={() => (playing ? player.stop() : void player.play(address))}>
            {playing ? words.stop : words.listen}
            <span class="unseen"> {text}</span>
          </button>
          <small class="soft">{words.recordedOn(format.day(dayOfInstant(Date.parse(sound.recordedAt))))}</small>
        </>
      )}
      {mayEdit && <UploadButton {...props} path={path} />}
      {mayEdit && sound !== null && (
        <button type="button" class="link" onClick={props.onWithdraw}>
          {words.withdraw}
          <span class="unseen"> {text}</span>
        </button>
      )}
      {sound !== null && player.failed === address && <small role="alert">{words.notPlayed}</small>}
    </td>
  );
}

function UploadButton({ path, text, sound, client, onChanged }: SoundCellProps & { path: string }) {
  const words = useLanguagesWords();
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    setSending(true);
    setRefusal(null);
    const form = new FormData();
    form.set('file', file);
    const answer = await client.send('PUT', path, form);
    setSending(false);
    // The same file can be chosen again.
    input.value = '';
    if (answer.ok) onChanged();
    else setRefusal(answer);
  };
  return (
    <>
      <label class="link upload">
        {sending ? words.sending : sound === null ? words.upload : words.replace}
        <span class="unseen"> {text}</span>
        <input
          type="file"
          class="unseen"
          accept="audio/*,.mp3,.m4a,.ogg,.webm,.wav"
          disabled={sending}
          onChange={(event) => void send(event.currentTarget)}
        />
      </label>
      {refusal !== null && <ProblemNote refusal={refusal} />}
    </>
  );
}
