export type MicrophoneFault = 'refused' | 'missing' | 'unsupported';

/** One recording under way. */
export type Take = {
  /** Loudness now, 0–1. */
  level(): number;
  stop(): Promise<Blob>;
  cancel(): void;
};

export type Microphone = {
  record(): Promise<Take | MicrophoneFault>;
  /** Lets go of the device: the browser shows as long as it is held. */
  close(): void;
};

/** The first that the browser writes; every one of them is among what the server takes. */
const formats = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
/** A minute is a quarter of a megabyte: ample for speech. */
const BITS_PER_SECOND = 32_000;

/** The tablet's own microphone. It stays open between takes, so that no first word is cut off. */
export function createMicrophone(): Microphone {
  let stream: MediaStream | null = null;
  let ear: { context: AudioContext; analyser: AnalyserNode } | null = null;

  const close = () => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    void ear?.context.close().catch(() => {});
    stream = null;
    ear = null;
  };

  const open = async (): Promise<MediaStream | MicrophoneFault> => {
    if (stream?.active === true) return stream;
    close();
    // Browsers hide both on a plain address.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (devices === undefined || typeof MediaRecorder === 'undefined') return 'unsupported';
    try {
      const audio = { channelCount: 1, noiseSuppression: true, autoGainControl: true };
      stream = await devices.getUserMedia({ audio });
    } catch (fault) {
      return fault instanceof DOMException && fault.name === 'NotAllowedError' ? 'refused' : 'missing';
    }
    ear = listenTo(stream);
    return stream;
  };

  return {
    close,
    async record() {
      const source = await open();
      if (typeof source === 'string') return source;
      const mimeType = formats.find((format) => MediaRecorder.isTypeSupported(format));
      if (mimeType === undefined) return 'unsupported';
      const recorder = new MediaRecorder(source, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
      return startTake(recorder, () => (ear === null ? 0 : loudness(ear.analyser)));
    },
  };
}

function startTake(recorder: MediaRecorder, level: () => number): Take {
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  const stopped = new Promise<Blob>((resolve) => {
    recorder.addEventListener('stop', () => resolve(new Blob(pieces, { type: recorder.mimeType })));
  });
  recorder.start();
  const end = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  return {
    level,
    cancel: end,
    stop() {
      end();
      return stopped;
    },
  };
}

function listenTo(stream: MediaStream) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 512;
  context.createMediaStreamSource(stream).connect(analyser);
  return { context, analyser };
}

/** Root mean square of the last moment, stretched so that ordinary speech fills about half of the meter. */
function loudness(analyser: AnalyserNode): number {
  const samples = new Float32Array(analyser.fftSize);
  analyser.getFloatTimeDomainData(samples);
  const meanSquare = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return Math.min(1, Math.sqrt(meanSquare) * 4);
}
