import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { useWords } from '../components/surroundings.ts';
import { digitParts } from '../sound/digit-parts.ts';

type PhoneThanksProps = { hotline: string | null; portal: string | null };

/** Stays: nobody comes after, and the number may be wanted. Shown only after the server said that it has the answers. */
export function PhoneThanks({ hotline, portal }: PhoneThanksProps) {
  const words = useWords();
  return (
    <Frame name="thanks phone">
      <Heading say="thanksHeading">{words.thanksHeading}</Heading>
      <p class="reading" data-say="thanksDetail">
        {words.thanksDetail}
      </p>
      <p class="reading" data-say="thanksUse">
        {words.thanksUse}
      </p>
      {hotline !== null && (
        <p class="contact" data-say={`hotline ${digitParts(hotline)}`}>
          {words.hotline} <a href={`tel:${hotline.replaceAll(/[^\d+]/g, '')}`}>{hotline}</a>
        </p>
      )}
      {portal !== null && (
        <p class="contact">
          {words.portal} <a href={portal}>{portal.replace(/^https?:\/\//, '')}</a>
        </p>
      )}
      <p class="reading" data-say="phoneClose">
        {words.phoneClose}
      </p>
    </Frame>
  );
}

type PhoneGoodbyeProps = { kept: boolean; onBack(): void };

/** The link was not used: it may be opened again. */
export function PhoneGoodbye({ kept, onBack }: PhoneGoodbyeProps) {
  const words = useWords();
  return (
    <Frame
      name="goodbye phone"
      actions={
        <Button kind="quiet" say="back" onPress={onBack}>
          {words.back}
        </Button>
      }
    >
      <Heading say="goodbyeHeading">{words.goodbyeHeading}</Heading>
      <p class="reading" data-say={kept ? 'goodbyeKept' : 'goodbyeDetail'}>
        {kept ? words.goodbyeKept : words.goodbyeDetail}
      </p>
      <p class="reading" data-say="phoneAgain">
        {words.phoneAgain}
      </p>
    </Frame>
  );
}
