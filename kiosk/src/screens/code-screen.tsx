import { useEffect, useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { Hint } from '../components/hint.tsx';
import { Keypad } from '../components/keypad.tsx';
import { useCamera, useWords } from '../components/surroundings.ts';
import { useTyping } from '../components/use-typing.ts';
import { codeParts, type TypedCode } from '../session/dossier-code.ts';
import type { ScreenProps } from './screen-props.ts';

export function CodeScreen({ session, configuration, dispatch, goOn, tools }: ScreenProps) {
  const words = useWords();
  const { code, hint } = session;
  const onKey = (key: string) => dispatch({ type: 'code-key', key });
  const onErase = () => dispatch({ type: 'code-erased' });
  const switchKeypad = () => dispatch({ type: 'code-keypad-switched' });
  const scannable = useScannable();
  useTyping({ onKey, onErase, onEnter: goOn });
  return (
    <Frame
      name={`code ${code.keypad}`}
      top={
        <>
          <p class="centre">{configuration.unit.centre}</p>
          {tools}
        </>
      }
      actions={
        <>
          <Button kind="quiet" say="back" onPress={() => dispatch({ type: 'went-back' })}>
            {words.back}
          </Button>
          <Button say="noCode" onPress={() => dispatch({ type: 'code-skipped' })}>
            {words.noCode}
          </Button>
          <Button kind="primary" say="continue" onPress={goOn}>
            {words.continue}
          </Button>
        </>
      }
    >
      <div class="code-text">
        <Heading say="codeHeading">{words.codeHeading}</Heading>
        <p class="lead" data-say={code.keypad === 'digits' ? 'codeDigitsLead' : 'codeFullLead'}>
          {code.keypad === 'digits' ? words.codeDigitsLead : words.codeFullLead}
        </p>
        {scannable && (
          <Button say="scan" onPress={() => dispatch({ type: 'scan-opened' })}>
            {words.scan}
          </Button>
        )}
        <div class="typed-row">
          <TypedText code={code} />
          {code.keypad === 'full' && code.prefix !== null && (
            <Button kind="quiet" onPress={switchKeypad}>
              {words.usualCode}
            </Button>
          )}
        </div>
        <Hint
          text={hint === null ? '' : code.typed === '' ? words.codeEmpty : words.codeUnusual}
          say={code.typed === '' ? 'codeEmpty' : 'codeUnusual'}
        />
      </div>
      <div class="code-keys">
        <Keypad
          layout={code.keypad}
          onKey={onKey}
          onErase={onErase}
          corner={
            <button type="button" class="key key-words" onClick={switchKeypad}>
              {words.otherCode}
            </button>
          }
        />
      </div>
    </Frame>
  );
}

/** Nobody is sent before a camera that is not there. */
function useScannable(): boolean {
  const camera = useCamera();
  const [scannable, setScannable] = useState(false);
  useEffect(() => void camera?.count().then((count) => setScannable(count > 0)), []);
  return scannable;
}

function TypedText({ code }: { code: TypedCode }) {
  const words = useWords();
  const { prefix, date, serial } = codeParts(code);
  return (
    <output class="typed" aria-label={words.codeTyped}>
      {code.keypad === 'full' ? (
        <span class="typed-part whole">{serial || ' '}</span>
      ) : (
        <>
          <span class="typed-prefix">{prefix}-</span>
          <TypedPart typed={date} length={6} caption={words.codeDate} />
          <span class="typed-dash">-</span>
          <TypedPart typed={serial} length={4} caption={words.codeSerial} />
        </>
      )}
    </output>
  );
}

/** Digits, and a low line for each that is still expected. */
function TypedPart({ typed, length, caption }: { typed: string; length: number; caption: string }) {
  const places = Array.from({ length: Math.max(length, typed.length) }, (_, place) => typed[place] ?? '');
  return (
    <span class="typed-part">
      <span class="typed-places">
        {places.map((digit, place) => (
          <span key={place} class={digit === '' ? 'place empty' : 'place'}>
            {digit === '' ? ' ' : digit}
          </span>
        ))}
      </span>
      <small class="typed-caption" aria-hidden="true">
        {caption}
      </small>
    </span>
  );
}
