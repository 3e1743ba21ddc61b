import { citizenVi } from '@hailong/shared/strings/citizen.vi.ts';

export const vi = {
  ...citizenVi,
  locale: 'vi-VN',
  noticePurpose: (centre: string) =>
    `${centre} dùng câu trả lời để phục vụ tốt hơn và công bố kết quả chung. Mất khoảng 2 phút.`,
  noticeRetention: (retention: string) => `Thời gian lưu câu trả lời: ${retention}.`,
  noticeAskHotline: (hotline: string) => `Cần hỏi thêm, mời ông/bà gặp cán bộ tại quầy hoặc gọi ${hotline}.`,
  questionOf: (place: number, count: number) => `Câu ${place}/${count}`,
  commentLeft: (count: number) => `Còn ${count} ký tự`,
  idleDetail: (seconds: number) => `Màn hình sẽ về trang đầu sau ${seconds} giây.`,
  offerDossier: (lastDigits: string, field: string | null) =>
    `Hồ sơ …${lastDigits}${field === null ? '' : ` · ${field}`}`,

  // Staff: pairing
  pairingHeading: 'Ghép nối máy tính bảng',
  pairingLead: 'Nhập mã ghép nối 6 số do người quản trị cấp.',
  pairingTyped: 'Mã ghép nối đã nhập',
  pair: 'Ghép nối',
  pairing: 'Đang ghép nối',
  pairingUnknown: 'Mã không đúng, đã dùng hoặc đã hết hạn. Vui lòng xin mã mới từ người quản trị.',
  pairingLimited: 'Đã nhập sai nhiều lần. Vui lòng chờ vài phút rồi thử lại.',
  pairingUnreachable: 'Chưa kết nối được máy chủ. Vui lòng kiểm tra mạng rồi thử lại; mã vẫn dùng được.',
  pairingRefused: 'Máy chủ chưa nhận mã này. Vui lòng thử lại sau; nếu lặp lại, báo người quản trị.',
  pairingNotStored: 'Máy không lưu được. Vui lòng giải phóng bộ nhớ, rồi xin mã ghép nối mới.',
  pairingAnswersWaiting:
    'Trên máy còn phiếu của Trung tâm cũ chưa gửi. Vui lòng gửi hết về Trung tâm cũ trước, rồi xin mã ghép nối mới.',
  waitingHeading: 'Đang chờ bộ câu hỏi',
  waitingDetail: 'Máy đã ghép nối. Bộ câu hỏi sẽ tự tải về khi có mạng.',

  // Staff: notices
  revokedNotice:
    'Máy này đã bị thu hồi quyền. Các câu trả lời vẫn được giữ trên máy. Để ghép nối lại, cán bộ giữ góc trên bên trái 3 giây.',
  storageNotice:
    'Máy không còn chỗ lưu câu trả lời mới. Các câu trả lời đã lưu vẫn còn. Cán bộ vui lòng báo người quản trị.',
  clockNotice: 'Đồng hồ của máy đang lệch. Cán bộ vui lòng chỉnh lại ngày giờ.',

  // Staff: corner
  staffHeading: 'Dành cho cán bộ',
};
