import type { Channel, OnlineKind } from './channel.ts';

/**
 * Wordings of the three channels as lists write them, in both directions (filing a dossier, collecting its result).
 * Compared folded, and found anywhere in the text: "Nộp trực tiếp", "Nhận trực tiếp tại quầy".
 */
export const CHANNEL_WORDS: Readonly<Record<Channel, readonly string[]>> = {
  'in-person': ['Trực tiếp', 'Tại quầy', 'Tại Trung tâm', 'Tại bộ phận một cửa', 'Tại trụ sở'],
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
