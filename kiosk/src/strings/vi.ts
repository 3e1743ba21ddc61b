export const vi = {
  locale: 'vi-VN',

  // Everywhere
  back: 'Quay lại',
  continue: 'Tiếp tục',
  close: 'Đóng',
  largerText: 'Chữ to hơn',
  usualText: 'Chữ như cũ',
  more: 'Xem thêm bên dưới',
  language: 'Ngôn ngữ',

  // Invitation
  invitation: 'Mời ông/bà đánh giá chất lượng phục vụ',
  invitationDetail: 'Khoảng 2 phút, không ghi tên.',
  start: 'Bắt đầu',
  facesPicture: 'Năm khuôn mặt, từ rất không hài lòng đến rất hài lòng',

  // Invitation of the return desk
  offerDossier: (lastDigits: string, field: string | null) =>
    `Hồ sơ …${lastDigits}${field === null ? '' : ` · ${field}`}`,
  offerQuestion: 'Mời ông/bà đánh giá lần phục vụ này',
  offerNotMine: 'Không phải hồ sơ của ông/bà?',

  // Dossier code
  codeHeading: 'Mời ông/bà nhập mã hồ sơ',
  codeDigitsLead: 'Mã in trên giấy tiếp nhận hồ sơ: nhập 6 số ngày, rồi các số cuối.',
  codeFullLead: 'Mã in trên giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
  codeTyped: 'Mã hồ sơ đã nhập',
  codeNothing: 'chưa nhập',
  codeDate: '6 số ngày',
  codeSerial: 'số cuối',
  codeUnusual: 'Mã này khác với mã thường gặp. Vui lòng xem lại trên giấy. Nếu đúng, bấm Tiếp tục lần nữa.',
  codeEmpty: 'Vui lòng nhập mã, hoặc bấm Không có mã hồ sơ.',
  noCode: 'Không có mã hồ sơ',
  otherCode: 'Mã khác',
  usualCode: 'Mã thường gặp',
  erase: 'Xóa',
  keypad: 'Bàn phím',

  // Notice
  noticeHeading: 'Trước khi trả lời',
  noticeVoluntary:
    'Trả lời là tự nguyện. Không ghi tên, số điện thoại hay giấy tờ. Mã hồ sơ chỉ để đếm, được lưu tách rời câu trả lời.',
  noticePurpose: (centre: string) =>
    `${centre} dùng câu trả lời để phục vụ tốt hơn và công bố kết quả chung. Mất khoảng 2 phút.`,
  noticeAsk: 'Cần hỏi thêm, mời ông/bà gặp cán bộ tại quầy.',
  noticeAskHotline: (hotline: string) => `Cần hỏi thêm, mời ông/bà gặp cán bộ tại quầy hoặc gọi ${hotline}.`,
  consent: 'Bắt đầu trả lời',
  decline: 'Không, cảm ơn',

  // Questions
  progress: 'Các phần của phiếu',
  stepDone: 'đã qua',
  stepCurrent: 'đang trả lời',
  questionOf: (place: number, count: number) => `Câu ${place}/${count}`,
  notApplicable: 'Không áp dụng',
  unanswered: 'Câu này chưa trả lời. Mời ông/bà chọn một mức, hoặc bấm Tiếp tục lần nữa để bỏ qua.',

  // Comment
  commentHeading: 'Ông/bà có góp ý thêm không?',
  commentLead: 'Không bắt buộc. Xin không ghi tên, số điện thoại.',
  commentLabel: 'Góp ý',
  commentLeft: (count: number) => `Còn ${count} ký tự`,
  skipComment: 'Bỏ qua',
  send: 'Gửi',

  // End
  saving: 'Đang lưu câu trả lời',
  notSavedHeading: 'Chưa lưu được, vui lòng báo cán bộ',
  notSavedDetail: 'Câu trả lời vẫn còn trong máy này. Máy sẽ tự thử lại; cũng có thể bấm Thử lại.',
  retry: 'Thử lại',
  giveUp: 'Kết thúc, không lưu',
  thanksHeading: 'Cảm ơn ông/bà',
  thanksDetail: 'Câu trả lời đã được lưu.',
  thanksUse: 'Trung tâm tổng hợp ý kiến của mọi người để phục vụ tốt hơn, và công bố kết quả tại Trung tâm.',
  hotline: 'Đường dây nóng',
  portal: 'Cổng phản ánh, kiến nghị',
  done: 'Xong',
  goodbyeHeading: 'Cảm ơn ông/bà',
  goodbyeDetail: 'Không có câu trả lời nào được lưu. Kính chúc ông/bà một ngày tốt lành.',

  // Idle
  idleQuestion: 'Ông/bà cần thêm thời gian không?',
  idleDetail: (seconds: number) => `Màn hình sẽ về trang đầu sau ${seconds} giây.`,
  idleStay: 'Tôi cần thêm thời gian',
  idleLeave: 'Kết thúc',

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
  waitingHeading: 'Đang chờ bộ câu hỏi',
  waitingDetail: 'Máy đã ghép nối. Bộ câu hỏi sẽ tự tải về khi có mạng.',

  // Staff: notices
  revokedNotice:
    'Máy này đã bị thu hồi quyền. Các câu trả lời vẫn được giữ trên máy. Để ghép nối lại, cán bộ giữ góc trên bên trái 3 giây.',
  storageNotice: 'Máy chưa lưu được câu trả lời gần nhất. Cán bộ vui lòng báo người quản trị.',
  clockNotice: 'Đồng hồ của máy đang lệch. Cán bộ vui lòng chỉnh lại ngày giờ.',

  // Staff: corner
  staffHeading: 'Dành cho cán bộ',
  staffCentre: 'Trung tâm',
  staffCounter: 'Quầy',
  staffQueue: 'Đang chờ gửi',
  staffQueueValue: (count: number) => `${count} phiếu`,
  staffOldest: 'Phiếu cũ nhất',
  staffPersisted: 'Bộ nhớ được giữ lâu dài',
  staffContact: 'Liên lạc gần nhất với máy chủ',
  staffClock: 'Đồng hồ lệch so với máy chủ',
  staffVersion: 'Phiên bản',
  staffNone: 'không có',
  staffUnknown: 'chưa rõ',
  yes: 'có',
  no: 'không',
  sendNow: 'Gửi ngay',
  sending: 'Đang gửi',
  pairAgain: 'Ghép nối lại',
  secondsLong: (count: number) => `${count} giây`,
  minutesLong: (count: number) => `${count} phút`,
  hoursLong: (count: number) => `${count} giờ`,
  daysLong: (count: number) => `${count} ngày`,
  ago: (long: string) => `${long} trước`,
};
