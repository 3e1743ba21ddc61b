import { useSpeech } from '../speech.tsx';

/** The shape of the page while figures are under way, so that nothing jumps when they come. */
export function Skeleton() {
  const { words } = useSpeech();
  return (
    <div class="skeleton" aria-busy="true">
      <h1 class="unseen">{words.today.title}</h1>
      <p class="unseen" role="status">
        {words.loading}
      </p>
      <div class="bone sentence-bone" />
      <div class="overview">
        <div class="bone figure-bone" />
        <div class="bone chart-bone" />
        <div class="bone chart-bone" />
      </div>
    </div>
  );
}
