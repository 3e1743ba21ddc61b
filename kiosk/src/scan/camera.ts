/** Pictures of what is in front of the tablet, for as long as a stream of them is open. */
export type Camera = {
  /** How many there are: none where nobody should be asked to hold anything before it. */
  count(): Promise<number>;
  /** Rejects where it is refused or taken. Its tracks are stopped by whoever opened it. */
  open(): Promise<MediaStream>;
  /** From now on the one on the other side: a tablet in a stand may see only the wall with its first choice. */
  turn(): void;
  /** Whether it looks at the person: their picture is then shown as in a mirror. */
  facesPerson(): boolean;
};

/** @returns null where the browser has no cameras at all, as on an address that is not secure */
export function createCamera(devices: MediaDevices | undefined): Camera | null {
  if (devices?.getUserMedia === undefined) return null;
  let facingMode: 'environment' | 'user' = 'environment';
  return {
    async count() {
      const found = await devices.enumerateDevices().catch(() => []);
      return found.filter(({ kind }) => kind === 'videoinput').length;
    },
    open: () =>
      devices.getUserMedia({
        audio: false,
        video: { facingMode: { ideal: facingMode }, width: { ideal: 1280 }, height: { ideal: 720 } },
      }),
    turn() {
      facingMode = facingMode === 'environment' ? 'user' : 'environment';
    },
    facesPerson: () => facingMode === 'user',
  };
}
