import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { useWords } from '../components/surroundings.ts';
import { COMMENT_LONGEST } from '../session/session.ts';
import type { ScreenProps } from './screen-props.ts';

export function CommentScreen({
  session,
  configuration,
  dispatch,
  tools,
  send,
}: ScreenProps & { send(withComment: boolean): void }) {
  const words = useWords();
  return (
    <Frame
      name="comment"
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
          <Button say="skipComment" onPress={() => send(false)}>
            {words.skipComment}
          </Button>
          <Button kind="primary" say="send" onPress={() => send(true)}>
            {words.send}
          </Button>
        </>
      }
    >
      <Heading say="commentHeading">{words.commentHeading}</Heading>
      <p class="lead" id="comment-lead" data-say="commentLead">
        {words.commentLead}
      </p>
      <textarea
        class="comment-text"
        aria-label={words.commentLabel}
        aria-describedby="comment-lead"
        rows={5}
        maxLength={COMMENT_LONGEST}
        autocomplete="off"
        autocorrect="off"
        spellcheck={false}
        value={session.comment}
        onInput={(event) => dispatch({ type: 'comment-written', text: event.currentTarget.value })}
      />
      <p class="comment-left">{words.commentLeft(COMMENT_LONGEST - session.comment.length)}</p>
    </Frame>
  );
}
