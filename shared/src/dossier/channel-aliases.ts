import type { Channel, OnlineKind } from './channel.ts';

/** Where a dossier is handed in. Beside the word for online it says that staff there entered it for the citizen. */
export const COUNTER_PLACES = [
  'Tại quầy',
  'Tại Trung tâm',
  'Tại TTPVHCC',
  'Tại TT PVHCC',
  'Tại bộ phận',
  'Tại một cửa',
  'Tại trụ sở',
  'Tại UBND',
  'Tại Ủy ban',
] as const;

/**
 * Wordings of the three channels as lists write them, in both directions (filing a dossier, collecting its result).
 * Compared folded, and found anywhere in the text: "Nộp trực tiếp", "Nhận trực tiếp tại quầy".
 */
export const CHANNEL_WORDS: Readonly<Record<Channel, readonly string[]>> = {
  'in-person': ['Trực tiếp', ...COUNTER_PLACES],
  online: [
    'Trực tuyến',
    'Qua mạng',
    'Toàn trình',
    'Một phần',
    'Cổng dịch vụ công',
    'Cổng DVC',
    'Bản điện tử',
    'Internet',
    'Online',
  ],
  post: ['Bưu chính', 'Bưu điện', 'BCCI', 'VNPost'],
};

/** The extent of an online service: the whole procedure, or with a visit to the counter. */
export const ONLINE_KIND_WORDS: Readonly<Record<OnlineKind, readonly string[]>> = {
  full: ['Toàn trình', 'Mức độ 4', 'Mức 4'],
  partial: ['Một phần', 'Mức độ 3', 'Mức 3'],
};

/** A text that begins so denies what follows ("Không nộp trực tiếp"). */
export const DENIAL_WORDS: readonly string[] = ['Không', 'Chưa'];

/** Words with which a text names two channels as a choice, or speaks of handing over the result too. */
export const TWO_SIDED_WORDS: readonly string[] = ['hoặc', 'hay', 'và', 'nhận', 'trả', 'không', 'chưa'];

/** Receiving a dossier, where the second word alone would mean receiving its result. */
export const INTAKE_WORDS: readonly string[] = ['tiếp nhận'];
