import type { ProblemCode } from '@hailong/shared/problem.ts';

/** Why a survey may be parked. */
export type ParkedReason = Extract<
  ProblemCode,
  | 'second-survey'
  | 'dossier-of-another-unit'
  | 'submission-invalid'
  | 'questionnaire-unknown'
  | 'criterion-unknown'
  | 'level-impossible'
  | 'answers-empty'
>;

const reasons: Record<ParkedReason, string> = {
  'second-survey': 'Hồ sơ này đã có phiếu. Phiếu thứ hai được giữ lại và không tính.',
  'dossier-of-another-unit': 'Mã hồ sơ thuộc danh sách của đơn vị khác.',
  'submission-invalid': 'Phiếu không đúng cấu trúc nên không đọc được.',
  'questionnaire-unknown': 'Phiếu dùng bộ câu hỏi mà máy chủ không có.',
  'criterion-unknown': 'Phiếu trả lời một tiêu chí không có trong bộ câu hỏi.',
  'level-impossible': 'Phiếu có mức đánh giá ngoài năm mức.',
  'answers-empty': 'Phiếu không có câu trả lời nào.',
};

export const matchingVi = {
  title: 'Đối chiếu',
  pendingCount: (_count: number, written: string) => `${written} phiếu chờ đối chiếu`,
  nothingPending: 'Không có phiếu nào chờ đối chiếu',
  secondCount: (_count: number, written: string) => `${written} phiếu thứ hai được giữ lại`,
  otherParked: (_count: number, written: string) => `${written} phiếu khác được giữ lại chờ xem xét`,
  failed: 'Chưa tải được danh sách đối chiếu',
  pendingTitle: 'Phiếu chờ đối chiếu',
  pendingWhy:
    'Mã hồ sơ của các phiếu này chưa có trong danh sách đã nhập. Khi nhập danh sách có đúng mã đó, phiếu tự được tính. Nếu mã bị gõ nhầm, vui lòng chọn hồ sơ đúng theo giấy tiếp nhận.',
  pendingEmpty: 'Mọi phiếu có mã hồ sơ đều đã khớp với danh sách. Khi có phiếu chờ, phiếu sẽ hiện ở đây.',
  typed: 'Mã đã gõ',
  onPaper: 'phiếu giấy',
  surveyedAt: (day: string, counter: string) => `Khảo sát ngày ${day}, ${counter}`,
  candidatesOf: (code: string) => `Hồ sơ gần giống mã ${code}`,
  listedCode: 'Mã trong danh sách',
  differs: 'Khác',
  slips: (_count: number, written: string) => `${written} chỗ`,
  field: 'Lĩnh vực',
  noField: 'Chưa rõ',
  received: 'Tiếp nhận',
  returned: 'Trả kết quả',
  notReturned: 'Chưa trả',
  choice: 'Chọn',
  thisOne: 'Đúng là hồ sơ này',
  noneOfThem: 'Không hồ sơ nào',
  forTyped: (code: string) => `phiếu có mã ${code}`,
  noCandidates: 'Không có hồ sơ nào chưa khảo sát có mã gần giống. Vui lòng nhập danh sách mới hơn.',
  marked: 'Ký tự gạch chân là chỗ khác nhau.',
  more: 'Xem tiếp',
  matchedTitle: 'Đã đối chiếu',
  matchedEmpty: 'Chưa có phiếu nào do người đối chiếu.',
  matchedCaption: 'Phiếu do người đối chiếu, mới nhất trước',
  countsFor: 'Tính cho hồ sơ',
  noDossier: 'Không hồ sơ nào',
  decidedBy: 'Người đối chiếu',
  decidedAt: 'Lúc',
  undo: 'Hoàn tác',
  operator: 'Người vận hành máy chủ',
  program: 'Chương trình',
  parkedTitle: 'Phiếu được giữ lại',
  parkedWhy: 'Các phiếu này được giữ nguyên trên máy chủ, không tính vào tỷ lệ và điểm. Câu trả lời không hiện ở đây.',
  parkedEmpty: 'Không có phiếu nào bị giữ lại.',
  parkedCaption: 'Phiếu được giữ lại, mới nhất trước',
  dossier: 'Hồ sơ',
  reason: 'Lý do',
  reasons,
  otherReason: (code: string) => `Cần người xem xét (${code}).`,
  counter: 'Quầy',
  byPhone: 'Qua điện thoại',
  receivedAt: 'Nhận lúc',
  moment: (time: string, day: string) => `${time} ngày ${day}`,
  decided: {
    dossier: (typed: string, code: string) => `Phiếu có mã ${typed} đã được tính cho hồ sơ ${code}.`,
    none: (typed: string) => `Phiếu có mã ${typed} không tính cho hồ sơ nào.`,
    undone: (typed: string) => `Phiếu có mã ${typed} đã trở lại danh sách chờ.`,
  },
};
