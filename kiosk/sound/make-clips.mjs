/**
 * Writes the clips that the app ships, `public/sound/<language>/<part>.mp3`, one for every part of the survey, and
 * `clips.json`, which tells the text of each. Only what is missing or says another text is made again. MP3 because every
 * browser plays it. A machine's voice is the beginning only: a centre records its own in the staff corner.
 *
 *   node kiosk/sound/make-clips.mjs            makes what is missing, removes what no screen says any more
 *   node kiosk/sound/make-clips.mjs --check    ends with 1 and a list where a clip is missing or says another text
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = join(here, '../public/sound');
const listed = join(here, 'clips.json');

/** Words a minute; slower than the voice's own 175, for old ears. */
const voices = {
  vi: ['-v', 'vi', '-s', '145', '-p', '42'],
  en: ['-v', 'en-gb', '-s', '150', '-p', '42'],
};
/** Silence at both ends cut, and a breath at the end so that no word is clipped. */
const trim = [
  'silenceremove=start_periods=1:start_threshold=-50dB',
  'areverse',
  'silenceremove=start_periods=1:start_threshold=-50dB',
  'areverse',
];
/** Every clip is equally loud. Measured, not `loudnorm`: that needs three seconds, and a word is shorter. */
const LOUDNESS_DB = -18;
const PEAK = 0.8;

async function wantedClips() {
  const load = async (path) => (await runnerImport(join(here, path), { configFile: false, logLevel: 'error' })).module;
  const { allSpokenParts } = await load('../../shared/src/language/all-spoken-parts.ts');
  const { spokenText } = await load('../src/sound/spoken-text.ts');
  return allSpokenParts().flatMap((part) =>
    Object.keys(voices).map((language) => ({
      key: `${language}/${part.name}`,
      language,
      text: spokenText(part[language], language),
    })),
  );
}

function knownTexts() {
  return existsSync(listed) ? JSON.parse(readFileSync(listed, 'utf8')) : {};
}

const pathOf = (key) => join(folder, `${key}.mp3`);

/** Short, so that the list stays readable beside the text it stands for in a diff. */
function fingerprint(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function run(program, args) {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error?.code === 'ENOENT') {
    throw new Error(
      `${program} is missing: install the packages espeak-ng and ffmpeg (apt-get install espeak-ng ffmpeg)`,
    );
  }
  if (status !== 0) throw new Error(`${program} failed\n${stderr}`);
  return stderr;
}

function make({ key, language, text }) {
  const spoken = join(tmpdir(), `clip-${process.pid}.wav`);
  mkdirSync(join(folder, language), { recursive: true });
  run('espeak-ng', [...voices[language], '-w', spoken, '--', text]);
  const filters = [...trim, `volume=${LOUDNESS_DB - measure(spoken)}dB`, `alimiter=limit=${PEAK}:level=false`];
  const encoding = ['-ac', '1', '-ar', '22050', '-c:a', 'libmp3lame', '-b:a', '24k', '-map_metadata', '-1'];
  // Without these the encoder's name and version would stand in every file.
  const bare = ['-fflags', '+bitexact', '-flags:a', '+bitexact', '-id3v2_version', '0', '-write_xing', '0'];
  const sound = [...filters, 'apad=pad_dur=0.12'].join(',');
  run('ffmpeg', ['-y', '-loglevel', 'error', '-i', spoken, '-af', sound, ...encoding, ...bare, pathOf(key)]);
  rmSync(spoken);
}

/** Mean volume in dB, between the silences. */
function measure(spoken) {
  const said = run('ffmpeg', [
    '-hide_banner',
    '-i',
    spoken,
    '-af',
    [...trim, 'volumedetect'].join(','),
    '-f',
    'null',
    '-',
  ]);
  const [, meanDb] = /mean_volume: (-?[\d.]+) dB/.exec(said) ?? [];
  if (meanDb === undefined) throw new Error(`the loudness of ${spoken} is unknown`);
  return Number(meanDb);
}

function existing() {
  return Object.keys(voices).flatMap((language) => {
    const files = existsSync(join(folder, language)) ? readdirSync(join(folder, language)) : [];
    return files.filter((file) => file.endsWith('.mp3')).map((file) => `${language}/${file.slice(0, -4)}`);
  });
}

const wanted = await wantedClips();
const known = knownTexts();
const stale = wanted.filter(({ key, text }) => known[key] !== fingerprint(text) || !existsSync(pathOf(key)));
const wantedKeys = new Set(wanted.map(({ key }) => key));
const unneeded = existing().filter((key) => !wantedKeys.has(key));

if (process.argv.includes('--check')) {
  for (const { key } of stale) console.log(`missing or another text: ${key}`);
  for (const key of unneeded) console.log(`said by no screen: ${key}`);
  process.exitCode = stale.length + unneeded.length === 0 ? 0 : 1;
} else {
  for (const clip of stale) make(clip);
  for (const key of unneeded) rmSync(pathOf(key));
  const texts = wanted.map(({ key, text }) => [key, fingerprint(text)]).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(listed, `${JSON.stringify(Object.fromEntries(texts), null, 2)}\n`);
  const bytes = wanted.reduce((sum, { key }) => sum + statSync(pathOf(key)).size, 0);
  console.log(
    `${stale.length} made, ${unneeded.length} removed, ${wanted.length} in all, ${(bytes / 1e6).toFixed(2)} MB`,
  );
}
