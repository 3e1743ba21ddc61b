import type { SessionReply } from '@hailong/shared/contract/session.ts';
import type { NewSurveyLinkReply } from '@hailong/shared/contract/survey-links.ts';
import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useSpeech } from '../../speech.tsx';
import type { World } from '../../world.ts';
import { QrCode } from '../devices/qr-code.tsx';
import { shortCode } from './dossier-actions.ts';
import { useDeskWords } from './use-desk-words.ts';

type NewLinkProps = { link: NewSurveyLinkReply; world: World; unit: SessionReply['unit']; onClose: () => void };

/** A link that was just made, to be sent or enclosed. The server cannot show it again. */
export function NewLinkPanel({ link, world, unit, onClose }: NewLinkProps) {
  const { format } = useSpeech();
  const { phone: words } = useDeskWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const until = format.day(dayOfInstant(Date.parse(link.expiresAt)));
  const digits = link.dossierCode.slice(-4);
  const message = words.text(unit.centre, digits, link.url, until);
  return (
    <div class="desk-new-link" data-new-link={link.dossierCode}>
      <h3 ref={heading} tabIndex={-1}>
        {words.made(shortCode(link.dossierCode))}
      </h3>
      <div class="desk-new-link-body">
        <div>
          <Copied label={words.address} text={link.url} rows={2} copy={world.copyText} />
          <Copied label={words.message} text={message} rows={5} copy={world.copyText} />
          <p class="soft">{words.until(until)}</p>
          {isLoopback(link.url) && <p class="notice">{words.onlyHere}</p>}
          <p class="desk-answers">
            <button type="button" class="desk-plain" onClick={() => printSlip(world)}>
              {words.print}
            </button>
            <button type="button" class="link" onClick={onClose}>
              {words.close}
            </button>
          </p>
        </div>
        <QrCode text={link.url} label={words.qr} />
      </div>
      <div class="phone-slip" aria-hidden="true">
        <p>{unit.centre}</p>
        <h2>{words.slipHeading}</h2>
        <p>{words.slipLead(digits)}</p>
        <QrCode text={link.url} label={words.qr} />
        <p>{words.slipHow}</p>
        <p>{words.slipUntil(until)}</p>
      </div>
    </div>
  );
}

type CopiedProps = { label: string; text: string; rows: number; copy: World['copyText'] };

/** A text to be sent, whole and selectable, with a button that takes it along. */
function Copied({ label, text, rows, copy }: CopiedProps) {
  const { phone: words } = useDeskWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState<boolean | null>(null);
  const take = async () => {
    field.current?.select();
    setDone(await copy(text));
  };
  return (
    <div class="desk-copied">
      <label for={id}>{label}</label>
      <textarea id={id} ref={field} readOnly rows={rows} value={text} />
      <button type="button" class="desk-plain" onClick={() => void take()}>
        {words.copy} <span class="unseen">{label}</span>
      </button>
      <span class="soft" role="status">
        {done === null ? '' : done ? words.copied : words.copyByHand}
      </span>
    </div>
  );
}

/** Only the slip: the rest of the page is none of the envelope's business. */
function printSlip(world: World): void {
  document.body.classList.add('prints-slip');
  addEventListener('afterprint', () => document.body.classList.remove('prints-slip'), { once: true });
  world.print();
}

/** A phone cannot reach the address of a machine that only knows itself. */
function isLoopback(address: string): boolean {
  return /^(localhost|127\..*|\[::1\])$/.test(new URL(address).hostname);
}
