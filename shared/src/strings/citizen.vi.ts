/**
 * All that the survey says to a citizen in fixed words, on screen and aloud: each name is a part that a language pack may
 * translate and a centre may record. Names are never changed: recorded clips are kept under them.
 */
export const citizenVi = {
  // Everywhere
  back: 'Quay lại',
  continue: 'Tiếp tục',
  close: 'Đóng',
  look: 'Cách hiển thị',
  textSize: 'Cỡ chữ',
  textUsual: 'Chữ vừa',
  textLarger: 'Chữ to',
  textLargest: 'Chữ rất to',
  theme: 'Màu nền',
  themeUsual: 'Màu thường',
  themeDark: 'Nền tối',
  themeContrast: 'Nét đậm, rõ',
  more: 'Xem thêm bên dưới',
  language: 'Ngôn ngữ',
  listen: 'Nghe',

  // Aloud
  languageGreeting: 'Tiếng Việt. Mời ông/bà đánh giá bằng tiếng Việt.',
  choose: 'Chọn',
  noted: 'Đã ghi',
  offerSpoken: 'Mời người vừa nhận kết quả hồ sơ.',
  noticePurposeSpoken: 'Trung tâm dùng câu trả lời để phục vụ tốt hơn và công bố kết quả chung. Mất khoảng 2 phút.',
  idleSoon: 'Màn hình sắp về trang đầu.',
  digit0: 'không',
  digit1: 'một',
  digit2: 'hai',
  digit3: 'ba',
  digit4: 'bốn',
  digit5: 'năm',
  digit6: 'sáu',
  digit7: 'bảy',
  digit8: 'tám',
  digit9: 'chín',

  // Invitation
  invitation: 'Mời ông/bà đánh giá chất lượng phục vụ',
  invitationDetail: 'Khoảng 2 phút, không ghi tên.',
  start: 'Bắt đầu',
  facesPicture: 'Năm khuôn mặt, từ rất không hài lòng đến rất hài lòng',

  // The tablet can keep no answers
  busyHeading: 'Máy đang bận',
  busyDetail: 'Mời ông/bà gặp cán bộ tại quầy.',

  // Invitation of the return desk
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
  scan: 'Quét mã trên giấy',

  // Camera
  scanHeading: 'Mời ông/bà đưa mã trên giấy vào khung',
  scanLead: 'Mã vuông hoặc mã vạch trên giấy tiếp nhận hồ sơ. Máy không chụp, không lưu hình.',
  scanPicture: 'Hình từ máy ảnh, không được lưu',
  scanStarting: 'Đang mở máy ảnh',
  scanLooking: 'Vui lòng giữ yên tờ giấy trước máy ảnh.',
  scanOther: 'Mã vừa đọc không phải mã hồ sơ. Mời ông/bà đưa mã trên giấy tiếp nhận hồ sơ.',
  scanNoCamera: 'Máy ảnh chưa dùng được. Mời ông/bà nhập mã hồ sơ bằng bàn phím.',
  scanType: 'Nhập mã',
  scanTurn: 'Đổi máy ảnh',
  keypad: 'Bàn phím',

  // Notice
  noticeHeading: 'Trước khi trả lời',
  noticeVoluntary:
    'Trả lời là tự nguyện. Không ghi tên, số điện thoại hay giấy tờ. Mã hồ sơ chỉ để đếm, được lưu tách rời câu trả lời.',
  noticeAsk: 'Cần hỏi thêm, mời ông/bà gặp cán bộ tại quầy.',
  consent: 'Bắt đầu trả lời',
  decline: 'Không, cảm ơn',
  noticeRetentionSpoken: 'Câu trả lời được lưu có thời hạn.',
  helped: 'Có người giúp tôi trả lời',
  helpedNow: 'Có người giúp trả lời',

  // Questions
  progress: 'Các phần của phiếu',
  stepDone: 'đã qua',
  stepCurrent: 'đang trả lời',
  notApplicable: 'Không áp dụng',
  unanswered: 'Câu này chưa trả lời. Mời ông/bà chọn một mức, hoặc bấm Tiếp tục lần nữa để bỏ qua.',

  stop: 'Dừng lại',

  // About the citizen
  aboutPart: 'Về ông/bà',
  aboutLead: 'Không bắt buộc. Chỉ để biết các nhóm người dân được phục vụ ra sao.',
  aboutNoAnswer: 'Không trả lời',
  aboutUnanswered: 'Mời ông/bà chọn một ô, hoặc bấm Tiếp tục lần nữa để bỏ qua.',

  // Comment
  commentHeading: 'Ông/bà có góp ý thêm không?',
  commentLead: 'Không bắt buộc. Xin không ghi tên, số điện thoại.',
  commentLabel: 'Góp ý',
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
  portalPicture: 'Mã vuông để mở cổng phản ánh, kiến nghị trên điện thoại',
  done: 'Xong',
  goodbyeHeading: 'Cảm ơn ông/bà',
  goodbyeKept: 'Những câu ông/bà đã trả lời được lưu lại. Kính chúc ông/bà một ngày tốt lành.',
  goodbyeDetail: 'Không có câu trả lời nào được lưu. Kính chúc ông/bà một ngày tốt lành.',

  // By phone
  phoneOpening: 'Đang mở phiếu',
  phoneUnreachableHeading: 'Chưa mở được phiếu',
  phoneUnreachableDetail: 'Vui lòng kiểm tra mạng của điện thoại. Trang này sẽ tự thử lại.',
  phoneUnknownHeading: 'Liên kết này không còn dùng được',
  phoneUnknownDetail: 'Trung tâm có thể đã gửi liên kết khác. Mời ông/bà mở tin nhắn mới nhất, hoặc liên hệ Trung tâm.',
  phoneExpiredHeading: 'Liên kết này đã hết hạn',
  phoneExpiredDetail: 'Nếu vẫn muốn đánh giá, mời ông/bà liên hệ Trung tâm.',
  phoneUsedHeading: 'Hồ sơ này đã có phiếu trả lời',
  phoneUsedDetail: 'Mỗi hồ sơ chỉ cần trả lời một lần. Xin cảm ơn ông/bà.',
  phoneNotTaken: 'Câu trả lời vừa rồi không được lưu.',
  phoneSending: 'Đang gửi câu trả lời',
  phoneUnsentHeading: 'Chưa gửi được câu trả lời',
  phoneUnsentDetail: 'Câu trả lời sẽ được gửi khi có mạng. Xin ông/bà đừng đóng trang này.',
  phoneUnsentKept: 'Nếu lỡ đóng, mời ông/bà mở lại liên kết trên điện thoại này.',
  phoneAgain: 'Khi nào muốn trả lời, mời ông/bà mở lại liên kết này.',
  phoneClose: 'Ông/bà có thể đóng trang này.',

  // Idle
  idleQuestion: 'Ông/bà cần thêm thời gian không?',
  idleStay: 'Tôi cần thêm thời gian',
  idleLeave: 'Kết thúc',
};

export type CitizenWords = { readonly [Part in keyof typeof citizenVi]: string };
